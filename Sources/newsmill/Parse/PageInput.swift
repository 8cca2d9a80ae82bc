import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillText

/// The bytes that `newsmill parse` is to read, wherever they are.
struct PageInput {
    private let place: String
    private let url: String?
    private static let maximumBytes = 64 << 20

    /// - Parameter url: where a page that is no address stands.
    init(_ place: String, url: String?) {
        self.place = place
        self.url = url
    }

    /// - Throws: ``CommandFailure`` saying why there is nothing to read.
    func capture(_ configuration: Configuration?) throws -> Capture {
        if place.hasPrefix("http://") || place.hasPrefix("https://") { return try fetch(configuration) }
        let body = try place == "-" ? standardInput() : file()
        guard body.count <= Self.maximumBytes else {
            throw CommandFailure("\(place): larger than \(Self.maximumBytes >> 20) MB", status: ExitStatus.badInput)
        }
        return capture(body, mediaType: mediaType(body))
    }

    private func fetch(_ configuration: Configuration?) throws -> Capture {
        let settings = try WebSettings(configuration?.run.fetch ?? FetchSection())
        let web = PoliteWeb(settings) { Date().formatted(.iso8601) }
        let answer = web.get(
            WebRequest(source: "parse", url: place, purpose: .page, maximumBytes: Self.maximumBytes))
        switch answer.result {
        case .failure(let failure):
            throw CommandFailure("\(place): \(failure.reason)", status: ExitStatus.unavailable)
        case .success(let capture):
            let status = capture.status ?? 200
            guard (200..<300).contains(status) else {
                throw CommandFailure("\(place): its server answered \(status)", status: ExitStatus.unavailable)
            }
            return capture
        }
    }

    private func file() throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: place)))
        } catch {
            throw CommandFailure("\(place): cannot read it: \(error.localizedDescription)", status: ExitStatus.badInput)
        }
    }

    private func standardInput() throws -> [UInt8] {
        Array((try? FileHandle.standardInput.readToEnd()) ?? Data())
    }

    private func capture(_ body: [UInt8], mediaType: String) -> Capture {
        Capture(
            source: "parse", location: url ?? place, capturedAt: Date().formatted(.iso8601), mediaType: mediaType,
            sha256: SHA256.hex(body), body: body)
    }

    /// By its name; without one that says it, a page where it begins like markup.
    private func mediaType(_ body: [UInt8]) -> String {
        switch URL(fileURLWithPath: place).pathExtension.lowercased() {
        case "html", "htm", "xhtml": return "text/html"
        case "txt", "md": return "text/plain"
        default: return body.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<") ? "text/html" : "text/plain"
        }
    }
}
