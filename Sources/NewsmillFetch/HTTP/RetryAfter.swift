public import NewsmillCore

/// How long a server asks to be left alone (RFC 9110, section 10.2.3).
public enum RetryAfter {
    /// - Parameter now: in seconds since 1970; a date is reckoned from the answer's own `Date`, when it has one.
    /// - Returns: seconds, never negative; nil when it says nothing that can be understood.
    public static func seconds(_ headers: [HTTPField], now: Int) -> Int? {
        guard let value = headers.first("Retry-After") else { return nil }
        if !value.isEmpty, value.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return HTTPSeconds.read(value) }
        guard let date = HTTPDate.seconds(value) else { return nil }
        return max(0, date - (headers.first("Date").flatMap(HTTPDate.seconds) ?? now))
    }
}

enum HTTPSeconds {
    /// Larger numbers mean 2^31 (RFC 9111, section 1.2.2).
    static let maximum = 1 << 31

    /// Digits and nothing else; nil otherwise.
    static func read(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return min(Int(text) ?? maximum, maximum)
    }
}
