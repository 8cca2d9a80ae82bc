/// A type that a file may write as a plain string instead of an object.
protocol StringOrObject: Decodable {
    init(shorthand text: String)
}

extension PipelineTest {
    public struct RemovedParagraph: Sendable, StringOrObject {
        public var text: String
        public var stage: String?
        public var rule: String?
        public var reason: String?

        init(shorthand text: String) {
            self.text = text
        }
    }

    public struct WantedMention: Sendable, Decodable {
        public var surface: String?
        public var canonical: String?
        public var entity: String?
        public var field: Field?
        public var rewritten: Bool?
        public var not: Bool?

        public enum Field: String, Sendable, Codable, CaseIterable {
            case title, body
        }
    }

    public struct WantedTag: Sendable, StringOrObject {
        public var topic: String
        public var not: Bool?

        init(shorthand text: String) {
            topic = text
        }
    }

    public struct WantedQuotation: Sendable, StringOrObject {
        public var text: String?
        public var speaker: Wanted?
        public var via: String?
        public var not: Bool?

        private enum CodingKeys: String, CodingKey {
            case text, speaker, via, not
        }

        init(shorthand text: String) {
            self.text = text
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            text = try container.decodeIfPresent(String.self, forKey: .text)
            if container.contains(.speaker) {
                speaker =
                    try container.decodeNil(forKey: .speaker)
                    ? .nothing : try container.decode(Wanted.self, forKey: .speaker)
            }
            via = try container.decodeIfPresent(String.self, forKey: .via)
            not = try container.decodeIfPresent(Bool.self, forKey: .not)
        }
    }

    public struct WantedRejection: Sendable, Decodable {
        public var stage: String?
        public var rule: String?
        public var reason: String?
    }
}
