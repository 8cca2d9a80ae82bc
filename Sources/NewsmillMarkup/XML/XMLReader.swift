import CLibxml2

/// What an XML document says, in its order. A class because libxml2's callbacks carry a pointer; used by one thread.
class XMLHandler {
    func start(_ name: XMLName, _ attributes: [XMLAttribute]) {}
    func end(_ name: XMLName) {}
    /// A run of text, references resolved, CDATA or not; one text may come in several runs.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    fileprivate(set) var firstError: String?
}

struct XMLName: Equatable {
    /// What the namespace is bound to; the prefix itself where the document forgot to declare it; "" without either.
    let space: String
    let local: String
}

struct XMLAttribute: Equatable {
    let name: XMLName
    let value: String
}

/// Reads XML through libxml2's SAX2 callbacks: no tree, no network, no entity but the five of XML, no limits lifted.
///
/// Damaged XML is read as far as libxml2 can make sense of it; the handler then has a ``XMLHandler/firstError``.
enum XMLReader {
    /// - Parameter utf8: the document; an encoding it declares is ignored, for it has been dealt with.
    static func read(_ utf8: UnsafeBufferPointer<UInt8>, _ handler: XMLHandler) {
        _ = LibXML2.ready
        guard let base = utf8.baseAddress, !utf8.isEmpty, let size = Int32(exactly: utf8.count) else { return }
        base.withMemoryRebound(to: CChar.self, capacity: utf8.count) { text in
            guard let context = xmlCreateMemoryParserCtxt(text, size) else { return }
            defer {
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
            xmlParseDocument(context)
        }
    }

    /// With no callback for declarations, entities a document declares stay unknown: there is nothing to expand.
    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = XML_SAX2_MAGIC
        callbacks.startElementNs = { handler, local, prefix, space, _, _, count, _, values in
            guard let handler = XMLReader.handler(handler) else { return }
            handler.start(XMLReader.name(local, prefix, space), XMLReader.attributes(values, Int(count)))
        }
        callbacks.endElementNs = { handler, local, prefix, space in
            XMLReader.handler(handler)?.end(XMLReader.name(local, prefix, space))
        }
        callbacks.characters = { handler, text, count in
            guard let text, count > 0 else { return }
            XMLReader.handler(handler)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        callbacks.ignorableWhitespace = callbacks.characters
        callbacks.cdataBlock = callbacks.characters
        callbacks.serror = { handler, error in
            guard let handler = XMLReader.handler(handler), handler.firstError == nil, let error,
                error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
            else { return }
            let message = error.pointee.message.map { String(cString: $0) } ?? "not well-formed"
            let words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            handler.firstError = "line \(error.pointee.line): \(words)"
        }
        return callbacks
    }

    private static func handler(_ pointer: UnsafeMutableRawPointer?) -> XMLHandler? {
        pointer.map { Unmanaged<XMLHandler>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func name(
        _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?
    ) -> XMLName {
        XMLName(
            space: (space ?? prefix).map { String(cString: $0) } ?? "", local: local.map { String(cString: $0) } ?? "")
    }

    /// Five pointers each: local name, prefix, namespace, and the value's beginning and end.
    private static func attributes(
        _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
    ) -> [XMLAttribute] {
        guard let values, count > 0 else { return [] }
        return (0..<count).compactMap { index in
            let field = values + index * 5
            guard let start = field[3], let end = field[4] else { return nil }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            // Where entities are not substituted, libxml2 hands an ampersand over as a reference.
            return XMLAttribute(name: name(field[0], field[1], field[2]), value: value.replacing("&#38;", with: "&"))
        }
    }
}
