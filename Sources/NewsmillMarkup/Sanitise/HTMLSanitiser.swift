public import NewsmillText

/// Makes HTML from strangers safe to show: what ``SafeHTML`` does not allow goes, and what stays is written anew.
///
/// Reads tags as browsers do (HTML Standard, section 13.2.5), in one linear pass without a tree. Nothing is copied as it
/// stood but text: every `<` of the output was written here, every attribute is quoted and escaped, every tag is closed,
/// so that no reader can find markup in it that was not allowed. Links are resolved on the way.
public struct HTMLSanitiser {
    /// Deeper elements lose their tags and keep their text.
    static let maximumDepth = 200

    let html: UnsafeBufferPointer<UInt8>
    let base: BaseURL?
    var output: [UInt8] = []
    var position = 0
    private var open: [SafeHTML.Element] = []

    /// - Parameters:
    ///   - html: a fragment in UTF-8.
    ///   - base: what its links are relative to; without one they stay as they are.
    public static func sanitise(_ html: UnsafeBufferPointer<UInt8>, base: BaseURL?) -> [UInt8] {
        var sanitiser = HTMLSanitiser(html: html, base: base)
        return sanitiser.run()
    }

    private init(html: UnsafeBufferPointer<UInt8>, base: BaseURL?) {
        self.html = html
        self.base = base
        output.reserveCapacity(html.count + html.count / 8 + 16)
    }

    private mutating func run() -> [UInt8] {
        while position < html.count {
            text()
            if position < html.count { markup() }
        }
        while let element = open.popLast() { close(element) }
        return output
    }

    // MARK: Text

    /// Copies up to the next `<`; an ampersand that begins no reference is escaped.
    private mutating func text() {
        let end = MarkupText.position(of: UInt8(ascii: "<"), in: html, from: position) ?? html.count
        append(text: position..<end)
        position = end
    }

    mutating func append(text range: Range<Int>) {
        let text = UnsafeBufferPointer(rebasing: html[range])
        var run = 0
        while let ampersand = MarkupText.position(of: UInt8(ascii: "&"), in: text, from: run) {
            output.append(contentsOf: text[run...ampersand])
            if !Self.isReference(text, at: ampersand) { output.append(contentsOf: "amp;".utf8) }
            run = ampersand + 1
        }
        output.append(contentsOf: text[run...])
    }

    private static func isReference(_ text: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> Bool {
        var index = ampersand + 1
        if index < text.count, text[index] == UInt8(ascii: "#") { index += 1 }
        let start = index
        while index < text.count, index - start < 32, (text[index] | 0x20) &- 0x61 < 26 || text[index] &- 0x30 < 10 {
            index += 1
        }
        return index > start && index < text.count && text[index] == UInt8(ascii: ";")
    }

    // MARK: Markup

    private mutating func markup() {
        let next = position + 1 < html.count ? html[position + 1] : 0
        if (next | 0x20) &- 0x61 < 26 {
            startTag()
        } else if next == UInt8(ascii: "/") {
            endTag()
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            declaration()
        } else {
            output.append(contentsOf: "&lt;".utf8)
            position += 1
        }
    }

    private mutating func declaration() {
        if matches("<!--") {
            // `<!-->` is a whole comment; one without end is text behind a mark.
            position += 4
            if matches(">") || matches("->") {
                skip(past: ">")
            } else if !skip(past: "-->") {
                return
            }
        } else if matches("<![CDATA[") {
            position += 9
        } else {
            skip(past: ">")
        }
    }

    private mutating func endTag() {
        position += 2
        guard let name = TagName(html, at: position) else {
            skip(past: ">")
            return
        }
        position += name.length
        skip(past: ">")
        guard let element = SafeHTML.element(name), !element.isVoid else { return }
        guard let index = open.lastIndex(where: { $0.name == element.name }) else { return }
        while open.count > index { close(open.removeLast()) }
    }

    private mutating func startTag() {
        position += 1
        guard let name = TagName(html, at: position) else { return }
        position += name.length
        guard let element = SafeHTML.element(name) else {
            skipAttributes()
            if SafeHTML.isSilent(name) { skipContent(of: name) }
            return
        }
        let isKept = element.isVoid || open.count < Self.maximumDepth
        if isKept, element.closesItself, let last = open.last, last.name == element.name { close(open.removeLast()) }
        guard isKept else {
            skipAttributes()
            return
        }
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: element.text)
        copyAttributes()
        output.append(UInt8(ascii: ">"))
        if !element.isVoid { open.append(element) }
    }

    private mutating func close(_ element: SafeHTML.Element) {
        output.append(contentsOf: "</".utf8)
        output.append(contentsOf: element.text)
        output.append(UInt8(ascii: ">"))
    }

    /// What stands in a script is no text: up to its end tag, or to the end of all.
    private mutating func skipContent(of name: TagName) {
        while let start = MarkupText.position(of: UInt8(ascii: "<"), in: html, from: position) {
            position = start + 1
            guard position < html.count, html[position] == UInt8(ascii: "/") else { continue }
            if let ending = TagName(html, at: position + 1), ending == name {
                position += 1 + ending.length
                skip(past: ">")
                return
            }
        }
        position = html.count
    }

    func matches(_ word: StaticString) -> Bool {
        XMLStart.matches(word, in: html, at: position)
    }

    /// - Returns: whether the word was there; if not, the position stays for a comment and is the end for a tag.
    @discardableResult
    private mutating func skip(past word: StaticString) -> Bool {
        var index = position
        let last = word.utf8Start[word.utf8CodeUnitCount - 1]
        if word.utf8CodeUnitCount > 1, isUnending { return false }
        while let found = MarkupText.position(of: last, in: html, from: index) {
            let start = found + 1 - word.utf8CodeUnitCount
            if start >= position, XMLStart.matches(word, in: html, at: start) {
                position = found + 1
                return true
            }
            index = found + 1
        }
        if word.utf8CodeUnitCount == 1 { position = html.count } else { isUnending = true }
        return false
    }

    /// Whether a comment had no end: then no later one has, and need not look.
    private var isUnending = false
}
