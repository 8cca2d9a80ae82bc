import CLibxml2
import Glibc

/// What an XML document says, in its order. A class because libxml2's callbacks carry a pointer; used by one thread.
class XMLHandler {
    func start(_ element: XMLElement) {}
    func end() {}
    /// A run of text, references resolved, CDATA or not; one text may come in several runs.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Where the document stopped being well-formed; nil while it is sound. What namespaces get wrong does not count.
    fileprivate(set) var firstError: String?
    fileprivate var context: xmlParserCtxtPtr?
    fileprivate var stopsAtErrors = false
    /// The document that ``CDATASplit`` took sections out of, and where they stand in it.
    fileprivate var whole = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    fileprivate var sections: [Range<Int>] = []

    /// Gives the text of a section, line ends as XML has them (section 2.11).
    fileprivate func section(_ number: Int) {
        guard sections.indices.contains(number) else { return }
        var rest = whole[sections[number]]
        while let end = rest.firstIndex(of: 0x0D) {
            text(UnsafeBufferPointer(rebasing: rest[..<end]))
            rest = rest[(end + 1)...]
            if rest.first != 0x0A { Self.lineFeed.withUnsafeBufferPointer { text($0) } }
        }
        if !rest.isEmpty { text(UnsafeBufferPointer(rebasing: rest)) }
    }

    private static let lineFeed: [UInt8] = [0x0A]
}

/// Reads XML through libxml2's SAX2 callbacks: no tree, no network, no entity but the five of XML, no limits lifted.
enum XMLReader {
    enum Damage {
        /// Read on, as far as libxml2 can make sense of it.
        case isReadOver
        /// Stop, so that the document can be mended and read again.
        case stops
    }

    /// Reads a document, its CDATA sections past libxml2 where that can be done.
    static func readQuickly(
        _ utf8: UnsafeBufferPointer<UInt8>, _ handler: XMLHandler, damage: Damage
    ) -> Bool {
        guard let split = CDATASplit(utf8) else { return read(utf8, handler, damage: damage) }
        handler.whole = utf8
        handler.sections = split.sections
        defer {
            handler.whole = UnsafeBufferPointer(start: nil, count: 0)
            handler.sections = []
        }
        return split.document.withUnsafeBufferPointer { read($0, handler, damage: damage) }
    }

    /// - Parameters:
    ///   - utf8: the document; an encoding it declares is ignored, for it has been dealt with.
    /// - Returns: whether the document is sound; if not, the handler has a ``XMLHandler/firstError``.
    @discardableResult
    static func read(_ utf8: UnsafeBufferPointer<UInt8>, _ handler: XMLHandler, damage: Damage) -> Bool {
        _ = LibXML2.ready
        guard let base = utf8.baseAddress, !utf8.isEmpty, let size = Int32(exactly: utf8.count) else {
            handler.firstError = "it is empty"
            return false
        }
        base.withMemoryRebound(to: CChar.self, capacity: utf8.count) { text in
            guard let context = xmlCreateMemoryParserCtxt(text, size) else { return }
            defer {
                handler.context = nil
                // An entity declaration makes libxml2 keep a document even so.
                if let document = context.pointee.myDoc { xmlFreeDoc(document) }
                xmlFreeParserCtxt(context)
            }
            let options =
                XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            xmlCtxtUseOptions(context, Int32(bitPattern: options))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            guard let sax = context.pointee.sax else { return }
            sax.pointee = callbacks
            context.pointee.userData = Unmanaged.passUnretained(handler).toOpaque()
            handler.context = context
            handler.stopsAtErrors = damage == .stops
            xmlParseDocument(context)
        }
        return handler.firstError == nil
    }

    /// With no callback for declarations, entities a document declares stay unknown: there is nothing to expand.
    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = XML_SAX2_MAGIC
        callbacks.startElementNs = { handler, local, prefix, space, _, _, count, _, values in
            guard let local else { return }
            let element = XMLElement(
                name: XMLName(local: local, prefix: prefix, space: space),
                attributes: XMLAttributes(values: values, count: Int(count)))
            XMLReader.with(handler) { $0.start(element) }
        }
        callbacks.endElementNs = { handler, _, _, _ in
            XMLReader.with(handler) { $0.end() }
        }
        callbacks.characters = { handler, text, count in
            guard let text, count > 0 else { return }
            XMLReader.with(handler) { $0.text(UnsafeBufferPointer(start: text, count: Int(count))) }
        }
        callbacks.processingInstruction = { handler, target, data in
            guard let target, let data else { return }
            let isMark =
                strcmp(
                    UnsafeRawPointer(target).assumingMemoryBound(to: CChar.self),
                    UnsafeRawPointer(CDATASplit.target.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
            guard isMark else { return }
            let number = Int(atol(UnsafeRawPointer(data).assumingMemoryBound(to: CChar.self)))
            XMLReader.with(handler) { $0.section(number) }
        }
        callbacks.ignorableWhitespace = callbacks.characters
        callbacks.cdataBlock = callbacks.characters
        callbacks.serror = { handler, error in
            guard let error else { return }
            XMLReader.with(handler) { XMLReader.note(error.pointee, $0) }
        }
        return callbacks
    }

    private static func note(_ error: xmlError, _ handler: XMLHandler) {
        // Undeclared prefixes do not hurt: names are known by their usual prefixes too. An entity that an unread DTD
        // might declare is a warning to libxml2, and a character lost to us.
        let isLoss = error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
        guard isLoss || error.level.rawValue >= XML_ERR_ERROR.rawValue,
            error.domain != Int32(XML_FROM_NAMESPACE.rawValue)
        else { return }
        if handler.firstError == nil {
            let message = error.message.map { String(cString: $0) } ?? "not well-formed"
            let words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            handler.firstError = "line \(error.line): \(words)"
        }
        if handler.stopsAtErrors, let context = handler.context { xmlStopParser(context) }
    }

    /// The handler lives as long as the call to ``read(_:_:damage:)``: counting references would only cost time.
    private static func with(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLHandler) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLHandler>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }
}
