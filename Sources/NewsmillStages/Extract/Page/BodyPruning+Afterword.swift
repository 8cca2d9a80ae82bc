import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// What stands under an article and is addressed to its readers or speaks of its writers.
extension BodyPruning {
    /// An afterword has so many paragraphs at most.
    private static let afterword = 5

    mutating func dropAfterword(_ authors: [String]) {
        let names = authors.map { Folding.foldedBytes($0) }.filter { $0.contains(0x20) }
        var seen = 0
        for index in dropped.indices.reversed() where dropped[index] == nil {
            let block = block(index)
            guard block.role != .caption else { continue }
            seen += 1
            if seen > Self.afterword { return }
            guard block.role == .body, block.weight < 600 else { continue }
            let folded = Folding.foldedBytes(page.text(block))
            if names.contains(where: { begins(folded, with: $0) }) {
                drop(index, "about the author")
            } else if block.weight < 350, ReaderCalls.isOne(folded) {
                drop(index, "call to the reader")
            }
        }
    }

    /// "Jane Doe is …", whatever sign stands before it.
    private func begins(_ text: [UInt8], with name: [UInt8]) -> Bool {
        let text = text.drop { $0 < 0x30 }
        guard text.starts(with: name) else { return false }
        return text.dropFirst(name.count).first.map { $0 < 0x30 || $0 == UInt8(ascii: ":") } ?? false
    }

    /// A quotation set large that says once more what stands in the text.
    mutating func dropPullQuotes() {
        let quotes = dropped.indices.filter { dropped[$0] == nil && block($0).role == .quote }
        guard !quotes.isEmpty else { return }
        var said: Set<UInt64> = []
        for index in dropped.indices where dropped[index] == nil && block(index).role != .quote {
            said.formUnion(windows(block(index)))
        }
        for index in quotes {
            let own = windows(block(index))
            if own.count >= 3, own.allSatisfy(said.contains) { drop(index, "pull quote") }
        }
    }

    /// Each word with the three after it.
    private func windows(_ block: PageBlocks.Block) -> [UInt64] {
        page.bytes[block.range].withUnsafeBufferPointer { bytes in
            var words = WordHashes(bytes)
            var last: [UInt64] = []
            var windows: [UInt64] = []
            while let word = words.next() {
                last.append(word.hash)
                if last.count < 4 { continue }
                windows.append(last.reduce(0) { $0 &* 0x100_0000_01B3 ^ $1 })
                last.removeFirst()
            }
            return windows
        }
    }
}
