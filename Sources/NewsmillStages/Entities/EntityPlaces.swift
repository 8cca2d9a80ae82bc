import NewsmillCore
import NewsmillText

/// Where the entities of files and their aliases stand.
struct EntityPlaces {
    struct Place {
        var file: String
        var line: Int
        var column: Int
    }

    struct Entry {
        var entity: Entity
        var place: Place
        /// One for each alias.
        var aliases: [Place]
    }

    private(set) var entries: [Entry] = []

    init(_ sources: [EntitySource]) {
        for source in sources {
            guard let root = try? JSONParser.parse(source.bytes, dialect: .json5) else { continue }
            var lines = LineCursor(source.bytes)
            for (node, entity) in zip(root["entities"]?.array ?? [], source.entities) {
                let place = lines.place(of: node.offset, in: source.file)
                let aliases = (node["aliases"]?.array ?? []).map { lines.place(of: $0.offset, in: source.file) }
                entries.append(Entry(entity: entity, place: place, aliases: aliases))
            }
        }
    }

    /// Lines and columns of offsets that mostly ascend: a file of a million aliases is walked once.
    private struct LineCursor {
        private let bytes: [UInt8]
        private var offset = 0
        private var line = 1
        private var start = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func place(of target: Int, in file: String) -> Place {
            if target < offset { (offset, line, start) = (0, 1, 0) }
            while offset < min(target, bytes.count) {
                if bytes[offset] == 0x0A { (line, start) = (line + 1, offset + 1) }
                offset += 1
            }
            let column = bytes[start..<min(target, bytes.count)].count { $0 & 0xC0 != 0x80 }
            return Place(file: file, line: line, column: column + 1)
        }
    }
}
