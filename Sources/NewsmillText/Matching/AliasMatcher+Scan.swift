extension AliasMatcher {
    /// A phrase begun: the node it has come to and where it started.
    private struct Walk {
        var node: UInt32
        var start: Int
    }

    /// Calls with the id and range of each match, in order of their end, longer ones first.
    ///
    /// Linear in the text times the words of the longest pattern. Touches no shared state: any number of threads may scan
    /// at once.
    ///
    /// - Parameter bytes: valid UTF-8, as `String.withUTF8` hands it out.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (_ id: Int, _ range: Range<Int>) -> Void) {
        guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return }
        var cursor = WordCursor(base, count: bytes.count)
        var walks: [Walk] = []
        var next: [Walk] = []
        var last = 0
        while cursor.next() {
            let word = words.look(up: cursor)
            if word == nil, prefixes == nil {
                if !walks.isEmpty { walks.removeAll(keepingCapacity: true) }
                last = cursor.end
                continue
            }
            let gaps = walks.isEmpty ? (0, 255) : WordGap(base, last..<cursor.start).inText
            last = cursor.end
            for walk in walks {
                step(from: walk, word: word?.word, gaps: gaps, cursor, &next, found)
            }
            let begun = Walk(node: PhraseTable.root, start: cursor.start)
            if word?.begins == true || prefixes != nil {
                step(from: begun, word: word?.word, gaps: (0, 255), cursor, &next, found)
            }
            swap(&walks, &next)
            if !next.isEmpty { next.removeAll(keepingCapacity: true) }
        }
    }

    @inline(__always)
    private func step(
        from walk: Walk, word: UInt32?, gaps: (UInt8, UInt8), _ cursor: borrowing WordCursor, _ next: inout [Walk],
        _ found: (_ id: Int, _ range: Range<Int>) -> Void
    ) {
        let range = walk.start..<cursor.end
        func take(_ gap: UInt8) {
            if let word, let node = phrases.child(of: walk.node, word: word, isPrefix: false, gap: gap) {
                phrases.forEachID(at: node) { found($0, range) }
                if phrases.hasChildren(node) { next.append(Walk(node: node, start: walk.start)) }
            }
            prefixes?.forEachPrefix(of: cursor) { prefix in
                if let node = phrases.child(of: walk.node, word: prefix, isPrefix: true, gap: gap) {
                    phrases.forEachID(at: node) { found($0, range) }
                }
            }
        }
        take(gaps.0)
        if gaps.1 != 255 { take(gaps.1) }
    }
}
