import NewsmillText

/// Days since 1970, for windows of days.
enum Days {
    /// - Parameter date: ISO 8601; what is none counts as the first day there is.
    static func number(_ date: String) -> Int {
        guard let timestamp = Timestamp.parse(String(date.prefix(10))) else { return 0 }
        return timestamp.secondsSinceEpoch / 86_400
    }
}
