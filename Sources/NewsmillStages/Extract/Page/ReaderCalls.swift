/// Tells what a publisher asks of its readers from what an article says: to follow it on a network, to take its newsletter,
/// to write to it. Also who helped with the article.
///
/// It needs a publisher that speaks of itself ("our", "us") and a service of it; either alone is found in any text.
enum ReaderCalls {
    /// - Parameter text: a short block, folded.
    static func isOne(_ text: [UInt8]) -> Bool {
        if helpers.contains(where: { contains(text, $0) }) { return true }
        var isFirst = true
        var follows = false
        var speaks = false
        var serves = false
        var isNetwork = false
        for word in text.split(whereSeparator: { $0 < 0x30 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "?") }) {
            let key = String(decoding: word, as: UTF8.self)
            if isFirst { follows = follow.contains(key) }
            isFirst = false
            isNetwork = isNetwork || networks.contains(key)
            speaks = speaks || selves.contains(key) || ownStems.contains { key.hasPrefix($0) }
            serves = serves || services.contains { key.hasPrefix($0) } || isAddress(word)
        }
        if follows, isNetwork { return true }
        // A quotation is the article's.
        return speaks && serves && !quotes.contains { contains(text, $0) }
    }

    /// "letters@example.org"
    private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        guard let at = word.firstIndex(of: UInt8(ascii: "@")) else { return false }
        return at > word.startIndex && at + 1 < word.endIndex
    }

    private static func contains(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        for index in 0...(text.count - phrase.count) where text[index] == first {
            if text[index...].starts(with: phrase) { return true }
        }
        return false
    }

    private static let follow: Set<String> = [
        "follow", "folgen", "folge", "folgt", "suivez", "retrouvez", "sigue", "siguenos", "siga", "seguici", "volg",
        "folg",
        "folj", "obserwuj", "sledujte", "следите", "подписываитесь",
    ]
    private static let networks: Set<String> = [
        "twitter", "facebook", "instagram", "youtube", "telegram", "whatsapp", "tiktok", "linkedin", "threads",
        "bluesky",
        "mastodon", "snapchat", "pinterest", "google", "вконтакте",
    ]
    private static let selves: Set<String> = [
        "we", "our", "us", "wir", "uns", "nous", "notre", "nos", "nosotros", "oss", "nam", "nas", "наш", "нас", "нам",
    ]
    private static let ownStems = ["unser", "nuestr", "nostr", "nosso", "nossa", "nasz", "onze"]
    private static let services = [
        "newsletter", "bookmark", "subscri", "abonn", "suscri", "subskry", "prenumer", "feedback",
    ]
    private static let helpers = ["contributed to this report", "contributed reporting", "contributed to this story"]
        .map {
            Array($0.utf8)
        }
    private static let quotes = ["\"", "“", "„", "«"].map { Array($0.utf8) }
}
