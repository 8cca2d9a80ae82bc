import NewsmillText

/// Names of people out of what pages write where an author's name belongs: "By Jane Doe and John Roe, Reuters".
struct AuthorNames {
    private let outlets: Set<String>

    /// - Parameter outlets: names of the outlet, the host's among them.
    init(outlets: [String]) {
        self.outlets = Set(outlets.map { PageTitle.letters($0) })
    }

    private static let openings = [
        "by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "oleh ", "written by ", "words by ", "text by ",
        "text: ", "autor: ", "autorin: ", "author: ", "authors: ", "by: ", "von: ", "автор: ", "автор ", "текст: ",
        "reported by ", "posted by ", "published by ", "geschrieben von ", "escrito por ", "publie par ", "a cura di ",
        "story by ",
        "article by ", "ein artikel von ", "ein kommentar von ", "eine analyse von ", "interview: ", "redaktion: ",
    ]
    private static let joints = [
        " und ", " and ", " et ", " y ", " og ", " och ", " & ", " / ", " | ", " • ", " · ", "; ", ", ", " – ", " — ",
        " i ", " ve ", "、", "，",
    ]

    private static let roles: Set<String> = [
        "correspondent", "reporter", "editor", "writer", "staff", "columnist", "analyst", "contributor", "journalist",
        "redakteur", "redakteurin", "korrespondent", "korrespondentin", "autor", "autorin", "redaktion", "redaccion",
        "redazione", "redacao", "redacja", "redaction", "newsroom", "desk", "team", "editorial", "bureau", "online",
        "profesorius", "professor", "director", "producer", "photographer", "admin", "administrator", "agencies",
        "agency", "agencias", "web", "updated", "published", "posted", "min", "read", "ago", "share", "follow",
        "comments", "mehr", "more", "contact", "wire", "special", "guest", "freelance", "senior", "chief", "experte",
    ]

    /// The people named in a text; none where it names an outlet, an address or a role only.
    func people(in text: String) -> [String] {
        var text = WhiteSpace.squeezed(text)
        for _ in 0..<2 {
            let folded = Folding.fold(text)
            for opening in Self.openings where folded.hasPrefix(opening) {
                text = WhiteSpace.squeezed(String(text.dropFirst(opening.count)))
                break
            }
        }
        // "Jane Doe in Berlin"
        for place in [" in ", " aus ", " à "] {
            if let range = text.firstRange(of: place), text[range.upperBound...].first?.isUppercase == true {
                text = String(text[..<range.lowerBound])
            }
        }
        var parts = [text]
        for joint in Self.joints {
            parts = parts.flatMap { $0.components(joint) }
        }
        var people: [String] = []
        for part in parts {
            guard let name = name(part), !people.contains(name) else { continue }
            people.append(name)
        }
        return people
    }

    /// The organisation that a page declares as the author, as it writes it, where no person is named.
    func organisation(in text: String) -> String? {
        let name = WhiteSpace.squeezed(text).trimmingTrailing(".,:;|-–*")
        guard !name.isEmpty, name.count <= 40, name.split(separator: " ").count <= 4, !name.contains("/"),
            !name.contains("@"), !name.contains("_")
        else { return nil }
        return name
    }

    /// Whether a text has the shape of a name: two to four words with capitals, or no Latin letters.
    static func looksLikePerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard name.unicodeScalars.contains(where: { $0.value < 0x2E80 }) else { return true }
        return (2...5).contains(words.count) && words.last?.first?.isUppercase == true
            && words.first?.first?.isUppercase == true
    }

    private func name(_ part: String) -> String? {
        var name = part
        if let bracket = name.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "<" }) {
            name = String(name[..<bracket])
        }
        name = WhiteSpace.squeezed(name).trimmingTrailing(".,:;|-–*@")
        let key = PageTitle.letters(name)
        let words = name.split(separator: " ")
        guard key.utf8.count >= 2, words.count <= 6, name.count <= 60, !outlets.contains(key) else { return nil }
        if name.contains("@") || name.contains("/") || name.contains("http") || name.contains(where: \.isNumber)
            || name.contains("www.")
        {
            return nil
        }
        if words.contains(where: { Self.roles.contains(Folding.fold(String($0))) }) { return nil }
        if OutletNames.isKnown(name) || OutletNames.host(of: name) != nil { return nil }
        guard name.first?.isLowercase != true || words.count > 1 && words.last?.first?.isUppercase == true else {
            return nil
        }
        return name
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        guard contains(separator) else { return [self] }
        return split(separator: separator, omittingEmptySubsequences: true).map(String.init)
    }
}
