/// An article's address in the form that identifies it: two addresses of one article that differ only in spelling or in
/// how somebody came by them have the same ``link``.
///
/// Scheme and host in lower case, the default port off, dot segments resolved, percent-encoding as RFC 3986 section 6.2.2
/// makes it equal (unreserved characters decoded, digits in upper case), everything that is not ASCII percent-encoded as
/// UTF-8, an empty path `/`, no fragment but a hashbang (`#!`), no parameters of ``TrackingParameters``. The order of the
/// others stays, and so do AMP and mobile addresses: they are other pages. Links that only lead on, as search engines and
/// social networks wrap them, are unwrapped where the target stands in a parameter (``WrappedLinks``).
///
/// What is not http or https, or cannot be taken apart, comes back as it was.
public struct CanonicalLink: Sendable, Equatable {
    public let link: String
    /// What was taken off, as written and in order: `utm_source=rss`, `;jsessionid=1F`, `#comments`. A spelling that was
    /// only made uniform is not in it.
    public let removed: [String]
    /// The hosts of the wrappers that were taken off, the outer one first.
    public let unwrapped: [String]

    /// A wrapped link may be wrapped again; deeper than this it is a game.
    private static let maximumWrappers = 3

    public init(_ address: String) {
        var address = address
        var removed: [String] = []
        var unwrapped: [String] = []
        var result: String?
        while true {
            let step = address.withUTF8 { Self.step($0, mayUnwrap: unwrapped.count < Self.maximumWrappers, &removed) }
            guard case .wrapped(let host, let target) = step else {
                if case .canonical(let link) = step { result = link }
                break
            }
            unwrapped.append(host)
            address = target
        }
        link = result ?? address
        self.removed = removed
        self.unwrapped = unwrapped
    }

    private enum Step {
        case canonical(String)
        case wrapped(host: String, target: String)
        /// Left as it is.
        case other
    }

    private static func step(
        _ address: UnsafeBufferPointer<UInt8>, mayUnwrap: Bool, _ removed: inout [String]
    ) -> Step {
        let trimmed = trimmed(address)
        // Line breaks and tabs inside are not part of an address (URL Standard, 4.4).
        guard trimmed.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
            return parts(trimmed, mayUnwrap, &removed)
        }
        let joined = trimmed.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return joined.withUnsafeBufferPointer { parts($0, mayUnwrap, &removed) }
    }

    private static func parts(
        _ address: UnsafeBufferPointer<UInt8>, _ mayUnwrap: Bool, _ removed: inout [String]
    ) -> Step {
        let reference = URLReference(address)
        var output: [UInt8] = []
        output.reserveCapacity(address.count + 16)
        guard let host = LinkOrigin.append(reference, to: &output) else { return .other }
        let path = UnsafeBufferPointer(rebasing: address[reference.path])
        if mayUnwrap, let query = reference.query,
            let target = WrappedLinks.target(
                host: host, path: path, query: UnsafeBufferPointer(rebasing: address[query]))
        {
            return .wrapped(host: host, target: target)
        }
        LinkPath.append(path, to: &output, &removed)
        if let query = reference.query {
            LinkQuery.append(UnsafeBufferPointer(rebasing: address[query]), host: host, to: &output, &removed)
        }
        if let fragment = reference.fragment {
            appendFragment(UnsafeBufferPointer(rebasing: address[fragment]), to: &output, &removed)
        }
        return .canonical(String(decoding: output, as: UTF8.self))
    }

    /// Only a hashbang tells pages apart; a text directive (`:~:text=`) in it does not.
    private static func appendFragment(
        _ fragment: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], _ removed: inout [String]
    ) {
        guard !fragment.isEmpty else { return }
        guard fragment[0] == UInt8(ascii: "!"), fragment.count > 1 else {
            removed.append("#" + String(decoding: fragment, as: UTF8.self))
            return
        }
        var end = fragment.count
        for index in fragment.indices where fragment[index...].starts(with: ":~:".utf8) {
            removed.append(String(decoding: fragment[index...], as: UTF8.self))
            end = index
            break
        }
        output.append(UInt8(ascii: "#"))
        LinkEncoding.append(fragment[..<end], to: &output)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }
}
