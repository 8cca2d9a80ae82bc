import Testing

@testable import NewsmillStore

@Suite struct CompressionTests {
    @Test func bodiesComeBackByteForByte() throws {
        let deflater = Deflater()
        var state: UInt32 = 1
        for size in [0, 1, 3_000, 16 << 10, (16 << 10) + 1, 300_000] {
            for noise in [false, true] {
                let body = (0..<size).map { index -> UInt8 in
                    state = state &* 1_664_525 &+ 1_013_904_223
                    return noise ? UInt8(state >> 24) : UInt8(97 + index % 7)
                }
                let deflated = try deflater.deflate(body) { Array($0) }
                #expect(try Inflater.inflate(deflated, size: size) == body)
                if !noise, size > 1000 { #expect(deflated.count < size / 10) }
            }
        }
    }

    @Test func aDamagedBodyIsSaid() throws {
        let deflated = try Deflater().deflate(Array("Some words that are not long.".utf8)) { Array($0) }
        #expect(throws: CompressionError.damaged) { try Inflater.inflate(deflated, size: 5) }
        #expect(throws: CompressionError.damaged) { try Inflater.inflate(Array(deflated.dropLast(6)), size: 29) }
        #expect(throws: CompressionError.damaged) { try Inflater.inflate([1, 2, 3], size: 29) }
    }
}
