import NewsmillCore
import NewsmillText

/// All rules, arranged so that a paragraph meets only those that may match it: lines by their hash, beginnings by their
/// first word, the few rules that look inside by their marks.
struct BoilerplateMatcher {
    /// What a rule is told of a paragraph's surroundings.
    struct Surroundings {
        var role: Paragraph.Role
        var isHead: Bool
        var isTail: Bool
        /// The role of the next paragraph.
        var next: Paragraph.Role?
        /// The rules that have removed its neighbours.
        var neighbours: [String] = []
    }

    /// A form with its texts folded.
    private struct CompiledForm {
        var starts: [[UInt8]]
        var separators: [[UInt8]]
        var contains: [[UInt8]]
        var ends: [[UInt8]]
    }

    let rules: [BoilerplateRule]
    private let forms: [CompiledForm]
    private var byLine: [String: [Int]] = [:]
    private var byFirstWord: [String: [Int]] = [:]
    /// Rules whose form says nothing of the beginning.
    private var byContent: [Int] = []
    private var byRole: [Int] = []
    private var onlyBeside: Set<Int> = []
    /// The first words of lines and beginnings, and a word of each text that is looked for inside: a paragraph with none of
    /// them, and longer than any line, matches nothing.
    private var openings = WordHashSet([])
    private var contents = WordHashSet([])
    private var longestLine = 0

    init(_ rules: [BoilerplateRule]) {
        self.rules = rules
        forms = rules.map { rule in
            func fold(_ texts: [String]) -> [[UInt8]] { texts.map { Folding.foldedBytes($0) } }
            return CompiledForm(
                starts: rule.form.starts.map(BoilerplateText.normalised), separators: fold(rule.form.separators),
                contains: fold(rule.form.contains), ends: fold(rule.form.ends))
        }
        for (index, rule) in rules.enumerated() {
            for line in rule.lines {
                byLine[BoilerplateText.lineKey(BoilerplateText.normalised(line)), default: []].append(index)
            }
            if !forms[index].starts.isEmpty {
                for word in Set(forms[index].starts.map { BoilerplateText.firstWord($0) }) {
                    byFirstWord[word, default: []].append(index)
                }
            } else if !rule.form.isEmpty {
                byContent.append(index)
            } else if rule.lines.isEmpty {
                byRole.append(index)
            }
            if !rule.beside.isEmpty { onlyBeside.insert(index) }
            noteWords(of: rule)
        }
    }

    private mutating func noteWords(of rule: BoilerplateRule) {
        for line in rule.lines { longestLine = max(longestLine, Self.words(of: line).count) }
        for start in rule.form.starts {
            if let first = Self.words(of: start).first { openings.insert(first.hash) }
        }
        guard rule.form.starts.isEmpty else { return }
        for text in rule.form.contains + rule.form.ends {
            if let longest = Self.words(of: text).max(by: { $0.length < $1.length }) { contents.insert(longest.hash) }
        }
        if rule.form.contains.isEmpty && rule.form.ends.isEmpty, !rule.form.isEmpty {
            longestLine = max(longestLine, rule.form.maximumWords)
        }
    }

    private static func words(of text: String) -> [WordHashes.Word] {
        var (text, words) = (text, [WordHashes.Word]())
        text.withUTF8 { bytes in
            var hashes = WordHashes(bytes)
            while let word = hashes.next() { words.append(word) }
        }
        return words
    }

    /// Whether a paragraph is worth being folded. Nearly all prose is not.
    func mayMatch(_ text: String, role: Paragraph.Role) -> Bool {
        guard text.utf8.count <= BoilerplateText.maximumLength else { return false }
        // Rules for a role look at every paragraph that has it; the body is what most have.
        if role != .body { return true }
        var (text, words, found) = (text, 0, false)
        text.withUTF8 { bytes in
            // "©" is no word.
            if bytes.prefix(4).contains(0xC2) { found = true }
            var hashes = WordHashes(bytes)
            while !found, let word = hashes.next() {
                words += 1
                found = words == 1 && openings.contains(word.hash) || contents.contains(word.hash)
            }
        }
        return found || words <= longestLine
    }

