extension AliasMatcher {
    /// Calls with the id and range of each match, in order of their end, longer ones first.
    ///
    /// Linear in the text times the words of the longest pattern. Touches no shared state: any number of threads may scan
    /// at once.
    ///
    /// - Parameter bytes: valid UTF-8, as `String.withUTF8` hands it out.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (_ id: Int, _ range: Range<Int>) -> Void) {
        scanWords(bytes) { id, range, _ in found(id, range) }
    }

    /// Calls with the id and range of the longest match at the leftmost place, again and again behind it; several times
    /// where patterns are equal.
    ///
    /// - Parameter bytes: valid UTF-8, as `String.withUTF8` hands it out.
    public func scanLongest(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (_ id: Int, _ range: Range<Int>) -> Void) {
        guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return }
        let (words, phrases, prefixTable) = (tables.words, tables.phrases, tables.prefixes)
        let hasPrefixes = prefixTable != nil
        withExtendedLifetime(tables.image) {
            var cursor = WordCursor(base, count: bytes.count)
            var frontier: [UInt32] = []
            var next: [UInt32] = []
            var best: [Int] = []
            while cursor.next() {
                guard hasPrefixes || words.mayHave(cursor.hash) else { continue }
                let word = words.find(cursor)
                guard word?.begins == true || hasPrefixes else { continue }
                let start = cursor.start
                var end = 0
                var ahead = cursor
                var gaps: (UInt8, UInt8) = (0, 255)
                var current = word?.word
                frontier.append(PhraseTable.root)
                while true {
                    var isLonger = false
                    for node in frontier {
                        forEachChild(of: node, word: current, gaps: gaps, ahead) { child in
                            phrases.forEachEnd(at: child) { pattern in
                                guard accepts(pattern, base, start..<ahead.end) else { return }
                                if !isLonger { best.removeAll(keepingCapacity: true) }
                                isLonger = true
                                best.append(Int(pattern.id))
                            }
                            if phrases.hasChildren(child) { next.append(child) }
                        }
                    }
                    if isLonger { end = ahead.end }
                    swap(&frontier, &next)
                    next.removeAll(keepingCapacity: true)
                    let last = ahead.end
                    if frontier.isEmpty || !ahead.next() { break }
                    gaps = WordGap(base, last..<ahead.start).inText
                    current = words.mayHave(ahead.hash) ? words.find(ahead)?.word : nil
                    if current == nil, !hasPrefixes { break }
                }
                frontier.removeAll(keepingCapacity: true)
                guard end > 0 else { continue }
                for id in best { found(id, start..<end) }
                best.removeAll(keepingCapacity: true)
                cursor.skip(to: end)
            }
        }
    }

    /// A phrase begun: the node it has come to and where it started.
    private struct Walk {
        var node: UInt32
        var start: Int
        var word: Int
    }

    /// As ``scan(_:_:)``, with the place of each match among the words of the text.
    @inline(__always)
    func scanWords(
        _ bytes: UnsafeBufferPointer<UInt8>, _ found: (_ id: Int, _ range: Range<Int>, _ words: Range<Int>) -> Void
    ) {
        guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return }
        let (words, phrases, prefixTable) = (tables.words, tables.phrases, tables.prefixes)
        withExtendedLifetime(tables.image) {
            var cursor = WordCursor(base, count: bytes.count)
            var walks: [Walk] = []
            var next: [Walk] = []
            var prefixes: [UInt32] = []
            var last = 0
            var position = -1
            while cursor.next() {
                position += 1
                let word = words.mayHave(cursor.hash) ? words.find(cursor) : nil
                if let prefixTable {
                    if !prefixes.isEmpty { prefixes.removeAll(keepingCapacity: true) }
                    prefixTable.forEachPrefix(of: cursor) { prefixes.append($0) }
                }
                if word == nil, prefixes.isEmpty {
                    if !walks.isEmpty { walks.removeAll(keepingCapacity: true) }
                    last = cursor.end
                    continue
                }
                func take(_ walk: Walk, _ child: UInt32) {
                    phrases.forEachEnd(at: child) { pattern in
                        guard accepts(pattern, base, walk.start..<cursor.end) else { return }
                        found(Int(pattern.id), walk.start..<cursor.end, walk.word..<position + 1)
                    }
                    if phrases.hasChildren(child) { next.append(Walk(node: child, start: walk.start, word: walk.word)) }
                }
                func step(_ walk: Walk, _ gap: UInt8) {
                    if let word, let child = phrases.child(of: walk.node, word: word.word, isPrefix: false, gap: gap) {
                        take(walk, child)
                    }
                    for prefix in prefixes {
                        if let child = phrases.child(of: walk.node, word: prefix, isPrefix: true, gap: gap) {
                            take(walk, child)
                        }
                    }
                }
                if !walks.isEmpty {
                    let gaps = WordGap(base, last..<cursor.start).inText
                    for walk in walks {
                        step(walk, gaps.0)
                        if gaps.1 != 255 { step(walk, gaps.1) }
                    }
                }
                last = cursor.end
                if word?.begins == true || !prefixes.isEmpty {
                    step(Walk(node: PhraseTable.root, start: cursor.start, word: position), 0)
                }
                swap(&walks, &next)
                if !next.isEmpty { next.removeAll(keepingCapacity: true) }
            }
        }
    }

    @inline(__always)
    private func forEachChild(
        of node: UInt32, word: UInt32?, gaps: (UInt8, UInt8), _ cursor: borrowing WordCursor, _ body: (UInt32) -> Void
    ) {
        func take(_ gap: UInt8) {
            if let word, let child = tables.phrases.child(of: node, word: word, isPrefix: false, gap: gap) {
                body(child)
            }
            tables.prefixes?.forEachPrefix(of: cursor) { prefix in
                if let child = tables.phrases.child(of: node, word: prefix, isPrefix: true, gap: gap) { body(child) }
            }
        }
        take(gaps.0)
        if gaps.1 != 255 { take(gaps.1) }
    }

    @inline(__always)
    private func accepts(_ pattern: PhraseTable.End, _ base: UnsafeRawPointer, _ range: Range<Int>) -> Bool {
        if pattern.exactness.isEmpty { return true }
        let found = UnsafeBufferPointer(
            start: base.assumingMemoryBound(to: UInt8.self) + range.lowerBound, count: range.count)
        return Spelling(tables.phrases.spelling(of: pattern)).accepts(found, pattern.exactness)
    }
}
