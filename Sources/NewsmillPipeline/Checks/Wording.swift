/// A text as a person writes it into a test: white space makes no difference, and an ellipsis at its end stands for the rest.
struct Wording {
    private let words: String
    private let isBeginning: Bool

    init(_ text: String) {
        var words = Self.squeezed(text)
        isBeginning = words.hasSuffix("…")
        if isBeginning {
            words.removeLast()
            while words.hasSuffix(" ") { words.removeLast() }
        }
        self.words = words
    }

    func fits(_ text: String) -> Bool {
        let text = Self.squeezed(text)
        return isBeginning ? text.hasPrefix(words) : text == words
    }

    func stands(in text: String) -> Bool { Self.squeezed(text).contains(words) }

    static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How many words two texts have in common: the nearest of several is worth showing.
    static func likeness(_ first: String, _ second: String) -> Int {
        let words = Set(first.split { !$0.isLetter && !$0.isNumber })
        return second.split { !$0.isLetter && !$0.isNumber }.count { words.contains($0) }
    }
}
