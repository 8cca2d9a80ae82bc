import NewsmillText
import Testing

struct KeyTableTests {
    @Test func `values are found again, however the table grows`() {
        var (table, expected) = (KeyTable(slots: 4), [UInt32: UInt32]())
        var random = SplitMix64(seed: 3)
        for _ in 0..<20_000 {
            // Few different keys, so that many come again; 0 and the largest among them.
            let draw = UInt32.random(in: 0..<4000, using: &random)
            let key = draw < 2 ? draw &- 1 : draw &* 0x9e37_79b1
            let place = table.place(of: key)
            #expect(table.value(at: place) == expected[key, default: 0])
            let value = UInt32.random(in: 1...UInt32.max, using: &random)
            table.set(value, of: key, at: place)
            expected[key] = value
        }
        #expect(table.count == expected.count)
        for (key, value) in expected { #expect(table[key] == value) }
        let keys = Array(0..<2000 as Range<UInt32>) + Array(expected.keys)
        var peeked: [UInt64] = []
        table.peek(keys, into: &peeked)
        for (key, peeked) in zip(keys, peeked) {
            #expect(table.value(of: key, peeked: peeked) == expected[key, default: 0])
        }
    }
}
