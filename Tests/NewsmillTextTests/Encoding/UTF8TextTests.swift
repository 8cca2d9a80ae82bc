internal import NewsmillText
internal import Testing

@Suite struct UTF8TextTests {
    /// Every pair of lead and second byte, with every number of bytes behind, between ASCII of every length.
    @Test func readsWhatStringDecodingReads() {
        let ends: [[UInt8]] = [[], [0x80], [0x80, 0x80], [0xBF, 0xC0], [0x7F]]
        for lead in UInt8(0x7E)...0xFF {
            for second in stride(from: UInt8(0x70), through: 0xF0, by: 0x08) + [0x7F, 0x8F, 0x9F, 0xBF] {
                for end in ends {
                    let padding = [UInt8](repeating: 0x61, count: Int(lead % 9))
                    let bytes = padding + [lead, second] + end + padding
                    let text = bytes.withUnsafeBufferPointer(UTF8Text.string)
                    #expect(text == String(decoding: bytes, as: UTF8.self), "\(bytes)")
                }
            }
        }
    }

    @Test(arguments: ["", "a", "ä", "Zürich 東京 𝄞", String(repeating: "plain ", count: 100) + "é"])
    func keepsText(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(UTF8Text.string) == text)
    }
}
