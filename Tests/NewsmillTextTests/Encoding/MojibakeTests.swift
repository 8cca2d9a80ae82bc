internal import NewsmillText
internal import Testing

@Suite struct MojibakeTests {
    @Test(arguments: [
        ("donâ€™t", 1), ("â€œItâ€™s overâ€\u{9D}", 3), ("cafÃ©", 1), ("Ã©tÃ©", 2), ("10Â\u{A0}000 Â£", 1), ("25Â°C", 1),
        ("РњРѕСЃРєРІР°", 6), ("ÐœÐ¾ÑÐºÐ²Ð°", 5), ("DvoÅ™Ã¡k", 2), ("ï¿½", 1), ("LÃ”FFEL", 0), ("voilÃ\u{A0}", 0),
        ("ðŸ˜€", 1),
    ])
    func countsSequences(text: String, atLeast: Int) {
        #expect(Mojibake.suspect(text) >= atLeast)
    }

    @Test(arguments: [
        "Plain English, “quoted” – and priced at £5 or 5 €.", "SÃO PAULO – NÃO”",
        "Le café… à l’été, « déjà » : voilà\u{A0}!",
        "Рівне, Сієрра-Леоне, СССР", "Рёв и Сёмга", "Москва – столица. «Россия» и США…", "Ærø, Ísland, ÞÓRÐ’S",
        "Ελλάδα", "東京",
        "à\u{A0}«\u{A0}Paris\u{A0}»", "café…»", "", "É", "ÑANDÚ", "“L’Été”–Á",
    ])
    func leavesSoundTextAlone(_ text: String) {
        #expect(Mojibake.suspect(text) == 0)
    }
}

@Suite struct BinaryContentTests {
    @Test(arguments: [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8], "a PNG image"),
        (Array("%PDF-1.7\n".utf8), "a PDF document"),
        ([0x50, 0x4B, 3, 4, 20, 0], "a ZIP archive (or .docx, .xlsx, .epub)"),
        ((0..<200).map { $0 % 7 == 0 ? 0 : UInt8($0) }, "binary data (full of control characters)"),
    ])
    func knowsWhatIsNoText(bytes: [UInt8], kind: String) {
        #expect(BinaryContent.kind(of: bytes) == kind)
    }

    @Test func letsTextPass() throws {
        for encoding in ["UTF-8", "UTF-16LE", "UTF-16", "UTF-32BE", "CP1251", "KOI8-R"] {
            #expect(BinaryContent.kind(of: try encoded("Москва, 6 июня.\n", as: encoding)) == nil)
        }
        #expect(BinaryContent.kind(of: []) == nil)
    }
}
