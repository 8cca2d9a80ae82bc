import CLibxml2
import Glibc

/// What libxml2 alone needs for a document: SAX2 callbacks that copy the text of every element, as plain C would. The limit
/// that benchmarks hold the feed parser against.
package enum XMLLimit {
    /// - Returns: the bytes of text copied, so that no compiler leaves the work out.
    package static func read(_ xml: [UInt8]) -> Int {
        _ = LibXML2.ready
        var text = Text()
        xml.withUnsafeBytes { bytes in
            guard let base = bytes.bindMemory(to: CChar.self).baseAddress,
                let context = xmlCreateMemoryParserCtxt(base, Int32(bytes.count))
            else { return }
            defer { xmlFreeParserCtxt(context) }
            context.pointee.sax.pointee = callbacks
            xmlCtxtUseOptions(context, Int32(bitPattern: XML_PARSE_NONET.rawValue))
            withUnsafeMutablePointer(to: &text) { text in
                context.pointee.userData = UnsafeMutableRawPointer(text)
                xmlParseDocument(context)
            }
        }
        free(text.buffer)
        return text.total
    }

    private struct Text {
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        var capacity = 0
        var total = 0

        mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
            if count + length > capacity {
                capacity = (count + length) * 2
                buffer = realloc(buffer, capacity)?.assumingMemoryBound(to: UInt8.self)
            }
            guard let buffer else { return }
            memcpy(buffer + count, bytes, length)
            count += length
        }

        mutating func take() {
            if count > 0, let buffer, let copy = malloc(count + 1) {
                memcpy(copy, buffer, count)
                total += count
                free(copy)
            }
            count = 0
        }
    }

    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = XML_SAX2_MAGIC
        callbacks.startElementNs = { text, _, _, _, _, _, _, _, _ in
            text?.assumingMemoryBound(to: Text.self).pointee.count = 0
        }
        callbacks.endElementNs = { text, _, _, _ in
            text?.assumingMemoryBound(to: Text.self).pointee.take()
        }
        callbacks.characters = { text, bytes, count in
            guard let bytes else { return }
            text?.assumingMemoryBound(to: Text.self).pointee.append(bytes, Int(count))
        }
        callbacks.cdataBlock = callbacks.characters
        return callbacks
    }
}
