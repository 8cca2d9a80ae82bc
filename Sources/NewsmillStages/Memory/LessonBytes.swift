import NewsmillCore

/// Writes a lesson's data: little-endian numbers, and texts with their length before them.
struct LessonWriter {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    @inline(__always)
    mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Puts many small things at once: their count, then the bytes that `write` fills in.
    ///
    /// - Parameter size: the bytes of each.
    mutating func put(_ count: Int, of size: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) {
        put(UInt32(count))
        bytes += [UInt8](unsafeUninitializedCapacity: count * size) { buffer, filled in
            write(UnsafeMutableRawBufferPointer(buffer))
            filled = count * size
        }
    }

    mutating func put(_ number: Float) { put(number.bitPattern) }

    mutating func put(_ text: String) {
        put(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ text: String?) {
        put(UInt8(text == nil ? 0 : 1))
        if let text { put(text) }
    }

    mutating func put(_ article: ArticleReference) {
        put(article.source)
        put(article.location)
        put(article.part)
        put(article.id)
    }
}

/// Reads what ``LessonWriter`` wrote.
struct LessonReader {
    /// The data breaks off: another program changed the table.
    struct CutShort: Error, CustomStringConvertible {
        let description = "a lesson of an earlier run cannot be read: its data break off"
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number<Number: FixedWidthInteger>() throws -> Number {
        let size = MemoryLayout<Number>.size
        guard bytes.count - position >= size else { throw CutShort() }
        defer { position += size }
        return bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Number.self))
        }
    }

    mutating func float() throws -> Float { Float(bitPattern: try number()) }

    mutating func text() throws -> String {
        let count = Int(try number() as UInt32)
        guard bytes.count - position >= count else { throw CutShort() }
        defer { position += count }
        return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    mutating func optionalText() throws -> String? {
        try number() as UInt8 == 0 ? nil : text()
    }

    mutating func reference() throws -> ArticleReference {
        ArticleReference(source: try text(), location: try text(), part: try optionalText(), id: try text())
    }

    /// A count of elements of at least so many bytes each.
    mutating func count(of size: Int) throws -> Int {
        let count = Int(try number() as UInt32)
        guard count <= (bytes.count - position) / max(1, size) else { throw CutShort() }
        return count
    }
}
