import CLibxml2

/// What libxml2 alone needs to build its DOM of a page and free it again. The limit that benchmarks hold extraction against.
package enum HTMLLimit {
    /// - Returns: 1 where there was a document, so that no compiler leaves the work out.
    package static func read(_ html: UnsafeBufferPointer<UInt8>) -> Int {
        _ = LibXML2.ready
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        guard let base = html.baseAddress, let size = Int32(exactly: html.count) else { return 0 }
        return base.withMemoryRebound(to: CChar.self, capacity: html.count) { text in
            guard let document = htmlReadMemory(text, size, nil, "utf-8", Int32(bitPattern: options)) else { return 0 }
            xmlFreeDoc(document)
            return 1
        }
    }
}
