import NewsmillCore
import NewsmillText

/// Finds the news agency that an article credits with its text: in the dateline ("MOSCOW, June 21 /TASS/"), the byline, a line
/// of its own at the end ("Source: AP", "(Reporting by … Reuters)"), never in the text, where agencies are quoted.
enum AgencyCredit {
    private static let stage = DeduplicateArticlesStage.name

    /// Names as they are written in credits. Short ones count in this very case only.
    private static let agencies: [(name: String, written: [String])] = [
        ("AP", ["AP", "Associated Press"]),
        ("Reuters", ["Reuters", "Reuter", "REUTERS"]),
        ("AFP", ["AFP", "Agence France-Presse", "Agence France Presse"]),
        ("Interfax-Ukraine", ["Interfax-Ukraine", "Інтерфакс-Україна", "Интерфакс-Украина"]),
        ("Interfax", ["Interfax", "Интерфакс", "Інтерфакс"]),
        ("TASS", ["TASS", "ITAR-TASS", "ТАСС"]),
        ("RIA Novosti", ["RIA Novosti", "РИА Новости"]),
        ("dpa", ["dpa", "DPA", "Deutsche Presse-Agentur"]),
        ("UPI", ["UPI", "United Press International"]),
        ("Xinhua", ["Xinhua"]), ("Kyodo", ["Kyodo", "Kyodo News"]), ("Yonhap", ["Yonhap"]),
        ("ANSA", ["ANSA"]), ("EFE", ["EFE", "Agencia EFE"]), ("PTI", ["PTI", "Press Trust of India"]),
        ("Anadolu", ["Anadolu", "Anadolu Agency"]), ("Ukrinform", ["Ukrinform", "Укрінформ", "Укринформ"]),
        ("UNIAN", ["UNIAN", "УНІАН", "УНИАН"]), ("PAP", ["PAP"]), ("Belga", ["Belga"]),
        ("Canadian Press", ["Canadian Press", "The Canadian Press"]), ("PA Media", ["PA Media", "Press Association"]),
    ]

    /// States the first agency found; the dateline says most.
    static func find(_ article: inout Article) {
        guard article.agency == nil else { return }
        if let (name, basis) = found(in: article) { article.setAgency(name, basis: basis, stage: stage) }
    }

    private static func found(in article: Article) -> (name: String, basis: String)? {
        var looked = 0
        for paragraph in article.paragraphs where looked < 3 {
            looked += 1
            if let name = dateline(paragraph.content.original) { return (name, "dateline") }
        }
        for author in article.authors {
            if let name = credit(author.value) { return (name, "byline") }
        }
        for paragraph in article.paragraphs.suffix(4).reversed() {
            let text = paragraph.content.original
            if isCreditLine(text, paragraph.role), let name = credit(text) { return (name, "credit line") }
        }
        return nil
    }

    /// "(Reuters)" or "/TASS/" within the first words of a paragraph, before any sentence ends there, or "dpa -".
    private static func dateline(_ text: String) -> String? {
        let head = text.utf8.prefix(96)
        for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "/"), UInt8(ascii: "/"))] {
            guard let start = head.firstIndex(of: open) else { continue }
            let inside = head[head.index(after: start)...]
            guard let end = inside.firstIndex(of: close) else { continue }
            // "MOSCOW, June 21. /TASS/": nothing but place and date stands before it.
            guard text[..<start].split(separator: " ").count <= 6 else { continue }
            if let name = exact(String(text[inside.startIndex..<end])) { return name }
        }
        return nil
    }

    /// A short line, or one that names its reporters.
    private static func isCreditLine(_ text: String, _ role: Paragraph.Role) -> Bool {
        if role == .source { return true }
        let folded = Folding.fold(String(text.prefix(24)))
        let begins = [
            "(reporting by", "reporting by", "source:", "(c)", "©", "copyright", "-", "via ", "(with inputs", "with ",
        ]
        let words = text.split(separator: " ").count
        return words <= 3 || words <= 30 && begins.contains { folded.hasPrefix($0) }
            || words <= 8 && text.hasPrefix("(")
    }

    /// An agency named anywhere in a credit, as whole words.
    private static func credit(_ text: String) -> String? {
        let words = text.split { !$0.isLetter && $0 != "-" }.map(String.init)
        guard words.count <= 40 else { return nil }
        for (name, written) in agencies {
            for form in written {
                let wanted = form.split(separator: " ").map(String.init)
                guard words.count >= wanted.count else { continue }
                for start in 0...(words.count - wanted.count)
                where Array(words[start..<(start + wanted.count)]) == wanted { return name }
            }
        }
        return nil
    }

    private static func exact(_ text: String) -> String? {
        // "(AP Photo)" and "(AP, Reuters)" begin with one, too.
        agencies.first { agency in
            agency.written.contains { text == $0 || text.hasPrefix($0 + ",") || text.hasPrefix($0 + " ") }
        }?.name
    }
}
