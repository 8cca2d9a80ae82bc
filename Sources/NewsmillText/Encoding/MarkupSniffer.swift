/// Tells a page from plain text where nothing else says which it is.
public enum MarkupSniffer {
    /// Whether the bytes begin as a page does, white space and comments aside (after the MIME Sniffing Standard, 7.1).
    public static func isHTML(_ bytes: [UInt8]) -> Bool {
        // Zero bytes are dropped, so that UTF-16 is seen through as well.
        var head = bytes.prefix(4096).filter { $0 != 0 }[...]
        while true {
            head = head.drop { $0 <= 0x20 || $0 >= 0x80 }
            if head.starts(with: "<!--".utf8) {
                head = head.dropFirst(4)
                while !head.isEmpty, !head.starts(with: "-->".utf8) { head = head.dropFirst() }
                head = head.dropFirst(3)
            } else if head.starts(with: "<?xml".utf8) {
                head = head.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else {
                break
            }
        }
        let opening = head.prefix(24).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return tags.contains { tag in
            guard opening.starts(with: tag.utf8) else { return false }
            guard opening.count > tag.utf8.count else { return true }
            let next = opening[tag.utf8.count]
            return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        }
    }

    private static let tags = [
        "<!doctype html", "<html", "<head", "<body", "<script", "<style", "<title", "<meta", "<link", "<div",
        "<article",
        "<section", "<main", "<header", "<table", "<h1", "<h2", "<h3", "<p", "<a", "<b", "<br", "<font", "<iframe",
        "<img",
        "<ul", "<span",
    ]
}
