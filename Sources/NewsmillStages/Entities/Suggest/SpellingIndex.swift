import NewsmillText

/// The surnames and first names of all persons, to be asked for those that are near to a word: each is filed under itself with
/// every letter, or every two, left out, and under its sound.
struct SpellingIndex {
    struct Entry: Hashable {
        var text: String
        var entity: Int
        var isSurname: Bool
    }

    private var entries: [Entry] = []
    private var places: [Int: [Int32]] = [:]
    /// Everything that is known already, in whatever use.
    private let known: Set<String>

    init(_ catalogue: NameCatalogue) {
        known = Set(catalogue.forms.map(\.text))
        var seen: Set<Entry> = []
        for form in catalogue.forms where form.part != .whole && !form.isSlip && !form.text.contains(" ") {
            let entry = Entry(text: form.text, entity: form.entity, isSurname: form.part == .surname)
            guard form.text.count > 3, form.text.utf8.allSatisfy({ $0 < 0x80 }), seen.insert(entry).inserted else {
                continue
            }
            for key in Self.keys(form.text) {
                places[key, default: []].append(Int32(truncatingIfNeeded: entries.count))
            }
            entries.append(entry)
        }
    }

    func isKnown(_ word: String) -> Bool { known.contains(word) }

    /// The nearest of each entity.
    func near(_ word: String, isSurname: Bool) -> [(entry: Entry, likeness: Likeness)] {
        var best: [Int: (entry: Entry, likeness: Likeness)] = [:]
        var seen: Set<Int32> = []
        for key in Self.keys(word) {
            for place in places[key] ?? [] where seen.insert(place).inserted {
                let entry = entries[Int(place)]
                guard entry.isSurname == isSurname, let likeness = Likeness.between(word, entry.text) else { continue }
                if let other = best[entry.entity], other.likeness <= likeness { continue }
                best[entry.entity] = (entry, likeness)
            }
        }
        return best.values.sorted { ($0.likeness, $0.entry.entity) < ($1.likeness, $1.entry.entity) }
    }

    private static func keys(_ word: String) -> Set<Int> {
        let letters = Array(word.utf8)
        var keys: Set<Int> = [hash(letters), hash(Array("sound \(Likeness.key(word))".utf8))]
        guard letters.count < 40 else { return keys }
        for first in letters.indices {
            var one = letters
            one.remove(at: first)
            keys.insert(hash(one))
            guard letters.count > 7 else { continue }
            for second in first..<one.count {
                var two = one
                two.remove(at: second)
                keys.insert(hash(two))
            }
        }
        return keys
    }

    /// FNV-1a: the same from run to run.
    private static func hash(_ bytes: [UInt8]) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash)
    }
}
