internal import Glibc

/// Reads HTML into an ``HTMLTree`` in one pass, as the WHATWG standard has browsers read it.
///
/// Tokens are the standard's. Of its tree construction all is kept that decides what stands in what: implied and ignored
/// tags, scopes, tables, raw text, foreign elements. What would move nodes about is not, since the tree is in document
/// order: a formatting element closed too late stays where it was opened, and text misplaced in a table stays in it.
/// `noscript` is read as browsers with scripts do: its content is text.
public enum HTMLParser {
    /// Reads anything. Hostile depth ends in a flatter tree, hostile size in a shorter one; time is linear in the bytes.
    ///
    /// - Parameter html: text in UTF-8; charset declarations inside are ignored, they have been dealt with.
    public static func parse(_ html: String) -> HTMLTree {
        var html = html
        return html.withUTF8 { parse($0) }
    }

    /// Reads UTF-8.
    public static func parse(_ utf8: UnsafeBufferPointer<UInt8>) -> HTMLTree {
        // Ranges are 32 bits wide; what a page's references stand for comes behind it.
        let size = min(utf8.count, 1 << 30)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + size / 16)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<size]))
        if let base = utf8.baseAddress, memchr(base, 0, size) != nil { bytes.removeAll { $0 == 0 } }
        var builder = bytes.withUnsafeBufferPointer { page in
            var tokeniser = HTMLTokeniser(page)
            tokeniser.run()
            return tokeniser.builder
        }
        builder.isCutShort = builder.isCutShort || size < utf8.count
        return builder.finish(bytes)
    }

    /// A text with its character references replaced, as in an element: "R&uuml;ckbau" is "Rückbau".
    public static func decodeReferences(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var text = text
        var decoded: [UInt8] = []
        text.withUTF8 { HTMLEntities.shared.decode($0, inAttribute: false, into: &decoded) }
        return String(decoding: decoded, as: UTF8.self)
    }
}
