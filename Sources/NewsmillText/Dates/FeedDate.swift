/// Dates as feeds write them. The field holds nothing else, so more can be taken for a date than in running text: a year
/// alone, `07/08/2025`, ISO 8601's short forms, a zone that nobody knows.
public enum FeedDate {
    /// - Returns: nil for what is no date in any reading.
    public static func read(_ text: String) -> Timestamp? {
        if let timestamp = Timestamp.parse(text) { return timestamp }
        guard text.utf8.count <= 160 else { return nil }
        return FeedDateForms.read(text) ?? beginning(of: text)
    }

    /// A date and time with something behind it that is none, such as the name of a zone. Digits there would mean that
    /// the date was read wrongly.
    private static func beginning(of text: String) -> Timestamp? {
        guard let (timestamp, range) = Timestamp.findLeading(in: text) else { return nil }
        let rest = text.utf8.dropFirst(range.upperBound)
        return rest.contains { $0 &- 0x30 < 10 } ? nil : timestamp
    }
}
