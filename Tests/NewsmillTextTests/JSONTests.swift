import Foundation
import NewsmillText
import Testing

struct JSONTests {
    @Test(arguments: [
        (#"{"a":[1,-2.5e3,true,false,null,"x"]}"#, #"{"a":[1,-2.5e3,true,false,null,"x"]}"#),
        (#" "\u0041\n\t\"\\\/\ud83d\ude00é" "#, #""A\n\t\"\\/😀é""#),
        (#""\ud83d x""#, #""\#u{FFFD} x""#),
        (#""\udc00\ud800\u0041""#, #""\#u{FFFD}\#u{FFFD}A""#),
        ("[]", "[]"), ("{}", "{}"),
    ])
    func `reading and writing agree`(text: String, expected: String) throws {
        #expect(try JSONParser.parse(Array(text.utf8)).compact == expected)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "'x'", "01", "1.", "1e", "+1", "tru", "\"\u{01}\"", "\"\\x\"",
        "\"\\u12g4\"",
        "\"open", "[1 2]", "{\"a\" 1}", "1 2", "// c\n1", "nul", "-", ".5",
    ])
    func `what RFC 8259 does not allow is refused`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test func `JSON5 has comments, bare keys, single quotes and trailing commas`() throws {
        let text = "// head\n{ a: 'it\\'s', /* b */ \"b\": [+1, 2,], ключ: 3, }\n// end"
        #expect(try JSONParser.parse(Array(text.utf8), dialect: .json5).compact == #"{"a":"it's","b":[+1,2],"ключ":3}"#)
    }

    @Test func `nesting is bounded, so that no input overflows the stack`() throws {
        let fine = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
        _ = try JSONParser.parse(Array(fine.utf8))
        #expect(throws: JSONSyntaxError.self) {
            try JSONParser.parse(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
        }
    }

    @Test func `values know where they stand`() throws {
        let text = "{\n  \"é\": 1,\n  \"b\": [true]\n}"
        let node = try JSONParser.parse(Array(text.utf8))
        let lines = LineIndex(Array(text.utf8))
        #expect(lines.position(of: try #require(node["é"]).offset) == (2, 8))
        #expect(lines.position(of: try #require(node["b"]?.array?.first).offset) == (3, 9))
        #expect(lines.position(of: try #require(node.members?.last).keyOffset) == (3, 3))
    }

    @Test func `hostile bytes never crash the parser`() {
        var generator = SplitMix64(seed: 7)
        let alphabet = Array("{}[]\",:\\u0123456789abcdefnulltrue-+.eE /*'\u{00}\n\u{FF}é".utf8)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            for dialect in [JSONParser.Dialect.json, .json5] {
                guard let node = try? JSONParser.parse(bytes, dialect: dialect), dialect == .json else { continue }
                // What was accepted reads the same again.
                #expect((try? JSONParser.parse(Array(node.compact.utf8)))?.compact == node.compact)
            }
        }
    }

    @Test func `what Foundation reads of our writing is what we wrote`() throws {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("text\u{01}\"")
            writer.string("a\u{1F}b\r\n\"\\ é 😀")
            writer.key("list")
            writer.array { writer in
                writer.int(-3)
                writer.null()
                writer.double(0.25)
                writer.array { _ in }
            }
        }
        let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any]
        #expect(read?["text\u{01}\""] as? String == "a\u{1F}b\r\n\"\\ é 😀")
        #expect((read?["list"] as? [Any])?.count == 4)
    }
}
