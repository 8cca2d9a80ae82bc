extension CopyIndex {
    /// Which words of a text stand in the same order, five at least in a row, in a text that was added.
    ///
    /// - Returns: places of words, ascending, not touching.
    public func sharedRuns(of text: WordSequence, with number: Int) -> [Range<Int>] {
        let (words, others) = (text.words, self.words(of: number).words)
        let length = min(5, words.count, others.count)
        guard length > 0 else { return [] }
        var known: Set<UInt32> = []
        for start in 0...(others.count - length) { known.insert(CopyComparison.run(others, start, length)) }
        var found: [Range<Int>] = []
        for start in 0...(words.count - length) where known.contains(CopyComparison.run(words, start, length)) {
            if let last = found.last, start <= last.upperBound {
                found[found.count - 1] = last.lowerBound..<(start + length)
            } else {
                found.append(start..<(start + length))
            }
        }
        return found
    }
}
