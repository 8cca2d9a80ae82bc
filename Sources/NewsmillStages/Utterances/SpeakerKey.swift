import NewsmillCore
import NewsmillText

/// Whom two quotations must have in common: an entity, or a name.
struct SpeakerKey: Sendable, Equatable {
    /// Hash of the entity's id; 0 where there is none.
    let entity: UInt64
    /// Hash of the surname, roughly as it sounds; 0 where no name is given ("a spokesman").
    let surname: UInt64
    /// The given name or what else stands before the surname, as ``surname`` is written; "" where nothing does.
    let given: String

    init(_ speaker: Quotation.Speaker?) {
        self.init(name: speaker?.name, entity: speaker?.entity)
    }

    init(name: String?, entity: String?) {
        let words = Self.words(name ?? "")
        // "a statement by former strategist Steve Bannon" ends in the name; "a resident of Kyiv" names nobody.
        var name = Array(words.reversed().prefix { $0.isCapital }.reversed())
        let before = words.dropLast(name.count).last?.text
        if before.map(Self.introducesPlaces) == true || name.count == 1 && words.first?.text == "a" { name = [] }
        if entity != nil, name.isEmpty { name = words.suffix(1) }
        self.entity = entity.map { WordHashes.hash($0) } ?? 0
        while name.count > 1, Self.isTitle(name[0].text) { name.removeFirst() }
        surname = name.last.map { WordHashes.hash($0.text) } ?? self.entity
        given = name.count > 1 ? name[0].text : ""
    }

    /// As ``asHeard(_:)`` writes it.
    private static func isTitle(_ word: String) -> Bool { titles.contains(word) }

    private static let titles: Set<String> = Set(
        """
        mr mrs ms miss dr prof professor sir dame lord lady president vice prime premier minister chancellor senator sen rep \
        representative congressman congresswoman governor gov mayor secretary general gen colonel col captain capt major \
        lieutenant sergeant admiral judge justice bishop archbishop cardinal pope father rev reverend rabbi imam sheikh king \
        queen prince princess speaker ambassador attorney chief chairman chairwoman director deputy acting former foreign \
        defence defense finance interior
        """.split(separator: " ").map { asHeard(String($0)) })

    private static func introducesPlaces(_ word: String) -> Bool {
        ["of", "for", "from", "in", "at", "with", "an"].contains(word)
    }

    var isKnown: Bool { surname != 0 }

    /// Whether both are one speaker: the same entity where both have one, else one surname and given names that agree.
    func isSame(_ other: SpeakerKey) -> Bool {
        guard isKnown, other.isKnown else { return false }
        if entity != 0, other.entity != 0 { return entity == other.entity }
        return surname == other.surname && Self.agree(given, other.given)
    }

    /// Whether both name somebody, and not the same one.
    func contradicts(_ other: SpeakerKey) -> Bool { isKnown && other.isKnown && !isSame(other) }

    /// "Dmitry" and "Dmitri" and "D."; one letter may differ in a name of four and more.
    private static func agree(_ first: String, _ second: String) -> Bool {
        if first.isEmpty || second.isEmpty || first == second { return true }
        let (a, b) = (Array(first.utf8), Array(second.utf8))
        if min(a.count, b.count) == 1 { return a[0] == b[0] }
        guard min(a.count, b.count) >= 4, a[0] == b[0] else { return false }
        let common = zip(a, b).prefix { $0 == $1 }.count
        return common >= min(a.count, b.count) - 1 && abs(a.count - b.count) <= 1
    }

    private static func words(_ name: String) -> [(text: String, isCapital: Bool)] {
        Words(name).suffix(12).compactMap { range in
            let word = String(decoding: Array(name.utf8)[range], as: UTF8.self)
            let sound = asHeard(word)
            guard !sound.isEmpty, !["jr", "sr", "iii", "ii"].contains(sound) else { return nil }
            return (sound, word.unicodeScalars.first?.properties.isUppercase == true)
        }
    }

    /// Brings transliterations together: "Zelenskyy" and "Zelensky", "Sergei" and "Sergey".
    private static func asHeard(_ word: String) -> String {
        var letters: [UInt8] = []
        for byte in Folding.foldedBytes(word) {
            let letter = byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") ? UInt8(ascii: "i") : byte
            if letters.last != letter { letters.append(letter) }
        }
        if letters.count > 4, letters.last == UInt8(ascii: "i"), letters[letters.count - 2] == UInt8(ascii: "e") {
            letters.remove(at: letters.count - 2)
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
