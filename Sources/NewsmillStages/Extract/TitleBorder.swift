import NewsmillText

/// Finds where a title ends and its lead begins in a line where both stand without a full stop between them:
/// "… amid his feud with Donald Trump A senior Russian lawmaker has suggested …".
///
/// Evidence is added up for every word that could begin the lead: what a sentence begins with, a title in title case that
/// stops being one, words that stand together elsewhere in the article and so must not be parted, a lead that takes up
/// the title's words, the usual length of a title. Without enough of it there is no border.
struct TitleBorder {
    /// Where the title ends, the byte behind it.
    let titleEnd: Int
    let leadStart: Int

    struct Word {
        var range: Range<Int>
        var folded: String
        var isCapital: Bool
        var isSmall: Bool
        /// A comma, a colon, a dash or a full stop stands behind it.
        var closes: Bool
    }

    /// The least evidence for a border. Measured on 239 articles whose title and lead were glued on purpose: 123 borders right,
    /// 20 off by a word or a few, the others left whole; with 5 behind a header, 103 right. On the first lines of 922 articles
    /// without any glue, with 6 none is cut in two, with 5 three are.
    private static let (thresholdBehindHeader, thresholdElsewhere) = (4, 6)

    /// Titles are looked for within so many words.
    private static let longestTitle = 24

    init?(_ text: ByteText, line: Range<Int>, body: Range<Int>, hasHeader: Bool) {
        guard text.endsSentence(line), line.count >= 90 else { return nil }
        let words = text.words(line, limit: 90).map { Self.word(text, $0) }
        guard words.count >= 12 else { return nil }
        // Read only when something else speaks for a border: most first lines are one sentence.
        var pairs: NeighbourPairs?
        let threshold = hasHeader ? Self.thresholdBehindHeader : Self.thresholdElsewhere
        var best: (index: Int, score: Int, isShown: Bool)?
        var second = 0
        for index in 3..<min(words.count - 5, Self.longestTitle + 1) {
            guard Self.mayBegin(text, words, index, line) else { continue }
            let (around, here) = Self.score(text, words, index, line)
            guard around + here + NeighbourPairs.mostEvidence >= threshold - 1 else { continue }
            let neighbours = pairs ?? NeighbourPairs(text, body)
            pairs = neighbours
            let together = neighbours.evidence(words, index)
            let score = around + here + together
            if score > best?.score ?? 0 {
                (best, second) = ((index, score, here + together > 0), best?.score ?? 0)
            } else {
                second = max(second, score)
            }
        }
        // Two places as good as each other, or nothing that speaks for this very word: nothing tells which it is.
        guard let best, best.score >= threshold, best.score > second, best.isShown else { return nil }
        titleEnd = words[best.index - 1].range.upperBound
        leadStart = words[best.index].range.lowerBound
    }

    private static func word(_ text: ByteText, _ range: Range<Int>) -> Word {
        let core = text.withoutOpeners(text.withoutClosers(range))
        let last = text.lastScalar(of: core)
        let closes = last.map { ",;:.-–—!?\u{2026}".unicodeScalars.contains($0) } ?? true
        let bare = closes && !core.isEmpty ? core.lowerBound..<text.scalarStart(before: core.upperBound) : core
        return Word(
            range: range, folded: text.folded(bare), isCapital: text.startsUppercase(range),
            isSmall: text.startsLowercase(range), closes: closes)
    }

    // MARK: What rules a border out

    private static func mayBegin(_ text: ByteText, _ words: [Word], _ index: Int, _ line: Range<Int>) -> Bool {
        let (before, first) = (words[index - 1], words[index])
        guard first.isCapital, !leadsOn(before.folded) else { return false }
        if roles.contains(before.folded), !starters.contains(first.folded) { return false }
        if before.closes {
            // A title may end with a question, and with "U.S.".
            let string = text.string(text.withoutClosers(before.range))
            guard string.hasSuffix("?") || string.hasSuffix("!") || string == "U.S." || string == "U.K." else {
                return false
            }
        }
        // The title holds no sentence of its own, and as many opening marks as closing ones.
        for word in words[..<(index - 1)] where word.closes {
            if text.endsSentence(word.range), word.folded.count > 3 { return false }
        }
        return hasBalancedQuotes(text, line.lowerBound..<before.range.upperBound)
    }

