/// The bytes of a WARC file with gzip undone, in a window that slides over them; and where its gzip members meet.
///
/// A member that begins with `WARC/` begins a record: a border that reading does not cross by itself. Members that do not,
/// as tools for parallel compression make them, are one with what stands before them.
final class WARCInput {
    typealias Read = (_ upTo: Int, _ bytes: inout [UInt8]) throws(WARCError) -> Int

    private static let step = 64 << 10

    private let members: GzipMembers
    private let isPlain: Bool

    private(set) var window: [UInt8] = []
    private var position = 0
    /// Where a member that begins a record begins in the window, and where it begins in the file.
    private var border: (index: Int, offset: Int, endBefore: Int)?
    /// Where the stretch since the last border begins: in the file, and among the bytes consumed.
    private var segment = (offset: 0, start: 0)
    /// Bytes that have left the window.
    private var passed = 0
    private var problem: GzipMembers.Problem?

    /// - Throws: ``WARCError`` when the first bytes are those of another format, or none can be read.
    init(_ read: @escaping Read) throws(WARCError) {
        members = try GzipMembers(read)
        isPlain = !members.beginsMember
        try Self.refuseOthers(members.beginning)
    }

    private static func refuseOthers(_ bytes: ArraySlice<UInt8>) throws(WARCError) {
        // The magic number of a frame, or one of the 16 of a skippable frame, with which a dictionary begins.
        if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
            || (bytes.first.map { $0 & 0xF0 == 0x50 } == true && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18]))
        {
            throw WARCError(
                rule: "format",
                reason: "it is compressed with Zstandard (.warc.zst), which is not read; unpack it with zstd -d")
        }
        if bytes.starts(with: "filedesc".utf8) {
            throw WARCError(
                rule: "format",
                reason:
                    "it is an ARC file, the format before WARC, which is not read; convert it with warcio recompress")
        }
    }

    /// What can be looked at: the bytes up to the border, or to the end of what has been read.
    var available: Range<Int> { position..<(border?.index ?? window.count) }

    /// Whether the ends of gzip members tell where records end.
    var hasBorders: Bool { !isPlain }

    /// Why nothing more can be looked at; nil at a border and at the end.
    var stop: GzipMembers.Problem? { border == nil ? problem : nil }

    /// How many bytes have been consumed since the beginning, gzip undone.
    private var consumed: Int { passed + position }

    /// Where the next byte is in the file, or else where the member begins from which on it must be read.
    var offset: Int { isPlain ? consumed : segment.offset }

    /// Whether what comes next can be read by its place alone.
    var isAtStart: Bool { isPlain || segment.start == consumed }

    /// Where what has been consumed ends in the file; nil within a gzip member.
    var endOffset: Int? {
        if isPlain { return consumed }
        if let border { return border.index == position ? border.endBefore : nil }
        return position == window.count && !members.isInside ? members.offset : nil
    }
}

// MARK: - Consuming

extension WARCInput {
    /// Tries to have as many bytes to look at; false when a border, the end or damage comes before.
    func fill(_ count: Int) throws(WARCError) -> Bool {
        while available.count < count {
            guard border == nil, problem == nil else { return false }
            compact()
            guard try more() else { return false }
        }
        return true
    }

    func skip(_ count: Int) { position += min(max(count, 0), available.count) }

    /// Crosses the border if nothing is left before it.
    ///
    /// - Returns: whether there is something to look at.
    func advance() throws(WARCError) -> Bool {
        while try !fill(1) {
            guard let border, border.index == position else { return false }
            segment = (border.offset, consumed)
            self.border = nil
        }
        return true
    }

    /// After a ``stop``: gives up what is left of the member, and looks for one that begins a record.
    func recover() throws(WARCError) {
        position = window.count
        problem = nil
        if try !members.findNext() { segment.offset = members.offset }
    }

    private func compact() {
        // Seldom enough that moving what is left costs less than reading it did.
        guard position >= max(Self.step, window.count / 2) || position == window.count else { return }
        window.removeFirst(position)
        passed += position
        position = 0
        // A huge record's room is given back.
        if window.isEmpty, window.capacity > 16 << 20 { window = [] }
    }

    private func more() throws(WARCError) -> Bool {
        if isPlain { return try members.copy(to: &window) }
        if !members.isInside {
            let end = members.offset
            guard try members.begin(&problem) else {
                if problem != nil { border = (window.count, members.offset, end) }
                return problem != nil
            }
            try lookForBorder(end)
            return true
        }
        try inflate()
        return problem == nil
    }

    private func inflate() throws(WARCError) { problem = try members.inflate(to: &window) }

    /// Looks at the first bytes of the member just begun.
    private func lookForBorder(_ end: Int) throws(WARCError) {
        let start = window.count
        let offset = members.memberOffset
        while window.count - start < 5, members.isInside, problem == nil { try inflate() }
        if problem != nil || window[start...].starts(with: "WARC/".utf8) { border = (start, offset, end) }
    }
}
