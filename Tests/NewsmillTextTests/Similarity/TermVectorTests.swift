import Testing

@testable import NewsmillText

struct TermVectorTests {
    private func vector(_ texts: String...) -> TermVector {
        var builder = TermVector.Builder()
        for (number, text) in texts.enumerated() { builder.read(text, number: number) }
        return builder.vector()
    }

    private func hash(_ word: String) -> UInt32 {
        UInt32(truncatingIfNeeded: WordHashes.hash(word) >> 32) & ~3
    }

    private func product(_ first: String, _ second: String) -> Float {
        var table = TermTable()
        table.fill(vector(first).terms)
        return table.product(vector(second).terms)
    }

    @Test func `rare words and names are the first keys, common words tell nothing`() {
        let found = vector("We heard that the ferry of Oliveras sank and that the people were there")
        #expect(Set(found.keys.prefix(2).map(\.hash)) == [hash("Oliveras"), hash("ferry")])
        #expect(!vector("the people of the").terms.contains { $0.hash == hash("the") })
    }

    @Test func `an event is nearer to itself than to one that looks like it`() {
        let first = "The Danish navy seized 26 pirates in the Strait of Hormuz on Thursday, said Commander Niels Holm."
        let again = "Commander Niels Holm said 26 pirates were seized by the Danish navy on Thursday."
        let other = "The Danish navy seized 23 pirates in the Strait of Hormuz on Saturday, said Captain Lars Bang."
        #expect(abs(product(first, first) - 1) < 0.45)
        #expect(product(first, again) > product(again, other))
    }

    @Test(arguments: [
        ("on 21 June the ferry sank", "June 21: a barge was lost"),
        ("in 2008", "the report for 2008"), ("on Tuesday", "it was Tuesday"), ("am 3. Oktober", "October 3"),
    ])
    func `texts of one day share it, however it is written`(first: String, second: String) {
        #expect(product(first, second) > 0.01)
    }

    @Test(arguments: [("it may rain", "they may come"), ("on 21 June", "on 20 June 1")])
    func `what is no day is none`(first: String, second: String) {
        #expect(product(first, second) < product(first, first) / 2 || product(first, first) == 0)
    }

    @Test func `the product is that of the shared terms, whichever side is looked up`() {
        let a = [(1, 0.5), (9, 0.25), (4, 0.125)].map { TermVector.Term(hash: $0.0, weight: $0.1) }
        let b = [(4, 0.5), (7, 1), (1, 0.5)].map { TermVector.Term(hash: $0.0, weight: $0.1) }
        var table = TermTable()
        table.fill(a)
        #expect(table.product(b) == 0.3125)
        table.fill(b)
        #expect(table.product(a) == 0.3125)
        table.fill([])
        #expect(table.product(a) == 0)
    }

    @Test func `a word is given back where it was first written`() throws {
        var builder = TermVector.Builder()
        builder.read("A ferry", number: 0)
        builder.read("The pier, the ferry", number: 1)
        let (text, range) = try #require(builder.written(hash("ferry")))
        #expect(text == 0 && range == 2..<7)
        #expect(builder.written(hash("bridge")) == nil)
    }

    @Test(arguments: [1, 2, 7, 50, 199, 200])
    func `the largest are picked without sorting`(count: Int) {
        let numbers = (0..<200).map { UInt64($0 * 7919 % 61) }
        var work = numbers
        #expect(Largest.cutoff(&work, count: count) == numbers.sorted(by: >)[count - 1])
    }

    @Test func `a long text keeps its strongest terms, and a weight survives sixteen bits`() {
        let text = (0..<2000).map { "word\($0) name" }.joined(separator: " ")
        let terms = vector(text).terms
        #expect(terms.count == 300)
        for term in terms { #expect(TermVector.Term(hash: term.hash, steps: term.steps) == term) }
    }
}
