import NewsmillCore
import NewsmillText

/// Chooses the title among what a page says: its headline, its OpenGraph title, its JSON-LD, its `title` element.
///
/// An OpenGraph title that differs from the `title` element was written by hand for this article; one that repeats it was
/// made for search engines, and the headline says it better. So it does where `title` and OpenGraph each say something else,
/// for searching and for sharing, and the JSON-LD says what the headline says.
struct PageTitle {
    private let outlets: [String]
    private(set) var fact: Fact?

    /// - Parameter outlets: names of the outlet, the host's among them.
    init(_ page: PageScan, _ linked: LinkedData, outlets: [String]) {
        self.outlets = outlets.map { Self.letters($0) }.filter { !$0.isEmpty }
        let headings = page.headings.filter { !isOutlet($0) }
        let opengraph = (page.meta["og:title"] ?? page.meta["twitter:title"]).map { WhiteSpace.squeezed($0) }
            .flatMap { $0.isEmpty || isOutlet($0) ? nil : $0 }
        let whole = page.title.map { WhiteSpace.squeezed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let headline = linked.headline.flatMap { isOutlet($0) ? nil : $0 }.map { stripped($0, knowing: headings) }

        let declared = [headline, opengraph, whole].compactMap { $0 }
        let heading = Self.headline(headings, in: declared)
        let social = opengraph.map { stripped($0, knowing: headings + [headline].compactMap { $0 }) }
        let shown = whole.map { stripped($0, knowing: headings + [headline].compactMap { $0 }) }

        // Two places that agree outweigh a headline that says a part of it, or that only the OpenGraph title repeats.
        let stated = [headline, social, shown].compactMap { $0 }
        let agreed = stated.first { one in stated.count { Self.agrees($0, one) } >= 2 }
        let isConfirmed =
            heading.map { heading in
                headline.map { Self.agrees($0, heading) } == true && shown.map { Self.agrees($0, heading) } != true
                    && !(social.map { Self.isUnderKicker(heading, in: $0) } ?? false)
            } ?? false
        if let heading, let agreed, !Self.agrees(heading, agreed), Self.isUnderKicker(heading, in: agreed) {
            fact = Fact(value: agreed, basis: headline == agreed ? "json-ld" : "opengraph")
        } else if let heading, let headline, let shown, Self.agrees(headline, shown), !Self.agrees(heading, headline),
            !(social.map { Self.agrees($0, heading) } ?? false)
        {
            fact = Fact(value: headline, basis: "json-ld")
        } else if let social, let opengraph, let whole, !Self.agrees(social, shown ?? ""),
            !Self.agrees(opengraph, whole), !isConfirmed,
            !(heading.map { Self.agrees($0, social) } ?? false)
        {
            fact = Fact(value: social, basis: "opengraph")
        } else if let heading {
            fact = Fact(value: heading, basis: "h1")
        } else if let headline {
            fact = Fact(value: headline, basis: "json-ld")
        } else if let social {
            fact = Fact(
                value: headings.first.map { Self.isLikeTitle($0, of: social) ? $0 : social } ?? social,
                basis: "opengraph")
        } else if let shown {
            fact = Fact(value: shown, basis: "title")
        } else if let first = headings.first {
            fact = Fact(value: first, basis: "h1")
        }
        // Parts that stand on lines of their own lose the colon between them in an h1.
        if let chosen = fact?.value {
            let same = stated.filter { Self.agrees($0, chosen) }
            let most = same.map { one in same.count { $0 == one } }.max() ?? 0
            let usual = same.filter { one in same.count { $0 == one } == most }.max { $0.count < $1.count }
            if let usual, usual.count > chosen.count || most > 1 {
                fact = fact.map { Fact(value: usual, basis: $0.basis) }
            }
        }
    }

    /// "Kenya: Nairobi from below" is "Nairobi from below" with its kicker.
    private static func isUnderKicker(_ heading: String, in title: String) -> Bool {
        let (part, whole) = (letters(heading), letters(title))
        guard part.utf8.count >= 8, part.utf8.count < whole.utf8.count, whole.hasSuffix(part) else { return false }
        let kicker = letters(String(title.prefix { $0 != ":" }))
        return kicker + part == whole
    }

    /// The h1 that another place confirms; else the only one, when it is long enough to be a headline.
    private static func headline(_ headings: [String], in declared: [String]) -> String? {
        let folded = declared.map { letters($0) }
        if let same = headings.first(where: { folded.contains(letters($0)) }) { return same }
        let parts = headings.filter { heading in
            let key = letters(heading)
            return key.utf8.count >= 10
                && folded.contains { $0.contains(key) || key.contains($0) && $0.utf8.count >= 10 }
        }
        if let part = parts.max(by: { $0.utf8.count < $1.utf8.count }) { return part }
        return headings.count == 1 && headings[0].split(separator: " ").count >= 4 ? headings[0] : nil
    }

    private static func isLikeTitle(_ heading: String, of title: String) -> Bool {
        let words = Set(Folding.fold(title).split(separator: " "))
        let own = Folding.fold(heading).split(separator: " ")
        return own.count >= 3 && own.count { words.contains($0) } * 2 >= own.count
    }

    private static func agrees(_ one: String, _ other: String) -> Bool { letters(one) == letters(other) }

    /// A text's letters and digits, folded.
    static func letters(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                Folding.fold(text).unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }

    private func isOutlet(_ text: String) -> Bool {
        let key = Self.letters(text)
        return outlets.contains(key)
    }

    private static let separators = [
        " | ", " - ", " – ", " — ", " :: ", " • ", " » ", " › ", " · ", " « ", "|", " / ", " ~ ", " – ",
    ]

    /// "Storm hits coast - The Daily Example" without the outlet's name, nor a last part behind a bar that is as short as a name.
    ///
    /// - Parameter known: headlines; a title that begins or ends with one and goes on behind a separator is that.
    private func stripped(_ title: String, knowing known: [String]) -> String {
        for headline in known where headline.utf8.count >= 8 && headline.utf8.count < title.utf8.count {
            if title.hasPrefix(headline), isSeparator(title.dropFirst(headline.count).drop { $0 == " " }.first) {
                return headline
            }
            if title.hasSuffix(headline) {
                // What stands before a colon or a slash is the headline's kicker.
                let border = title.dropLast(headline.count).last { $0 != " " }
                if border != "/", border != ":", isSeparator(border) { return headline }
            }
        }
        var title = title
        for _ in 0..<3 {
            guard let shorter = withoutLast(title) ?? withoutFirst(title) ?? withoutLastShort(title) else { break }
            title = shorter
        }
        return title
    }

    private func isSeparator(_ character: Character?) -> Bool { character.map { "|-–—:•»›·«/~".contains($0) } ?? false }

    private func withoutLast(_ title: String) -> String? {
        guard let (head, _, tail) = parts(title) else { return nil }
        let key = Self.letters(tail)
        return outlets.contains {
            $0 == key || key.utf8.count > 3 && ($0.contains(key) || key.contains($0) && $0.utf8.count > 3)
        } ? head : nil
    }

    /// An outlet's name is short, and a headline is longer than it.
    private func withoutLastShort(_ title: String) -> String? {
        guard let (head, separator, tail) = parts(title) else { return nil }
        let words = tail.split(separator: " ").count
        let isBar = separator == " | " || separator == "|" || separator == " » " || separator == " › "
        return isBar && words <= 4 && head.split(separator: " ").count >= words ? head : nil
    }

    /// A title at its last separator.
    private func parts(_ title: String) -> (head: String, separator: String, tail: String)? {
        let last = Self.separators.compactMap { separator in title.ranges(of: separator).last.map { ($0, separator) } }
            .max { $0.0.lowerBound < $1.0.lowerBound }
        guard let (range, separator) = last else { return nil }
        let head = WhiteSpace.squeezed(String(title[..<range.lowerBound]))
        return head.isEmpty ? nil : (head, separator, String(title[range.upperBound...]))
    }

    /// What the first theme of WordPress puts between the names of the blog and of the article.
    private static let archives: Set<String> = ["blogarchive", "blogarchiv", "archive", "archiv"]

    private func withoutFirst(_ title: String) -> String? {
        let first = Self.separators.compactMap { title.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
        guard let first else { return nil }
        let key = Self.letters(String(title[..<first.lowerBound]))
        let tail = WhiteSpace.squeezed(String(title[first.upperBound...]))
        return !tail.isEmpty && (outlets.contains(key) || Self.archives.contains(key)) ? tail : nil
    }
}
