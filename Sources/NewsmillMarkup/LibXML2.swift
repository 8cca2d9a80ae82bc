import CLibxml2

/// libxml2's own state.
enum LibXML2 {
    /// Sets the library up, once and before any parser on any thread; and keeps it from writing to stderr.
    static let ready: Void = {
        xmlInitParser()
        xmlSetGenericErrorFunc(nil, nil)
        xmlSetStructuredErrorFunc(nil) { _, _ in }
    }()
}