    /// Whether a word calls for another: no title ends with it, and no name of an outlet follows it.
    static func leadsOn(_ word: String) -> Bool { leading.contains(Folding.fold(word)) }

    private static let leading: Set<String> = Set(
        """
        a an the of to and or for with in on at by from as is are was were be been will would could may might must can
        should has have had do does did into over under after before amid against between among through during about
        upon than that this these those his her its their our my your no not new more most who which whose if but nor
        per via versus vs v de la le les des du der die das den von zu mit im am und y e o el los las del con por para
        di il lo gli da per che em no na do dos das com w z na do i o se mr mrs ms dr sir
        former ex rep sen gov gen
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Words that a name follows, unless a sentence begins there.
    private static let roles: Set<String> = Set(
        """
        president minister senator lawmaker spokesman spokeswoman spokesperson secretary governor mayor judge chief leader
        billionaire tycoon general colonel captain prince king queen pope deputy premier chancellor ambassador mogul
        magnate coach striker player actor actress singer author ceo boss founder owner adviser analyst
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static func hasBalancedQuotes(_ text: ByteText, _ range: Range<Int>) -> Bool {
        var (straight, curved, single) = (0, 0, 0)
        for scalar in text.string(range).unicodeScalars {
            switch scalar {
            case "\"", "`": straight += 1
            case "\u{201C}", "\u{AB}": curved += 1
            case "\u{201D}", "\u{BB}": curved -= 1
            case "\u{2018}": single += 1
            // An apostrophe looks like a closing mark: only an opening one without its like counts.
            case "\u{2019}" where single > 0: single -= 1
            default: break
            }
        }
        return straight % 2 == 0 && curved == 0 && single == 0
    }

    // MARK: What speaks for one

    /// What title and lead look like on both sides, and what speaks for this very word.
    private static func score(
        _ text: ByteText, _ words: [Word], _ index: Int, _ line: Range<Int>
    ) -> (around: Int, here: Int) {
        if Dateline(text, words[index].range.lowerBound..<line.upperBound) != nil { return (0, 6) }
        let title = words[..<index]
        let lead = words[index...].prefix(30)
        var around = change(of: title, to: lead.dropFirst()) + restating(title, lead) - (hasNameTwice(title) ? 2 : 0)
        if lead.prefix(16).contains(where: { $0.isSmall && finiteVerbs.contains($0.folded) }) { around += 1 }
        let length = words[index - 1].range.upperBound - line.lowerBound
        if index >= 5, index <= 18, length <= 130 { around += 1 }
        if index < 4 { around -= 1 }
        let here =
            beginning(words, index, isTitleInCapitals: title.allSatisfy { !$0.isSmall })
            + takingUp(words[index], words[index + 1], title)
        return (around, here)
    }

    /// "A senior …", "The Kremlin …": how a lead begins and a title does not go on.
    private static func beginning(_ words: [Word], _ index: Int, isTitleInCapitals: Bool) -> Int {
        guard starters.contains(words[index].folded), !words[index].closes else { return 0 }
        if words[index + 1].isSmall { return 3 }
        // "Asylum To Musk After Feud": where every word is a capital, this one says nothing.
        return isTitleInCapitals ? 0 : 2
    }

    /// Title case that stops.
    private static func change(of title: ArraySlice<Word>, to lead: ArraySlice<Word>) -> Int {
        func share(_ words: some Sequence<Word>) -> (capitals: Int, all: Int) {
            let long = words.filter { $0.folded.utf8.count >= 4 && !leading.contains($0.folded) }
            return (long.count { $0.isCapital }, long.count)
        }
        let (titleShare, leadShare) = (share(title), share(lead.prefix(14)))
        guard titleShare.all >= 3, leadShare.all >= 3 else { return 0 }
        let stops = titleShare.capitals * 10 >= titleShare.all * 9 && leadShare.capitals * 2 <= leadShare.all
        return stops ? 2 : 0
    }

    /// A lead says what the title says.
    private static func restating(_ title: ArraySlice<Word>, _ lead: ArraySlice<Word>) -> Int {
        let content = Set(title.map(\.folded).filter { $0.utf8.count >= 4 && !leading.contains($0) })
        guard content.count >= 3 else { return 0 }
        let leadWords = Set(lead.map(\.folded))
        let shared = content.count { word in
            leadWords.contains(word) || word.utf8.count >= 6 && leadWords.contains { $0.hasPrefix(word.prefix(5)) }
        }
        if shared * 2 >= content.count { return 2 }
        return shared * 3 >= content.count ? 1 : shared == 0 ? -2 : 0
    }

    /// A lead begins with a name that the title has, and gives the first name besides.
    private static func takingUp(_ first: Word, _ second: Word, _ title: ArraySlice<Word>) -> Int {
        func isInTitle(_ word: Word) -> Bool {
            word.isCapital && word.folded.utf8.count >= 3 && !starters.contains(word.folded)
                && title.contains { $0.isCapital && stem($0.folded) == stem(word.folded) }
        }
        return isInTitle(second) && !first.closes ? 2 : isInTitle(first) ? 1 : 0
    }

    /// No title says a name twice: the second belongs to the lead.
    private static func hasNameTwice(_ title: ArraySlice<Word>) -> Bool {
        var names: Set<Substring> = []
        for word in title where word.isCapital && word.folded.utf8.count >= 4 && !starters.contains(word.folded) {
            if !names.insert(stem(word.folded)).inserted { return true }
        }
        return false
    }

    private static func stem(_ word: String) -> Substring {
        word.hasSuffix("'s") ? word.dropLast(2) : word.hasSuffix("'") ? word.dropLast() : word[...]
    }

    private static let starters: Set<String> = Set(
        """
        a an the in on at as after amid it this there he she they we when while with for more several two three four five
        six seven eight nine ten some many according despite following during since under over by from if just its his
        her their these those both all most one no what why how who police officials authorities nearly almost about at
        thousands hundreds dozens millions speaking asked
        ein eine der die das im am nach bei wie un une le la les dans en apres el los las una il lo gli nel uma os as
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static let finiteVerbs: Set<String> = Set(
        """
        is are was were has have had will would could can may might must should said says told announced reported
        suggested offered warned called confirmed denied added stated claimed died won lost rose fell hat ist sind wurde
        est sont ont fue es son ha e sono foi
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

/// Which words stand side by side in a text: what stands together elsewhere is not parted.
private struct NeighbourPairs {
    static let mostEvidence = 2
    private var pairs: Set<Int> = []

    init(_ text: ByteText, _ range: Range<Int>) {
        var previous: String?
        for word in text.words(range, limit: 3000) {
            let core = text.withoutOpeners(text.withoutClosers(word))
            let folded = text.folded(core).trimmingTrailing(".,;:!?")
            if let previous { pairs.insert(Self.key(previous, folded)) }
            previous = core.upperBound == word.upperBound && !folded.isEmpty ? folded : nil
        }
    }

    private static func key(_ first: String, _ second: String) -> Int {
        var hash = 0x1505
        for byte in first.utf8 { hash = hash &* 33 &+ Int(byte) }
        hash = hash &* 33 &+ 0x20
        for byte in second.utf8 { hash = hash &* 33 &+ Int(byte) }
        return hash
    }

    func evidence(_ words: [TitleBorder.Word], _ index: Int) -> Int {
        func together(_ first: Int) -> Bool { pairs.contains(Self.key(words[first].folded, words[first + 1].folded)) }
        if together(index - 1) { return -4 }
        return (together(index - 2) ? 1 : 0) + (together(index) ? 1 : 0)
    }
}
