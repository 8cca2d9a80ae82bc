import Foundation
import NewsmillMarkup
import NewsmillText

/// A feed file to be read, and what is known of it from the server that sent it.
struct FeedRequest {
    /// More than any feed has; what is larger is not read into memory.
    static let maximumSize = 64 << 20

    var id: JSONNode?
    var path: String
    var baseURL: String?
    var contentType: String?
    var language: String?

    init(path: String) {
        self.path = path
    }

    /// - Returns: the answer to one line of JSON, whatever stands in it.
    static func answer(_ line: [UInt8]) -> [UInt8] {
        let node: JSONNode
        do {
            node = try JSONParser.parse(line)
        } catch {
            return FeedJSON.failure("\(error)", id: nil)
        }
        guard let path = node["path"]?.string else { return FeedJSON.failure("expected a \"path\"", id: node["id"]) }
        var request = FeedRequest(path: path)
        request.id = node["id"]
        request.baseURL = node["base_url"]?.string
        request.contentType = node["content_type"]?.string
        for header in node["headers"]?.members ?? [] {
            switch header.key.lowercased() {
            case "content-type": request.contentType = request.contentType ?? header.node.string
            case "content-location": request.baseURL = request.baseURL ?? header.node.string
            case "content-language": request.language = header.node.string
            default: break
            }
        }
        return request.line()
    }

    /// The feed, or why there is none, as one line of JSON.
    func line() -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            return FeedJSON.failure("\(path) cannot be opened", id: id)
        }
        defer { try? file.close() }
        guard let data = try? file.read(upToCount: Self.maximumSize + 1) ?? Data() else {
            return FeedJSON.failure("\(path) cannot be read", id: id)
        }
        guard data.count <= Self.maximumSize else {
            return FeedJSON.failure("\(path) has more than \(Self.maximumSize) bytes", id: id)
        }
        let options = FeedOptions(
            charset: contentType.flatMap { ContentType($0).charset }, base: baseURL, language: language)
        do {
            return FeedJSON.line(try FeedParser.parse(Array(data), options: options), id: id)
        } catch {
            return FeedJSON.failure(error.reason, id: id)
        }
    }
}
