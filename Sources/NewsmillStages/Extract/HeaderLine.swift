import NewsmillText

/// The first line of a monitoring export, taken apart: ` date 2025-06-21 Title - Outlet Saturday, June 21, 2025 7:49:00 AM`.
struct HeaderLine {
    /// At the beginning, behind the word "date" or on its own.
    private(set) var date: (timestamp: Timestamp, range: Range<Int>)?
    /// At the end.
    private(set) var timestamp: (timestamp: Timestamp, range: Range<Int>)?
    private(set) var outlet: (name: String, range: Range<Int>)?
    /// What is left: the title, perhaps with the lead behind it. May be empty.
    private(set) var rest: Range<Int>

    /// Nobody writes a title this long; what is beyond is not searched.
    private static let searchLimit = 2000

    private static let dateLabels: Set<String> = [
        "date", "published", "publish date", "published on", "publication date", "posted", "posted on", "updated",
        "last updated", "datum", "fecha", "data", "дата", "veroffentlicht", "publie le", "opublikowano",
    ]

    init(_ text: ByteText, _ block: Range<Int>, mentions: (String) -> Bool) {
        rest = block
        readDate(text)
        readTimestamp(text)
        readOutlet(text, mentions)
    }

    // MARK: The date at the beginning

    private mutating func readDate(_ text: ByteText) {
        let (label, afterLabel) = Self.label(text, rest)
        let head = afterLabel..<min(rest.upperBound, afterLabel + 160)
        let found = text.bytes[head].withUnsafeBufferPointer { Timestamp.findLeading(in: $0) }
        guard let found else { return }
        let range = (afterLabel + found.range.lowerBound)..<(afterLabel + found.range.upperBound)
        let after = text.trimmed(range.upperBound..<rest.upperBound)
        guard label || Self.standsAsHeader(text, date: range, after: after) else { return }
        date = (found.timestamp, range)
        rest = Self.withoutLeadingSeparator(text, after)
    }

    /// The label of a date, with or without a colon, and where what follows begins.
    private static func label(_ text: ByteText, _ range: Range<Int>) -> (Bool, Int) {
        var end = range.lowerBound
        for word in text.words(range, limit: 2) {
            end = word.upperBound
            let label = text.folded(range.lowerBound..<end).trimmingTrailing(":")
            if dateLabels.contains(label) {
                // "last updated" is longer than "updated": see whether the next word belongs to it.
                let next = text.words(end..<range.upperBound, limit: 1).first
                if let next, dateLabels.contains(text.folded(range.lowerBound..<next.upperBound).trimmingTrailing(":"))
                {
                    return (true, next.upperBound)
                }
                return (true, end)
            }
        }
        return (false, range.lowerBound)
    }

    /// Without a label only a date in figures, or one that a separator parts from the rest, is a header; "June 21, 2025
    /// will be remembered" is a sentence.
    private static func standsAsHeader(_ text: ByteText, date: Range<Int>, after: Range<Int>) -> Bool {
        if after.isEmpty { return true }
        let first = text.scalar(at: after.lowerBound)
        if "|–—-·•:".unicodeScalars.contains(first) { return true }
        return text.bytes[date].prefix(10).allSatisfy { $0 &- 0x30 < 10 || "-./".utf8.contains($0) }
            && date.count >= 10 && text.startsUppercase(after)
    }

    private static func withoutLeadingSeparator(_ text: ByteText, _ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let first = text.scalar(at: range.lowerBound)
        guard "|–—-·•:,;".unicodeScalars.contains(first) else { return range }
        return text.trimmed((range.lowerBound + UTF8.width(first))..<range.upperBound)
    }

    // MARK: The timestamp at the end

    private mutating func readTimestamp(_ text: ByteText) {
        guard !rest.isEmpty, rest.count <= Self.searchLimit else { return }
        let found = text.bytes[rest].withUnsafeBufferPointer { Timestamp.findTrailing(in: $0) }
        guard let found else { return }
        let range = (rest.lowerBound + found.range.lowerBound)..<(rest.lowerBound + found.range.upperBound)
        var before = text.trimmed(rest.lowerBound..<range.lowerBound)
        let hasSeparator = text.lastScalar(of: before).map { "|–—·•(".unicodeScalars.contains($0) } ?? true
        // "The deadline is June 21, 2025" is a title that ends with a date.
        let agrees = date?.timestamp.isSameDay(as: found.timestamp) ?? false
        guard found.timestamp.secondOfDay != nil || agrees || hasSeparator else { return }
        before = Self.withoutTrailingSeparator(text, before)
        for count in [2, 1] {
            let words = text.words(before)
            guard words.count > count else { continue }
            let label = words[words.count - count].lowerBound..<before.upperBound
            if Self.dateLabels.contains(text.folded(label).trimmingTrailing(":")) {
                before = Self.withoutTrailingSeparator(text, text.trimmed(before.lowerBound..<label.lowerBound))
                break
            }
        }
        timestamp = (found.timestamp, range)
        rest = before
    }

    private static func withoutTrailingSeparator(_ text: ByteText, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = text.lastScalar(of: range), "|–—-·•,;(".unicodeScalars.contains(last) {
            range = text.trimmed(range.lowerBound..<text.scalarStart(before: range.upperBound))
        }
        return range
    }

    // MARK: The outlet behind the title

    /// - Parameter mentions: whether the article's own text speaks of a name; then it may be the subject of the title.
    private mutating func readOutlet(_ text: ByteText, _ mentions: (String) -> Bool) {
        guard !rest.isEmpty, rest.count <= Self.searchLimit, !text.endsSentence(rest) else { return }
        let words = text.words(rest)
        if let separator = words.lastIndex(where: { ["|", "-", "–", "—", "·", "•", "::"].contains(text.string($0)) }),
            separator >= 2, separator + 1 < words.count
        {
            let name = text.trimmed(words[separator].upperBound..<rest.upperBound)
            let phrase = text.string(name)
            let isBar = !["-", "–", "—"].contains(text.string(words[separator]))
            let isShort = words.count - separator - 1 <= 4 && text.startsUppercase(name)
            if OutletNames.looksLikeOutlet(phrase) || isBar && isShort {
                outlet = (phrase, name)
                rest = text.trimmed(rest.lowerBound..<words[separator].lowerBound)
            }
            return
        }
        // Glued without a separator: only where a timestamp follows, where the whole export is one line.
        guard timestamp != nil, words.count > 4 else { return }
        for count in stride(from: min(OutletNames.longestName, words.count - 4), through: 1, by: -1) {
            let name = words[words.count - count].lowerBound..<rest.upperBound
            let phrase = text.string(name)
            let isDomain = count == 1 && OutletNames.host(of: phrase) != nil
            guard isDomain || OutletNames.isKnown(phrase), !mentions(phrase),
                !TitleBorder.leadsOn(text.string(words[words.count - count - 1]))
            else { continue }
            outlet = (phrase, name)
            rest = text.trimmed(rest.lowerBound..<name.lowerBound)
            return
        }
    }
}
