/// The bytes of a matcher's tables: in memory when just built, mapped when they come from a file. Never changed.
final class MatcherImage: @unchecked Sendable {
    let base: UnsafeRawPointer
    let count: Int
    private let release: @Sendable (UnsafeRawPointer, Int) -> Void

    /// - Parameters:
    ///   - base: aligned to 64 bytes; owned from now on.
    ///   - release: gives the bytes back when nobody uses them any more.
    init(_ base: UnsafeRawPointer, count: Int, release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void) {
        self.base = base
        self.count = count
        self.release = release
    }

    deinit { release(base, count) }
}

/// One table: so many values of a plain type, somewhere in the image. An index outside reads the last value, so that
/// tables which contradict each other cannot lead out of the image.
struct Table<Element: BitwiseCopyable> {
    private let base: UnsafePointer<Element>
    let count: Int

    /// - Parameter count: 1 or more.
    init(_ base: UnsafeRawPointer, count: Int) {
        self.base = base.assumingMemoryBound(to: Element.self)
        self.count = count
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        base[UInt(bitPattern: index) < UInt(bitPattern: count) ? index : count - 1]
    }

    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        let range = range.clamped(to: 0..<count)
        return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }
}

/// The tables of a matcher as views of its image.
struct MatcherTables: @unchecked Sendable {
    // The pointers in the views are into the image, which is immutable and lives as long as this.
    let image: MatcherImage
    let words: WordTable
    let prefixes: PrefixTable?
    let phrases: PhraseTable

    /// The sections of an image, in order.
    enum Section: Int, CaseIterable {
        case bits, slots, entries, wordBytes, prefixColumns, prefixChildren, prefixEnds, edgeKeys, edgeChildren, starts,
            ends, goesOn, spellings
    }

    init(image: MatcherImage, sections: [Range<Int>]) {
        self.image = image
        func table<Element: BitwiseCopyable>(_ section: Section, _: Element.Type = Element.self) -> Table<Element> {
            let range = sections[section.rawValue]
            return Table(image.base + range.lowerBound, count: range.count / MemoryLayout<Element>.stride)
        }
        words = WordTable(
            bits: table(.bits), slots: table(.slots), entries: table(.entries), bytes: table(.wordBytes))
        prefixes = PrefixTable(
            columns: table(.prefixColumns), children: table(.prefixChildren), ends: table(.prefixEnds))
        phrases = PhraseTable(
            keys: table(.edgeKeys), children: table(.edgeChildren), starts: table(.starts), ends: table(.ends),
            goesOn: table(.goesOn), spellings: table(.spellings))
    }
}
