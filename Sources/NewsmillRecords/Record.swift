public import NewsmillCore
internal import NewsmillText

/// One line of JSON Lines read as an article: what `newsmill filter` takes in and what a .jsonl source holds.
///
/// Keys: `id` (a string or an integer), exactly one of `html`, `text` and `raw_base64`, and where known `url`, `title`,
/// `published`, `outlet`, `source`, `authors`, `language`, `topics`, and `content_type` for `raw_base64`. `null` means
/// that nothing is said; other keys are passed over, so that records may carry what other programs need.
public struct Record: Sendable, Equatable {
    /// As written; an integer in its digits.
    public let id: String
    /// Where the record's own maker had it from.
    public let source: String?
    public let document: Document

    /// - Parameter line: one JSON object in UTF-8, without the line feed.
    public init(_ line: [UInt8]) throws(RecordError) {
        let root = try Self.parse(line)
        guard let members = root.members else {
            throw RecordError("expected an object with an id and a text, found \(root.kind)")
        }
        let fields = RecordFields(members)
        let id: String
        switch fields.id?.value {
        case .string(let text) where !text.isEmpty: id = text
        case .number(let digits) where digits.utf8.allSatisfy({ $0 == 0x2D || $0 &- 0x30 < 10 }): id = digits
        case nil, .null: throw RecordError("id: missing; expected a string or an integer", key: "id")
        case .string: throw RecordError("id: expected a string or an integer, found an empty string", key: "id")
        case let other?:
            throw RecordError("id: expected a string or an integer, found \(JSONNode(other).kind)", key: "id")
        }
        self.id = id
        do throws(RecordError) {
            source = try fields.string(fields.source, "source")
            document = try fields.document()
        } catch {
            throw error.of(id)
        }
    }

    /// The article that begins its way through the mill; the capture is this line.
    public func article(in capture: Capture) -> Article {
        Article(id: id, capture: capture, document: document)
    }

    private static func parse(_ line: [UInt8]) throws(RecordError) -> JSONNode {
        if let offset = UTF8Validity.firstInvalidByte(in: line) {
            throw RecordError("not valid UTF-8 at byte \(offset)").of(RecordID.recover(from: line))
        }
        do {
            return try JSONParser.parse(line)
        } catch {
            throw RecordError("not valid JSON: \(error)").of(RecordID.recover(from: line))
        }
    }
}

/// Why a line is no record: in words for the rejection, with its id where that could be read.
public struct RecordError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was expected and what was found: "published: expected a string, found a number".
    public let reason: String
    /// The key it is about; nil when it is about the line.
    public let key: String?
    /// The id of the line, if it has one that can be read.
    public let id: String?

    public var description: String { reason }

    init(_ reason: String, key: String? = nil, id: String? = nil) {
        self.reason = reason
        self.key = key
        self.id = id
    }

    func of(_ id: String?) -> RecordError { RecordError(reason, key: key, id: id) }
}
