internal import NewsmillText
internal import Testing

@Suite struct TextDecoderTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let name: String
        let glibc: String
        let text: String
        var testDescription: String { name }

        init(_ name: String, _ glibc: String, _ text: String) {
            self.name = name
            self.glibc = glibc
            self.text = text
        }
    }

    static let russian = """
        Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе. По его словам, стороны обсудили \
        поставки зерна и обмен пленными.
        """
    static let samples: [Sample] = [
        Sample(
            "windows-1252", "CP1252", "Le président a annoncé l’arrivée d’une délégation à Genève, où siège le comité."),
        Sample(
            "windows-1252", "CP1252",
            "Der Minister erklärte, die Gespräche müssten für größere Städte fortgeführt werden."),
        Sample(
            "windows-1252", "CP1252",
            "El portavoz señaló que la reunión será mañana. ¿Quién asistirá? Según él, también México."),
        Sample("windows-1252", "CP1252", "“It’s not over,” the spokesman said – and he didn’t explain."),
        Sample(
            "windows-1252", "CP1252", "O porta-voz não confirmou a informação; a decisão será até amanhã em São Paulo."),
        Sample("windows-1252", "CP1252", "Statsråd Åse Sørensen sa at møtet på Tromsø ikke fører til noe før høsten."),
        Sample(
            "windows-1252", "CP1252",
            "Forsætisráðherra sagði að það yrði ákveðið á þingi í næstu viku hvort þetta yrði gert."),
        Sample("windows-1251", "CP1251", russian),
        Sample(
            "windows-1251", "CP1251",
            "Президент України підписав закон. Йдеться про її зміст, повідомляє його речник у Києві."),
        Sample("windows-1251", "CP1251", "МОСКВА, 6 июня"),
        Sample("windows-1251", "CP1251", "Министърът заяви, че преговорите ще продължат следващата седмица в София."),
        Sample("koi8-r", "KOI8-R", russian),
        Sample(
            "koi8-u", "KOI8-U",
            "Президент України підписав закон. Йдеться про її зміст, повідомляє його речник у Києві."),
        Sample("iso-8859-5", "ISO-8859-5", russian),
        Sample("ibm866", "CP866", russian),
        Sample("x-mac-cyrillic", "MAC-CYRILLIC", russian),
        Sample(
            "windows-1250", "CP1250",
            "Minister oświadczył, że rozmowy będą kontynuowane w przyszłym tygodniu. „Są żywi” – dodał."),
        Sample(
            "iso-8859-2", "ISO-8859-2",
            "Minister oświadczył, że rozmowy będą kontynuowane w przyszłym tygodniu, gdyż są ważne."),
        Sample(
            "windows-1250", "CP1250",
            "Předseda vlády řekl, že jednání bude pokračovat příští týden. Účastníci už dříve žádali změny."),
        Sample(
            "windows-1250", "CP1250",
            "A miniszterelnök közölte: a tárgyalások jövő héten folytatódnak – erről döntött a kormány, később győz."),
        Sample(
            "windows-1253", "CP1253",
            "Ο πρωθυπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα στην Αθήνα."),
        Sample(
            "windows-1254", "CP1254",
            "Başbakan görüşmelerin önümüzdeki hafta süreceğini açıkladı. İstanbul’da yağış bekleniyor."),
        Sample("windows-1255", "CP1255", "ראש הממשלה אמר כי השיחות יימשכו בשבוע הבא בירושלים."),
        Sample("windows-1256", "CP1256", "قال رئيس الوزراء إن المحادثات ستستمر الأسبوع المقبل في القاهرة."),
        Sample(
            "windows-1257", "CP1257",
            "Ministras pareiškė, kad derybos tęsis kitą savaitę. Jis pridūrė, jog šalys sutarė dėl mainų."),
        Sample("windows-874", "CP874", "นายกรัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้า"),
        Sample("shift_jis", "CP932", "首相は来週も協議を続けると述べた。東京で記者会見が行われた。"),
        Sample("shift_jis", "CP932", "ニューヨーク市場のダウは反発した。"),
        Sample("euc-jp", "EUC-JP-MS", "首相は来週も協議を続けると述べた。東京で記者会見が行われた。"),
        Sample("iso-2022-jp", "ISO-2022-JP", "首相は来週も協議を続けると述べた。"),
        Sample("gb18030", "GB18030", "外交部发言人表示，双方将于下周继续会谈。中国希望有关各方保持克制。"),
        Sample("big5", "BIG5-HKSCS", "外交部發言人表示，雙方將於下週繼續會談。台灣希望有關各方保持克制。"),
        Sample("euc-kr", "CP949", "외교부 대변인은 다음 주에도 회담을 계속할 것이라고 밝혔다. 서울에서 기자회견이 열렸다."),
        Sample(
            "macintosh", "MACINTOSH", "“We didn’t know,” the café’s owner said — “and that’s the end of it.” It’s over."
        ),
    ]

    @Test(arguments: samples)
    func guessesLegacyEncodings(_ sample: Sample) throws {
        let decoded = TextDecoder.decode(try encoded(sample.text, as: sample.glibc))
        #expect(decoded.text == sample.text)
        #expect(decoded.encoding == sample.name)
        #expect(decoded.basis == "guessed")
        #expect(decoded.replacements == 0)
    }

    @Test(arguments: samples)
    func believesDeclarations(_ sample: Sample) throws {
        let decoded = TextDecoder.decode(
            try encoded(sample.text, as: sample.glibc), declared: " \(sample.name.uppercased())\n")
        #expect(decoded == DecodedText(text: sample.text, encoding: sample.name, basis: "declared", replacements: 0))
    }

    @Test(arguments: [
        ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), ("us-ascii", "windows-1252"), ("gb2312", "gbk"),
        ("x-sjis", "shift_jis"), ("ks_c_5601-1987", "euc-kr"), ("iso-8859-9", "windows-1254"),
        ("tis-620", "windows-874"),
    ])
    func knowsLabels(label: String, name: String) {
        #expect(TextDecoder.decode(Array("plain".utf8), declared: label).encoding == name)
    }

    @Test(arguments: [
        ("utf-8", [0xEF, 0xBB, 0xBF] as [UInt8]), ("utf-16le", [0xFF, 0xFE]), ("utf-16be", [0xFE, 0xFF]),
        ("utf-32le", [0xFF, 0xFE, 0, 0]), ("utf-32be", [0, 0, 0xFE, 0xFF]),
    ])
    func believesTheMarkBeforeAnything(name: String, mark: [UInt8]) throws {
        let text = "Київ 𝄞 – café"
        let bytes = mark + (try encoded(text, as: name.uppercased()))
        let expected = DecodedText(text: text, encoding: name, basis: "bom", replacements: 0)
        #expect(TextDecoder.decode(bytes, declared: "windows-1251") == expected)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
    func knowsUnicodeWithoutMark(_ name: String) throws {
        for text in ["A plain sentence of a few words.", Self.russian, "首相は来週も協議を続ける\r\n東京で会見 12\r\n"] {
            let decoded = TextDecoder.decode(try encoded(text, as: name))
            let expected = DecodedText(text: text, encoding: name.lowercased(), basis: "guessed", replacements: 0)
            #expect(decoded == expected)
        }
    }

    @Test(arguments: [
        ("<meta charset=windows-1251>", "windows-1251"),
        (
            "<!-- <meta charset=koi8-r> --><META content='text/html; charset=\"cp1251\"' HTTP-EQUIV=Content-Type />",
            "windows-1251"
        ),
        ("<?xml version=\"1.0\" encoding='windows-1251'?><rss>", "windows-1251"),
        (
            "<html><head><script data-x=\"<meta charset=koi8-r>\"></script><meta name=a content=b><meta charset='cp1251'>",
            "windows-1251"
        ),
    ])
    func readsMarkupDeclarations(markup: String, name: String) throws {
        // One letter is no ground for a guess between the Cyrillic encodings, so the declaration decides.
        let bytes = try encoded(markup + "ж", as: "CP1251")
        let expected = DecodedText(text: markup + "ж", encoding: name, basis: "declared", replacements: 0)
        #expect(TextDecoder.decode(bytes, sniffMarkup: true) == expected)
        #expect(TextDecoder.decode(bytes).basis == "guessed")
    }

    @Test func doesNotFollowDeclarationsThatMakeGarbage() throws {
        let utf8 = TextDecoder.decode(Array("Zürich – café".utf8), declared: "iso-8859-1")
        #expect(utf8.text == "Zürich – café" && utf8.encoding == "utf-8" && utf8.basis == "guessed")

        let cyrillic = TextDecoder.decode(try encoded(Self.russian, as: "CP1251"), declared: "utf-8")
        #expect(cyrillic.text == Self.russian && cyrillic.basis == "guessed" && cyrillic.replacements == 0)

        let ascii = TextDecoder.decode(Array("plain words".utf8), declared: "utf-16")
        #expect(ascii.text == "plain words" && ascii.encoding == "utf-8")

        let nonsense = TextDecoder.decode(Array("plain words".utf8), declared: "x-no-such-thing")
        #expect(nonsense.text == "plain words" && nonsense.basis == "guessed")
    }

    @Test func countsWhatIsLost() throws {
        let cutShort = Array("Київ – це".utf8).dropLast()
        #expect(TextDecoder.decode(Array(cutShort)).text == "Київ – ц\u{FFFD}")
        #expect(TextDecoder.decode(Array(cutShort)).replacements == 1)

        let broken = Array("Zürich, café, naïve ".utf8) + [0xFF] + Array(" and on, über".utf8)
        let decoded = TextDecoder.decode(broken, declared: "utf-8")
        #expect(decoded.text == "Zürich, café, naïve \u{FFFD} and on, über")
        #expect(decoded.replacements == 1 && decoded.encoding == "utf-8")

        let oldReplacement = TextDecoder.decode(Array("was \u{FFFD} before".utf8))
        #expect(oldReplacement.replacements == 0)

        let loneSurrogate = TextDecoder.decode([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x00, 0xDC, 0x43])
        #expect(loneSurrogate.text == "A\u{FFFD}B\u{FFFD}\u{FFFD}" && loneSurrogate.replacements == 3)

        let gap = TextDecoder.decode([0x61, 0x81, 0xE9], declared: "windows-1252")
        #expect(gap.text == "a\u{FFFD}é" && gap.replacements == 1)

        let japanese = try encoded("首相は来週も協議を続けると述べた。", as: "CP932").dropLast()
        let shortened = TextDecoder.decode(Array(japanese), declared: "shift_jis")
        #expect(shortened.text == "首相は来週も協議を続けると述べた\u{FFFD}" && shortened.replacements == 1)

        let zero = TextDecoder.decode(Array("one\u{0}two, and then a longer stretch of text without any".utf8))
        #expect(zero.text.hasPrefix("one\u{FFFD}two") && zero.replacements == 1)
    }

    @Test func emptyInputIsEmptyText() {
        #expect(TextDecoder.decode([]) == DecodedText(text: "", encoding: "utf-8", basis: "guessed", replacements: 0))
        #expect(TextDecoder.decode([0xEF, 0xBB, 0xBF]).text.isEmpty)
        #expect(TextDecoder.decode([0xFE]).replacements <= 1)
    }

    @Test func survivesAnything() {
        var random = SplitMix64(state: 20_250_621)
        let labels = [
            "utf-8", "utf-16", "shift_jis", "gb18030", "big5", "euc-kr", "iso-2022-jp", "windows-1252", "nothing", nil,
        ]
        let markup = Array("<meta charset=?xml\u{1B}$B\u{0}\"'/>".utf8)
        var withZeros = 0
        for round in 0..<10_000 {
            let count = Int(random.next() % 40)
            // A third of the bytes are markup and escapes, which lead deeper than noise does.
            let bytes = (0..<count).map { _ in
                let value = random.next()
                return value % 3 == 0
                    ? markup[Int(value >> 8) % markup.count]
                    : UInt8(truncatingIfNeeded: value >> 16)
            }
            let decoded = TextDecoder.decode(bytes, declared: labels[round % labels.count], sniffMarkup: round % 2 == 0)
            if decoded.text.utf8.contains(0) { withZeros += 1 }
            _ = Mojibake.suspect(decoded.text)
            _ = BinaryContent.kind(of: bytes)
        }
        #expect(withZeros == 0)
    }

    struct SplitMix64 {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
