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
        // Nearly all paragraphs are longer, and nothing else is asked of them.
        let words = wordCount(text, upTo: 31)
        guard words <= 30 else { return false }
        if words <= 3 || words <= 8 && text.utf8.first == UInt8(ascii: "(") { return true }
        let folded = Folding.fold(String(text.prefix(24)))
        return beginnings.contains { folded.hasPrefix($0) }
    }

    private static let beginnings = [
        "(reporting by", "reporting by", "source:", "(c)", "©", "copyright", "-", "via ", "(with inputs", "with ",
    ]

    /// Stretches between spaces, counted no further than asked for.
    private static func wordCount(_ text: String, upTo most: Int) -> Int {
        var (words, isInside) = (0, false)
        for byte in text.utf8 {
            let isSpace = byte == 0x20
            if !isSpace, !isInside { words += 1 }
            if words == most { break }
            isInside = !isSpace
        }
        return words
    }

    /// An agency named anywhere in a credit, as whole words; the first of ``agencies`` where there are several.
    private static func credit(_ text: String) -> String? {
        let words = text.split { !$0.isLetter && $0 != "-" }
        guard words.count <= 40 else { return nil }
        var best: Int?
        for start in words.indices {
            for form in forms[String(words[start])] ?? [] where form.agency < best ?? .max {
                if words[start...].starts(with: form.words, by: { $0 == $1 }) { best = form.agency }
            }
        }
        return best.map { agencies[$0].name }
    }

    /// By their first word.
    private static let forms: [String: [(words: [String], agency: Int)]] = {
        var forms: [String: [(words: [String], agency: Int)]] = [:]
        for (number, agency) in agencies.enumerated() {
            for form in agency.written {
                let words = form.split(separator: " ").map(String.init)
                forms[words[0], default: []].append((words, number))
            }
        }
        return forms
    }()

    private static func exact(_ text: String) -> String? {
        // "(AP Photo)" and "(AP, Reuters)" begin with one, too.
        agencies.first { agency in
            agency.written.contains { text == $0 || text.hasPrefix($0 + ",") || text.hasPrefix($0 + " ") }
        }?.name
    }
}
