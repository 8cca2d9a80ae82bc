/// Gathers patterns and lays their tables out in one block of bytes.
struct MatcherBuilder {
    private var words = WordTable.Builder()
    private var prefixes = PrefixTable.Builder()
    private var phrases = PhraseTable.Builder()

    /// Every section begins on such a border, as the block itself does.
    static let alignment = 64

    mutating func add(_ pattern: AliasMatcher.Pattern) {
        var text = pattern.text
        text.withUTF8 { utf8 in
            guard let base = utf8.baseAddress.map(UnsafeRawPointer.init) else { return }
            var cursor = WordCursor(base, count: utf8.count)
            var node = PhraseTable.root
            var last = 0
            var isMore = cursor.next()
            while isMore {
                let current = cursor
                isMore = cursor.next()
                let gap = node == PhraseTable.root ? WordGap.none : WordGap(base, last..<current.start)
                last = current.end
                let isStarred = pattern.hasStars && last < utf8.count && utf8[last] == UInt8(ascii: "*")
                if isStarred { last += 1 }
                let isPrefix = isStarred || pattern.isPrefix && !isMore
                let word = isPrefix ? prefixes.insert(current) : words.insert(current)
                if node == PhraseTable.root, !isPrefix { words.marksBeginning(word) }
                node = phrases.child(of: node, word: word, isPrefix: isPrefix, gap: gap.inPattern)
            }
            if node != PhraseTable.root { phrases.add(pattern, to: node) }
        }
    }

    func build() -> MatcherTables {
        let (starts, ends) = phrases.ends()
        let (columns, children) = prefixes.build()
        var layout = Layout()
        layout.reserve(words.bits().count, of: UInt64.self)
        layout.reserve(words.slots.count, of: UInt32.self)
        layout.reserve(words.entries.count, of: WordTable.Entry.self)
        layout.reserve(words.bytes.count, of: UInt8.self)
        layout.reserve(columns.count, of: UInt8.self)
        layout.reserve(children.count, of: UInt32.self)
        layout.reserve(prefixes.ends.count, of: UInt32.self)
        layout.reserve(phrases.keys.count, of: UInt64.self)
        layout.reserve(phrases.children.count, of: UInt32.self)
        layout.reserve(starts.count, of: UInt32.self)
        layout.reserve(ends.count, of: PhraseTable.End.self)
        layout.reserve(phrases.goesOn.count, of: UInt8.self)
        layout.reserve(phrases.spellings.count, of: UInt8.self)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: Self.alignment)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
        var section = 0
        func put(_ values: [some BitwiseCopyable]) {
            values.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress {
                    (memory + layout.sections[section].lowerBound).copyMemory(from: base, byteCount: bytes.count)
                }
            }
            section += 1
        }
        put(words.bits())
        put(words.slots)
        put(words.entries)
        put(words.bytes)
        put(columns)
        put(children)
        put(prefixes.ends)
        put(phrases.keys)
        put(phrases.children)
        put(starts)
        put(ends)
        put(phrases.goesOn)
        put(phrases.spellings)
        MatcherHeader(sections: layout.sections, size: layout.size).write(to: memory)
        let image = MatcherImage(memory, count: layout.size) { base, _ in base.deallocate() }
        return MatcherTables(image: image, sections: layout.sections)
    }

    private struct Layout {
        var sections: [Range<Int>] = []
        var size = MatcherHeader.size

        /// Room for one value at least: a table is never empty.
        mutating func reserve<Element>(_ count: Int, of: Element.Type) {
            let bytes = max(1, count) * MemoryLayout<Element>.stride
            sections.append(size..<size + bytes)
            size = (size + bytes + MatcherBuilder.alignment - 1) & ~(MatcherBuilder.alignment - 1)
        }
    }
}
