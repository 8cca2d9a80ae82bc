public import NewsmillCore

/// For how long an answer says that it stays as it is (RFC 9111).
///
/// A private cache's reading: `s-maxage` and `private` are for caches that many share, which we are not.
public struct CacheControl: Sendable, Equatable {
    public private(set) var maxAge: Int?
    public private(set) var noCache = false
    public private(set) var noStore = false

    public init(_ headers: [HTTPField]) {
        for field in headers where field.name.lowercased() == "cache-control" {
            for directive in field.value.split(separator: ",") { read(directive) }
        }
    }

    private mutating func read(_ directive: Substring) {
        let parts = directive.split(separator: "=", maxSplits: 1)
        guard let name = parts.first?.filter({ $0 != " " && $0 != "\t" }).lowercased() else { return }
        let value = parts.count > 1 ? parts[1].filter { $0 != " " && $0 != "\"" && $0 != "\t" } : ""
        switch name {
        // Of two the shorter one holds (section 4.2.1).
        case "max-age": maxAge = HTTPSeconds.read(value).map { min($0, maxAge ?? $0) } ?? maxAge
        // With a field name it means that field alone.
        case "no-cache" where value.isEmpty: noCache = true
        case "no-store": noStore = true
        default: break
        }
    }

    /// Seconds for which asking again would give the same answer.
    ///
    /// - Parameter now: in seconds since 1970.
    /// - Returns: 0 when the answer is stale at once; nil when the headers do not say.
    public static func freshSeconds(_ headers: [HTTPField], now: Int) -> Int? {
        let control = CacheControl(headers)
        if control.noCache || control.noStore { return 0 }
        let age = headers.first("Age").flatMap { HTTPSeconds.read($0) } ?? 0
        if let maxAge = control.maxAge { return max(0, maxAge - age) }
        guard let expires = headers.first("Expires") else { return nil }
        // What is no date has expired (section 5.3).
        guard let end = HTTPDate.seconds(expires) else { return 0 }
        return max(0, end - (headers.first("Date").flatMap(HTTPDate.seconds) ?? now) - age)
    }
}
