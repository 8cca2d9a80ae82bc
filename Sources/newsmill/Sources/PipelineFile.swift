import Foundation
import NewsmillMarkup
import NewsmillPipeline
import NewsmillText

/// A pipeline.json that sources are added to.
struct PipelineFile {
    let path: String
    private var editor: PipelineEditor
    private var ids: Set<String>

    init(_ path: String) throws {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("cannot read \(path): is it there?", status: ExitStatus.badConfiguration)
        }
        editor = PipelineEditor(String(decoding: data, as: UTF8.self))
        ids = Set(editor.sourceIDs)
    }

    /// Adds a feed or sitemap under an id that is free.
    ///
    /// - Returns: the id.
    mutating func add(type: String, url: String, id: String?, name: String?, extra: [(key: String, json: String)] = [])
        throws -> String
    {
        if let id, ids.contains(id) {
            throw CommandFailure(
                "\(path) has a source \"\(id)\" already; choose another --id", status: ExitStatus.usage)
        }
        let id = id ?? freeID(for: name, url)
        ids.insert(id)
        do {
            try editor.add(
                source: [("id", Self.json(id)), ("type", Self.json(type)), ("url", Self.json(url))] + extra)
        } catch {
            throw CommandFailure("\(path): \(error)", status: ExitStatus.badConfiguration)
        }
        return id
    }

    /// Writes the file in one step: whoever reads it meanwhile sees the old one or the new one.
    func save() throws {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            try Data(editor.text.utf8).write(to: target, options: .atomic)
            if let mode = attributes[.posixPermissions] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path)
            }
        } catch {
            throw CommandFailure("cannot write \(path): \(error.localizedDescription)", status: ExitStatus.cannotWrite)
        }
    }

    /// `bbc-co-uk-news-world`: of the host and path, or of a name; numbered when it is taken.
    private func freeID(for name: String?, _ url: String) -> String {
        var words = Self.words(name ?? "")
        if words.isEmpty {
            let address = url.drop { $0 != "/" }.drop { $0 == "/" }
            words = Self.words(String(address)).filter { !Self.idle.contains($0) }
        }
        let base = words.prefix(6).joined(separator: "-")
        var id = base.isEmpty ? "feed" : base
        var number = 2
        while ids.contains(id) {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }

    /// Parts of addresses that say nothing of whose they are.
    private static let idle: Set<String> = [
        "www", "feeds", "feed", "rss", "rss2", "atom", "xml", "index", "com", "php", "html",
    ]

    private static func words(_ text: String) -> [String] {
        Folding.fold(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    private static func json(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return writer.text
    }
}
