import CLibxml2

/// Reads HTML into an ``HTMLTree`` through libxml2's SAX callbacks, without its DOM and without the network.
public enum HTMLParser {
    /// Reads anything: damaged markup comes out as libxml2 repairs it, and hostile depth or size ends in a shorter tree.
    ///
    /// - Parameter html: text in UTF-8; charset declarations inside are ignored, they have been dealt with.
    public static func parse(_ html: String) -> HTMLTree {
        _ = LibXML2.ready
        var html = html
        let builder = HTMLTreeBuilder()
        html.withUTF8 { utf8 in
            if let cleaned = TagGuard.cleaned(utf8) {
                cleaned.withUnsafeBufferPointer { parse($0, builder) }
            } else {
                parse(utf8, builder)
            }
        }
        return builder.finish()
    }

    private static func parse(_ utf8: UnsafeBufferPointer<UInt8>, _ builder: HTMLTreeBuilder) {
        guard let base = utf8.baseAddress, !utf8.isEmpty, let size = Int32(exactly: utf8.count) else { return }
        base.withMemoryRebound(to: CChar.self, capacity: utf8.count) { text in
            guard let context = htmlCreateMemoryParserCtxt(text, size) else { return }
            defer { htmlFreeParserCtxt(context) }
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(bitPattern: options))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            guard let sax = context.pointee.sax else { return }
            sax.pointee = handler
            context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
            builder.context = context
            htmlParseDocument(context)
            builder.context = nil
        }
    }

    /// Only what the builder needs: with no other callback set, libxml2 builds nothing itself.
    private static var handler: htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.startElement = { builder, name, attributes in
            HTMLParser.builder(builder)?.start(name, attributes)
        }
        handler.endElement = { builder, name in
            HTMLParser.builder(builder)?.end(name)
        }
        handler.characters = { builder, text, count in
            HTMLParser.builder(builder)?.characters(text, count)
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.initialized = XML_SAX2_MAGIC
        handler.serror = { builder, _ in HTMLParser.builder(builder)?.stumble() }
        return handler
    }

    private static func builder(_ pointer: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
        pointer.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// Fills the arrays of a tree while the parser reads. A class because C callbacks carry a pointer; used by one thread.
final class HTMLTreeBuilder {
    /// Deeper elements are read as if they were not nested further: no page that people read comes near.
    private static let maximumDepth = 512

    /// About a tenth of a second. A page with a thousand misplaced tags in a hundred open elements takes 100,000.
    private static let maximumSteps = 50_000_000

    var context: htmlParserCtxtPtr?
    private var steps = 0
    private var tree = HTMLTree()
    /// The open elements, the document first.
    private var open: [Int] = [0]
    /// Elements opened beyond the maximum depth.
    private var tooDeep = 0

    init() {
        tree.nodes.append(HTMLTree.Node(tag: .document, parent: -1, end: 1, range: 0..<0))
    }

    func finish() -> HTMLTree {
        while open.count > 1 { close() }
        tree.nodes[0].end = Int32(tree.nodes.count)
        return tree
    }

    /// libxml2 looks for the partner of a misplaced tag through all open elements, one by one. In a page built to make
    /// that long it would take minutes; the reading ends then, with what has been read.
    func stumble() {
        steps += open.count + tooDeep
        guard steps > Self.maximumSteps, let context else { return }
        tree.isCutShort = true
        xmlStopParser(context)
    }

    func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard open.count < Self.maximumDepth else {
            tooDeep += 1
            return
        }
        let tag = name.flatMap { HTMLTag.named[String(cString: $0)] } ?? .other
        let first = Int32(tree.attributes.count)
        read(attributes)
        append(tag, range: first..<Int32(tree.attributes.count))
        open.append(tree.nodes.count - 1)
    }

    func end(_ name: UnsafePointer<UInt8>?) {
        if tooDeep > 0 {
            tooDeep -= 1
        } else if open.count > 1 {
            close()
        }
    }

    func characters(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
        let end = Int32(tree.bytes.count)
        // libxml2 hands over long text in pieces: one run stays one node.
        if let last = tree.nodes.last, last.tag == .text, last.range.upperBound == start,
            Int(last.parent) == open[open.count - 1]
        {
            tree.nodes[tree.nodes.count - 1].range = last.range.lowerBound..<end
        } else {
            append(.text, range: start..<end)
        }
    }

    private func append(_ tag: HTMLTag, range: Range<Int32>) {
        let end = Int32(tree.nodes.count + 1)
        tree.nodes.append(HTMLTree.Node(tag: tag, parent: Int32(open[open.count - 1]), end: end, range: range))
    }

    private func close() {
        tree.nodes[open.removeLast()].end = Int32(tree.nodes.count)
    }

    private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard var pair = attributes else { return }
        while let name = pair[0] {
            if let known = HTMLAttributeName.named[String(cString: name)] {
                let start = Int32(tree.bytes.count)
                if let value = pair[1] {
                    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
                }
                tree.attributes.append(HTMLTree.Attribute(name: known, value: start..<Int32(tree.bytes.count)))
            }
            pair += 2
        }
    }
}
