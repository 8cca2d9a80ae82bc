/// Writes OPML 2.0.
struct OPMLWriter {
    /// A folder while it is put together: what stands in it, in order.
    private struct Folder {
        var name = ""
        var subscriptions: [Int] = []
        /// Where they are in the list of all folders.
        var folders: [Int] = []
        var named: [String: Int] = [:]
    }

    private var output: [UInt8] = []
    private var folders: [Folder] = [Folder()]

    mutating func write(_ document: OPMLDocument) -> [UInt8] {
        for (index, subscription) in document.subscriptions.enumerated() {
            folders[place(subscription.folders)].subscriptions.append(index)
        }
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>")
        put(escaping: document.title ?? "")
        put("</title>\n  </head>\n  <body>\n")
        write(folders[0], document.subscriptions, depth: 2)
        // "A body contains one or more outline elements" (OPML 2.0).
        if document.subscriptions.isEmpty { put("    <outline text=\"\"/>\n") }
        put("  </body>\n</opml>\n")
        return output
    }

    private mutating func place(_ names: [String]) -> Int {
        var current = 0
        for name in names {
            if let known = folders[current].named[name] {
                current = known
            } else {
                folders.append(Folder(name: name))
                folders[current].named[name] = folders.count - 1
                folders[current].folders.append(folders.count - 1)
                current = folders.count - 1
            }
        }
        return current
    }

    private mutating func write(_ folder: Folder, _ subscriptions: [OPMLSubscription], depth: Int) {
        for index in folder.subscriptions { write(subscriptions[index], depth: depth) }
        for index in folder.folders {
            indent(depth)
            put("<outline")
            attribute("text", folders[index].name)
            put(">\n")
            write(folders[index], subscriptions, depth: depth + 1)
            indent(depth)
            put("</outline>\n")
        }
    }

    /// `text`, `type` and `xmlUrl` must be there (OPML 2.0, subscription lists).
    private mutating func write(_ subscription: OPMLSubscription, depth: Int) {
        indent(depth)
        put("<outline")
        attribute("text", subscription.title ?? subscription.feed)
        if let title = subscription.title { attribute("title", title) }
        attribute("type", subscription.type ?? "rss")
        attribute("xmlUrl", subscription.feed)
        if let page = subscription.page { attribute("htmlUrl", page) }
        if let description = subscription.description { attribute("description", description) }
        if !subscription.categories.isEmpty {
            attribute("category", subscription.categories.joined(separator: ","))
        }
        put("/>\n")
    }

    private mutating func attribute(_ name: StaticString, _ value: String) {
        output.append(UInt8(ascii: " "))
        put(name)
        put("=\"")
        put(escaping: value)
        put("\"")
    }

    private mutating func indent(_ depth: Int) {
        for _ in 0..<depth { put("  ") }
    }

    private mutating func put(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Without the characters that XML has no place for.
    private mutating func put(escaping text: String) {
        var text = text
        let isForbidden = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        }
        if text.unicodeScalars.contains(where: isForbidden) {
            var kept = String.UnicodeScalarView()
            for scalar in text.unicodeScalars { kept.append(isForbidden(scalar) ? " " : scalar) }
            text = String(kept)
        }
        text.withUTF8 { MarkupText.escape($0, into: &output) }
    }
}
