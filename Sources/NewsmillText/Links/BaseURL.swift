/// What relative references are resolved against (RFC 3986 section 5), and the resolver.
public struct BaseURL: Sendable, Equatable {
    private let bytes: [UInt8]

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Returns: nil for what no reference can be resolved against: `mailto:`, `javascript:` and the like.
    public init?(_ text: String) {
        let bytes = Self.trimmed(text)
        guard !bytes.isEmpty, Self.isHierarchical(bytes) else { return nil }
        self.bytes = Self.withAuthority(bytes)
    }

    /// A base that may itself be relative to another, as `xml:base` is.
    public init?(_ text: String, in outer: BaseURL?) {
        guard let outer else {
            self.init(text)
            return
        }
        self.init(outer.resolve(text))
    }

    /// `http:///example.org/` has no host; every browser takes the surplus slashes for a slip (URL Standard).
    private static func withAuthority(_ bytes: [UInt8]) -> [UInt8] {
        guard let start = bytes.firstIndex(of: UInt8(ascii: ":")).map({ $0 + 3 }), start < bytes.count,
            bytes[start] == UInt8(ascii: "/"), bytes.starts(with: "http".utf8)
        else { return bytes }
        return Array(bytes[..<start]) + bytes[start...].drop { $0 == UInt8(ascii: "/") }
    }

    private static func isHierarchical(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard let end = URLReference.schemeEnd(bytes) else { return true }
            // `localhost:8000/feed` looks like a scheme; only what has slashes behind its colon is one to build on.
            return end + 2 < bytes.count && bytes[end + 1] == UInt8(ascii: "/") && bytes[end + 2] == UInt8(ascii: "/")
        }
    }

    /// The address that a reference means; white space around it is not part of it.
    public func resolve(_ reference: String) -> String {
        let reference = Self.trimmed(reference)
        var resolved: [UInt8] = []
        reference.withUnsafeBufferPointer { append($0, to: &resolved) }
        return String(decoding: resolved, as: UTF8.self)
    }

    /// Appends the address that a reference means.
    public func append(_ reference: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        // The common case, and all there is to do in it: references with a scheme stand for themselves.
        if URLReference.schemeEnd(reference) != nil {
            output.append(contentsOf: reference)
            return
        }
        bytes.withUnsafeBufferPointer { base in
            Self.append(URLReference(reference), to: URLReference(base), &output)
        }
    }

    /// RFC 3986 section 5.2.2, for a reference without a scheme.
    private static func append(_ reference: URLReference, to base: URLReference, _ output: inout [UInt8]) {
        if let scheme = base.scheme {
            output.append(contentsOf: base.bytes[scheme])
            output.append(UInt8(ascii: ":"))
        }
        if let authority = reference.authority ?? base.authority {
            output.append(contentsOf: "//".utf8)
            output.append(contentsOf: (reference.authority != nil ? reference : base).bytes[authority])
        }
        var query = reference.query.map { reference.bytes[$0] }
        if reference.authority != nil {
            output.append(contentsOf: withoutDots(Array(reference.bytes[reference.path])))
        } else if reference.path.isEmpty {
            output.append(contentsOf: base.bytes[base.path])
            query = query ?? base.query.map { base.bytes[$0] }
        } else if reference.bytes[reference.path.lowerBound] == UInt8(ascii: "/") {
            output.append(contentsOf: withoutDots(Array(reference.bytes[reference.path])))
        } else {
            output.append(contentsOf: withoutDots(merged(reference, base)))
        }
        if let query {
            output.append(UInt8(ascii: "?"))
            output.append(contentsOf: query)
        }
        if let fragment = reference.fragment {
            output.append(UInt8(ascii: "#"))
            output.append(contentsOf: reference.bytes[fragment])
        }
    }

    /// Section 5.2.3: the base's path up to its last slash, then the reference's.
    private static func merged(_ reference: URLReference, _ base: URLReference) -> [UInt8] {
        let path = base.bytes[base.path]
        var merged: [UInt8] = []
        if path.isEmpty, base.authority != nil {
            merged.append(UInt8(ascii: "/"))
        } else if let slash = path.lastIndex(of: UInt8(ascii: "/")) {
            merged.append(contentsOf: path[...slash])
        }
        merged.append(contentsOf: reference.bytes[reference.path])
        return merged
    }

    /// Section 5.2.4: takes `.` and `..` out of a path.
    private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
        guard path.contains(UInt8(ascii: ".")) else { return path }
        let isAbsolute = path.first == UInt8(ascii: "/")
        var segments: [ArraySlice<UInt8>] = []
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part.elementsEqual(".".utf8) {
                if isLast { segments.append([]) }
            } else if part.elementsEqual("..".utf8) {
                if segments.count > (isAbsolute ? 1 : 0) { segments.removeLast() }
                if isLast { segments.append([]) }
            } else {
                segments.append(part)
            }
        }
        return Array(segments.joined(separator: [UInt8(ascii: "/")]))
    }

    private static func trimmed(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, first <= 0x20 || last <= 0x20 else { return bytes }
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let end = bytes.lastIndex { $0 > 0x20 } ?? start - 1
        return start <= end ? Array(bytes[start...end]) : []
    }
}
