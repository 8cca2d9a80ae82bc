import NewsmillText

/// What tells the name of an outlet from other words: a domain, a name that everybody knows, or a word that outlets
/// are called by.
enum OutletNames {
    /// The longest known name, in words.
    static let longestName = 4

    /// Whether a phrase is the name of a widely known agency, paper or broadcaster, whole.
    static func isKnown(_ phrase: String) -> Bool { known.contains(Folding.fold(phrase)) }

    /// "online.ua", "https://www.example.org/a": the host, without "www.".
    static func host(of text: String) -> String? {
        var rest = text[...]
        var hasScheme = false
        for scheme in ["https://", "http://", "//"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            hasScheme = true
            break
        }
        var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let top = labels.last,
            labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isHostCharacter) })
        else { return nil }
        // "p.m." and "U.S." are no domains: a top-level domain of letters, a name of at least two characters before it.
        guard top.count >= 2, top.allSatisfy(\.isLetter), labels[labels.count - 2].count >= 2 || hasScheme else {
            return nil
        }
        return host
    }

    private static func isHostCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-"
    }

    /// Whether a phrase after a bar or a dash reads as the name of an outlet: a domain, a known name, or a short
    /// capitalised phrase with a word that outlets are called by.
    static func looksLikeOutlet(_ phrase: String) -> Bool {
        if isKnown(phrase) || host(of: phrase) != nil { return true }
        let words = phrase.split(separator: " ")
        guard (1...5).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercase == true || minor.contains(String($0)) })
        else { return false }
        return words.contains { keywords.contains(Folding.fold(String($0))) }
    }

    private static let minor: Set<String> = ["of", "the", "and", "&", "de", "la", "el", "di", "der", "des"]

    private static let keywords: Set<String> = [
        "news", "times", "post", "press", "herald", "journal", "gazette", "tribune", "telegraph", "agency", "tv",
        "radio",
        "online", "daily", "weekly", "chronicle", "courier", "observer", "guardian", "standard", "mail", "mirror",
        "express",
        "examiner", "dispatch", "bulletin", "magazine", "review", "broadcasting", "inquirer", "globe", "sentinel",
        "zeitung", "nachrichten", "rundschau", "presse", "journal", "diario", "giornale", "jornal", "gazeta", "correio",
        "новости", "известия", "газета", "правда", "новини",
    ]

    private static let known: Set<String> = Set(
        [
            "ABC News", "AFP", "Agence France-Presse", "Al Arabiya", "Al Jazeera", "ANI", "ANSA", "AP", "AP News",
            "APA",
            "Associated Press", "The Associated Press", "Axios", "BBC", "BBC News", "Bild", "Bloomberg",
            "Bloomberg News",
            "Breitbart", "Breitbart News", "Business Insider", "Caixin", "CBC", "CBC News", "CBS", "CBS News", "CNBC",
            "CNN",
            "Corriere della Sera", "Daily Express", "Daily Mail", "Daily Mirror", "Daily Telegraph", "Der Spiegel",
            "Deutsche Welle", "Die Welt", "Die Zeit", "dpa", "DW", "EFE", "El Mundo", "El País", "EPA", "Euronews",
            "Evening Standard", "Financial Times", "Forbes", "Fortune", "Fox News", "France 24", "Handelsblatt",
            "Hindustan Times", "HuffPost", "IANS", "Interfax", "Interfax-Ukraine", "ITAR-TASS", "Kommersant",
            "Kyiv Independent", "The Kyiv Independent", "Kyiv Post", "La Repubblica", "Le Figaro", "Le Monde",
            "Libération",
            "Los Angeles Times", "Meduza", "Moscow Times", "The Moscow Times", "MSNBC", "NBC News", "NDTV", "Newsweek",
            "New York Post", "New York Times", "The New York Times", "NPR", "Politico", "PTI", "Press Association",
            "Press Trust of India", "Reuters", "RFE/RL", "RIA Novosti", "RT", "Sky News", "South China Morning Post",
            "Spiegel",
            "Sputnik", "Süddeutsche Zeitung", "Swissinfo", "TASS", "The Atlantic", "The Daily Beast", "The Economist",
            "The Guardian", "The Hill", "The Hindu", "The Independent", "The Sun", "The Telegraph", "The Times",
            "The Times of India", "The Wall Street Journal", "The Washington Post", "Times of India",
            "Ukrainska Pravda",
            "Ukrainska Pravda", "Ukrinform", "UNIAN", "UPI", "USA Today", "Vedomosti", "Wall Street Journal",
            "Washington Post",
            "Washington Times", "Xinhua", "Yahoo News", "ТАСС", "РИА Новости", "Интерфакс", "Коммерсантъ", "Медуза",
            "Украинская правда", "Українська правда", "Укрінформ", "УНІАН", "Известия", "Ведомости",
        ].map { Folding.fold($0) })
}
