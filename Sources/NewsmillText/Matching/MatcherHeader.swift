/// The first bytes of a matcher's image: what it is, for which list of aliases, where the tables lie, and a checksum of
/// all of it. Numbers are in the machine's byte order; a file from another kind of machine has another mark.
struct MatcherHeader {
    /// A multiple of the sections' alignment.
    static let size = 512

    // "NWSMALIA" and the version of the layout; to be raised whenever the tables, the folding or the words' borders change.
    private static let mark: UInt64 = 0x4E57_534D_414C_4941
    private static let version: UInt64 = 1

    private static let (markAt, versionAt, sizeAt, checksumAt, keyAt, sectionsAt) = (0, 8, 16, 24, 32, 96)

    var sections: [Range<Int>]
    var size: Int

    func write(to memory: UnsafeMutableRawPointer) {
        memory.storeBytes(of: Self.mark, toByteOffset: Self.markAt, as: UInt64.self)
        memory.storeBytes(of: Self.version, toByteOffset: Self.versionAt, as: UInt64.self)
        memory.storeBytes(of: UInt64(size), toByteOffset: Self.sizeAt, as: UInt64.self)
        for (index, section) in sections.enumerated() {
            let place = Self.sectionsAt + index * 16
            memory.storeBytes(of: UInt64(section.lowerBound), toByteOffset: place, as: UInt64.self)
            memory.storeBytes(of: UInt64(section.upperBound), toByteOffset: place + 8, as: UInt64.self)
        }
    }

    /// The first bytes of the file that holds an image under a key.
    static func bytes(of image: MatcherImage, key: [UInt8]) -> [UInt8] {
        var bytes = Array(UnsafeRawBufferPointer(start: image.base, count: size))
        bytes.withUnsafeMutableBytes { header in
            guard let base = header.baseAddress else { return }
            for (index, value) in words(of: key).enumerated() {
                base.storeBytes(of: value, toByteOffset: keyAt + index * 8, as: UInt64.self)
            }
            base.storeBytes(of: 0, toByteOffset: checksumAt, as: UInt64.self)
            let sum = checksum(UnsafeRawBufferPointer(header), then: tables(of: image.base, image.count))
            base.storeBytes(of: sum, toByteOffset: checksumAt, as: UInt64.self)
        }
        return bytes
    }

    /// Reads the header of a file's bytes, and all of the file for its checksum.
    ///
    /// - Returns: nil when it is no such file, is damaged, or holds another list.
    static func sections(of base: UnsafeRawPointer, count: Int, key: [UInt8]) -> [Range<Int>]? {
        func value(_ place: Int) -> UInt64 { base.load(fromByteOffset: place, as: UInt64.self) }
        guard count >= size, value(markAt) == mark, value(versionAt) == version, value(sizeAt) == UInt64(count),
            words(of: key).enumerated().allSatisfy({ value(keyAt + $0.offset * 8) == $0.element })
        else { return nil }
        var header = Array(UnsafeRawBufferPointer(start: base, count: size))
        header.replaceSubrange(checksumAt..<checksumAt + 8, with: repeatElement(0, count: 8))
        let sum = header.withUnsafeBytes { checksum($0, then: tables(of: base, count)) }
        guard sum == value(checksumAt) else { return nil }
        var sections: [Range<Int>] = []
        for index in MatcherTables.Section.allCases.indices {
            let (lower, upper) = (value(sectionsAt + index * 16), value(sectionsAt + index * 16 + 8))
            guard lower >= size, lower < upper, upper <= UInt64(count), lower % UInt64(MatcherBuilder.alignment) == 0
            else { return nil }
            sections.append(Int(lower)..<Int(upper))
        }
        return isSound(sections) ? sections : nil
    }

    /// Hash tables are searched by masks: their sizes must be powers of two, and tables that belong together as long.
    private static func isSound(_ sections: [Range<Int>]) -> Bool {
        func count(_ section: MatcherTables.Section, _ stride: Int) -> Int { sections[section.rawValue].count / stride }
        func isPower(_ count: Int) -> Bool { count > 0 && count & (count - 1) == 0 }
        return isPower(count(.bits, 8)) && count(.bits, 8) > 1 && isPower(count(.slots, 4))
            && isPower(count(.edgeKeys, 8)) && count(.edgeKeys, 8) == count(.edgeChildren, 4)
            && count(.prefixColumns, 1) == 256 && count(.prefixEnds, 4) > 0
            && count(.prefixChildren, 4) % count(.prefixEnds, 4) == 0 && count(.starts, 4) > 1
    }

    private static func tables(of base: UnsafeRawPointer, _ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base + size, count: count - size)
    }

    /// Eight numbers that name a list.
    private static func words(of key: [UInt8]) -> [UInt64] {
        let digits = Array(SHA256.hex(key).utf8)
        return (0..<8).map { word in digits[word * 8..<word * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// Against damage, not against malice. Four lanes of eight bytes, so that a hundred megabytes take some ten
    /// milliseconds; the steps are those of splitmix64's finaliser.
    private static func checksum(_ first: UnsafeRawBufferPointer, then rest: UnsafeRawBufferPointer) -> UInt64 {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        for bytes in [first, rest] {
            guard let base = bytes.baseAddress else { continue }
            // The image is a multiple of 64 bytes.
            var place = 0
            while place + 32 <= bytes.count {
                lanes.0 = mix(lanes.0, base.load(fromByteOffset: place, as: UInt64.self))
                lanes.1 = mix(lanes.1, base.load(fromByteOffset: place + 8, as: UInt64.self))
                lanes.2 = mix(lanes.2, base.load(fromByteOffset: place + 16, as: UInt64.self))
                lanes.3 = mix(lanes.3, base.load(fromByteOffset: place + 24, as: UInt64.self))
                place += 32
            }
        }
        return mix(mix(mix(lanes.0, lanes.1), lanes.2), lanes.3)
    }

    @inline(__always)
    private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0xBF58_476D_1CE4_E5B9
        return product ^ product >> 31
    }
}