    /// The first rule, in the order of the file, that says the paragraph is no part of the text.
    ///
    /// - Parameter besides: whether to ask the rules about neighbours, which come when the others are done, or the others.
    func match(_ text: BoilerplateText, _ surroundings: Surroundings, besides: Bool) -> BoilerplateRule? {
        var best: Int?
        func consider(_ index: Int, _ holds: (Int) -> Bool) {
            guard index < best ?? .max, onlyBeside.contains(index) == besides, stands(rules[index], surroundings),
                holds(index)
            else { return }
            best = index
        }
        if text.words.count <= 20, let lines = byLine[text.lineKey] {
            for index in lines { consider(index) { _ in true } }
        }
        for index in byFirstWord[BoilerplateText.firstWord(text.bytes)] ?? [] { consider(index) { hasForm(text, $0) } }
        for index in byContent { consider(index) { hasForm(text, $0) } }
        for index in byRole { consider(index) { hasForm(text, $0) } }
        return best.map { rules[$0] }
    }

    private func stands(_ rule: BoilerplateRule, _ surroundings: Surroundings) -> Bool {
        if !rule.roles.isEmpty, !rule.roles.contains(surroundings.role) { return false }
        if !rule.above.isEmpty {
            guard let next = surroundings.next, rule.above.contains(next) else { return false }
        }
        if !rule.beside.isEmpty, !surroundings.neighbours.contains(where: rule.beside.contains) { return false }
        return switch rule.position {
        case .anywhere: true
        case .head: surroundings.isHead
        case .tail: surroundings.isTail
        case .ends: surroundings.isHead || surroundings.isTail
        }
    }

    private func hasForm(_ text: BoilerplateText, _ index: Int) -> Bool {
        let (form, compiled) = (rules[index].form, forms[index])
        guard (form.minimumWords...max(form.minimumWords, form.maximumWords)).contains(text.words.count),
            form.mayEndWithFullStop || !text.endsWithFullStop
        else { return false }
        if !compiled.starts.isEmpty, !begins(text, form, compiled) { return false }
        if !compiled.contains.isEmpty, !compiled.contains.contains(where: { text.contains($0) }) { return false }
        if !compiled.ends.isEmpty {
            let end = text.bytes.count
            guard compiled.ends.contains(where: { text.matches($0, at: max(0, end - $0.count)) }) else { return false }
        }
        guard !form.onlyWords.isEmpty || !form.without.isEmpty else { return true }
        for word in text.words {
            let core = text.core(word)
            if core.isEmpty { continue }
            let string = String(decoding: text.bytes[core], as: UTF8.self)
            if !form.onlyWords.isEmpty, !form.onlyWords.contains(string) { return false }
            if form.without.contains(string) { return false }
        }
        return true
    }

    private func begins(_ text: BoilerplateText, _ form: BoilerplateRule.Form, _ compiled: CompiledForm) -> Bool {
        for start in compiled.starts {
            guard let end = end(of: start, in: text) else { continue }
            if form.isInCapitals, !Self.beginsInCapitals(text.original) { continue }
            if compiled.separators.isEmpty { return true }
            let next = end < text.bytes.count && text.bytes[end] == 0x20 ? end + 1 : end
            // A hyphen joins words unless a space stands before it.
            for separator in compiled.separators where text.matches(separator, at: next) {
                let isHyphen = separator == [UInt8(ascii: "-")] && next == end
                if !isHyphen, next + separator.count < text.bytes.count { return true }
            }
        }
        return false
    }

    /// Where a beginning ends, if the text has it; "#" stands for a number.
    private func end(of start: [UInt8], in text: BoilerplateText) -> Int? {
        var position = 0
        for byte in start {
            guard position < text.bytes.count else { return nil }
            if byte == UInt8(ascii: "#"), text.bytes[position] &- 0x30 < 10 {
                while position < text.bytes.count, text.bytes[position] &- 0x30 < 10 { position += 1 }
            } else if byte == text.bytes[position] {
                position += 1
            } else {
                return nil
            }
        }
        let isInside =
            position < text.bytes.count && BoilerplateText.isLetter(text.bytes[position])
            && start.last.map(BoilerplateText.isLetter) == true
        // "©" is no letter, though its bytes look like one.
        return isInside && start != Array("©".utf8) ? nil : position
    }

    /// Whether the first word has capitals only, and more than one.
    private static func beginsInCapitals(_ text: String) -> Bool {
        let word = text.drop { !$0.isLetter }.prefix { $0.isLetter }
        return word.count > 1 && word.allSatisfy(\.isUppercase)
    }
}
