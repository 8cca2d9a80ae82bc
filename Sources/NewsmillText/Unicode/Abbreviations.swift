/// What a full stop stands behind without ending the sentence.
enum Abbreviations {
    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    /// - Parameters:
    ///   - word: what stands before the full stop; with full stops inside for "U.S".
    ///   - before: the word before it.
    ///   - next: the word after it, which begins with no small letter.
    static func goesOn(_ word: Bytes, before: Bytes, next: Bytes) -> Bool {
        // Quotation marks and brackets before it are none of it.
        let word = word.drop { $0 < 0x30 && $0 != 0x2E }
        guard !word.isEmpty, word.count <= 16 else { return false }
        let folded = Folding.fold(String(decoding: word, as: UTF8.self))
        if word.allSatisfy({ $0 &- 0x30 < 10 }) {
            // "am 3. Oktober", "der 2. Senat": only German writes a capital behind an ordinal.
            return word.count <= 2 && ordinalSigns.contains(String(decoding: before, as: UTF8.self).lowercased())
        }
        let letters = folded.unicodeScalars.count
        if letters == 1 {
            // An initial; a letter that is no capital is an abbreviation.
            return folded != "i" || !startsSentence(next)
        }
        if folded.utf8.contains(0x2E) {
            // "U.S. President", "e.g. Paris", but "at 5 p.m. The".
            return !startsSentence(next) && folded != "p.m" && folded != "a.m"
        }
        if titles.contains(folded) { return true }
        return weak.contains(folded) && !startsSentence(next)
    }

    private static func startsSentence(_ next: Bytes) -> Bool {
        starters.contains(String(decoding: next, as: UTF8.self).lowercased())
    }

    /// Before a name or a number.
    private static let titles: Set<String> = Set(
        """
        mr mrs ms mx messrs dr drs prof sen rep gov gen adm col lt sgt cpl capt cmdr maj brig rev fr hon pres st ste mt ft vs no nos \
        nr nrs fig figs vol pp approx dept est hr frau dipl ing mag abs bzw bspw evtl ggf inkl vgl zzgl ca str tel mme mlle mm sr \
        sra srta dna dn don d pag num art av avda edf cf env sig sigg dott on avv rag arch tzv napr resp mj mgr bc mudr judr phdr \
        doc tj tzn pl ul im gor g prof ред им ул просп проф акад тыс млн млрд руб коп тел стр рис см г гг д т вул грн ім dhr mevr \
        mw ir drs jhr jl kec kab
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Before anything, and at the end of a sentence too.
    private static let weak: Set<String> = [
        "inc", "ltd", "co", "corp", "llc", "plc", "bros", "jr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept",
        "oct", "nov", "dec", "etc", "al", "usw", "okt", "dez", "u.s", "ed", "eds", "op", "mil", "mio", "mrd", "min",
    ]

    /// Words that begin a sentence far more often than a name.
    private static let starters: Set<String> = [
        "the", "he", "she", "it", "they", "we", "i", "in", "but", "and", "a", "an", "this", "that", "these", "those",
        "there", "his",
        "her", "its", "on", "at", "as", "for", "if", "when", "while", "after", "before", "however", "meanwhile", "der",
        "die",
        "das", "er", "sie", "es", "wir", "ein", "eine", "el", "la", "los", "las", "le", "les", "il", "elle",
    ]

    private static let ordinalSigns: Set<String> = [
        "am", "der", "die", "das", "den", "dem", "des", "im", "vom", "zum", "zur", "bis", "ab", "seit", "und", "nach",
        "vor",
    ]
}
