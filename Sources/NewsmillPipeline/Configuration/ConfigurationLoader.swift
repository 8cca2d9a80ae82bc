import Foundation
public import NewsmillCore
import NewsmillText

/// Reads pipeline.json: everything that can be wrong is found before any work, and told at once.
public struct ConfigurationLoader {
    /// The version of the file format that this program reads.
    static let version = 1
    /// The sections, in the order in which a person writes them.
    static let sections = ["$schema", "version", "sources", "entities", "stages", "store", "run", "tests"]

    private let file: String
    private let registries: Registries
    private let inputs: InputFiles
    private let note: @Sendable (Cache.Note) -> Void
    private let issues = DecodingIssues()
    private var issuesElsewhere: [ConfigurationIssue] = []

    /// - Parameters:
    ///   - file: as the user named it; errors repeat it.
    ///   - note: told what is noticed about files of the cache.
    /// - Throws: ``ConfigurationError`` with every issue found.
    public static func load(
        _ file: String, registries: Registries, environment: [String: String],
        note: @escaping @Sendable (Cache.Note) -> Void = { _ in }
    ) throws(ConfigurationError) -> Configuration {
        let path = URL(fileURLWithPath: file).standardizedFileURL.path
        guard let data = FileManager.default.contents(atPath: path) else {
            let message =
                "cannot read the configuration: \(InputFiles.reason(path)); name the file with --config, or run in its folder"
            throw ConfigurationError(issues: [
                ConfigurationIssue(file: file, line: 0, column: 0, keyPath: "", message: message)
            ])
        }
        let inputs = InputFiles(baseDirectory: URL(fileURLWithPath: path).deletingLastPathComponent().path)
        var loader = ConfigurationLoader(file: file, registries: registries, inputs: inputs, note: note)
        return try loader.load(Array(data), Environment(variables: environment))
    }

    private init(
        file: String, registries: Registries, inputs: InputFiles, note: @escaping @Sendable (Cache.Note) -> Void
    ) {
        self.file = file
        self.registries = registries
        self.inputs = inputs
        self.note = note
    }

    private mutating func load(_ bytes: [UInt8], _ environment: Environment) throws(ConfigurationError) -> Configuration
    {
        var configuration: Configuration?
        do throws(JSONSyntaxError) {
            let root = try JSONParser.parse(bytes, dialect: .json5)
            configuration = read(environment.expand(root, path: NodePath(), issues: issues), bytes)
        } catch {
            issues.report("expected \(error.expected)", at: error.offset, path: NodePath())
        }
        let found = issues.located(in: file, bytes: bytes) + issuesElsewhere
        guard let configuration, !found.contains(where: { $0.severity == .error }) else {
            throw ConfigurationError(issues: found)
        }
        return configuration.with(warnings: found)
    }

    private mutating func read(_ root: JSONNode, _ bytes: [UInt8]) -> Configuration? {
        guard let members = root.members else {
            issues.report("expected an object, found \(root.kind)", at: root.offset, path: NodePath())
            return nil
        }
        for member in members where !Self.sections.contains(member.key) {
            issues.reportUnknown(member, path: NodePath(), known: Self.sections)
        }
        checkVersion(root)
        if let tests = root["tests"], tests.array?.isEmpty != true {
            issues.warn(
                "this version does not run tests yet; they are passed over", at: tests.offset, path: NodePath("tests"))
        }
        let entities = readEntities(root)
        let inputs = inputs
        let store: StoreSection = section("store", of: root)
        var resources = Resources(entities: entities) { try inputs.read($0) }
        if !store.cache.isEmpty {
            resources.cache = CacheFolder.cache(in: inputs.absolute(store.cache), note: note)
        }
        let sources = readSources(root)
        let stages = readStages(root, resources)
        let run: RunSection = section("run", of: root)
        if run.fetch.contact.isEmpty, sources.contains(where: { $0.enabled && $0.type.readsWeb }) {
            issues.warn(
                "run.fetch.contact is empty: write an address there, so that a site can reach you instead of shutting you out",
                at: root["run"]?.offset ?? root["sources"]?.offset ?? 0, path: NodePath("run"))
        }
        return Configuration(
            file: file, baseDirectory: inputs.baseDirectory, text: String(decoding: bytes, as: UTF8.self),
            hash: inputs.hash(with: bytes), sources: sources, entities: entities, entityFiles: entityFiles(root),
            stages: stages,
            store: store, run: run,
            warnings: [], resources: resources)
    }

    // MARK: Sections

    private func checkVersion(_ root: JSONNode) {
        let path = NodePath("version")
        guard let node = root["version"] else {
            issues.report("required key is missing; write \"version\": \(Self.version)", at: root.offset, path: path)
            return
        }
        let version = try? NodeDecoder(node: node, defaults: nil, path: path, issues: issues).decode(Int.self)
        if let version, version != Self.version {
            issues.report("expected \(Self.version), found \(version)", at: node.offset, path: path)
        }
    }

    private func section<Options: ComponentOptions>(_ key: String, of root: JSONNode) -> Options {
        options(Options.self, node: root[key], path: NodePath(key)) as? Options ?? Options()
    }

    /// Decodes options over their defaults and checks their values; nil when they cannot be used.
    private func options(
        _ type: any ComponentOptions.Type, node: JSONNode?, path: NodePath, allowing: Set<String> = []
    ) -> (any ComponentOptions)? {
        let reported = issues.issues.count
        let decoder = NodeDecoder(node: node, defaults: EncodedDefaults.node(type.init()), path: path, issues: issues)
        guard let options = try? decoder.decode(type, allowing: allowing) else { return nil }
        for problem in options.problems { report(problem, node: node, path: path) }
        return issues.issues.count == reported ? options : nil
    }

    /// Shows a problem where the option stands, or at the nearest place around it.
    private func report(_ problem: OptionProblem, node: JSONNode?, path: NodePath) {
        issues.report(
            problem.expected, at: node?.deepest(along: problem.keyPath).offset ?? 0,
            path: path.appending(path: problem.keyPath))
    }

    private func elements(_ key: String, of root: JSONNode, required: Bool) -> [(node: JSONNode, path: NodePath)] {
        guard let node = root[key] else {
            if required { issues.report("required key is missing", at: root.offset, path: NodePath(key)) }
            return []
        }
        guard let nodes = node.array else {
            issues.report("expected an array, found \(node.kind)", at: node.offset, path: NodePath(key))
            return []
        }
        return nodes.enumerated().map { ($0.element, NodePath(key).appending(index: $0.offset)) }
    }

    private func readSources(_ root: JSONNode) -> [Configuration.SourceEntry] {
        struct Header: Decodable {
            var id: String
            var type: String
            var enabled: Bool?
        }
        var seen: Set<String> = []
        var entries: [Configuration.SourceEntry] = []
        for (node, path) in elements("sources", of: root, required: true) {
            let decoder = NodeDecoder(node: node, defaults: nil, path: path, issues: issues)
            // Not `decode`: the other keys belong to the options.
            guard let header = try? Header(from: decoder) else { continue }
            let idOffset = node["id"]?.offset ?? node.offset
            if header.id.isEmpty {
                issues.report("expected a name, found an empty string", at: idOffset, path: path.appending(key: "id"))
            } else if !seen.insert(header.id).inserted {
                issues.report(
                    "the id \"\(header.id)\" appears twice; ids name sources in the database", at: idOffset,
                    path: path.appending(key: "id"))
            }
            let known = registries.sources.map(\.type)
            guard let type = registries.sources.first(where: { $0.type == header.type }) else {
                reportUnknownName(header.type, known, node["type"] ?? node, path.appending(key: "type"))
                continue
            }
            let keys: Set<String> = ["id", "type", "enabled"]
            guard let options = options(type.options, node: node, path: path, allowing: keys) else { continue }
            entries.append(
                Configuration.SourceEntry(
                    id: header.id, enabled: header.enabled ?? true, type: type,
                    location: (node["url"] ?? node["path"]).map { $0.string ?? $0.compact } ?? "", options: options))
        }
        return entries
    }

    private func readStages(_ root: JSONNode, _ resources: Resources) -> [Configuration.StageEntry] {
        var seen: Set<String> = []
        var entries: [Configuration.StageEntry] = []
        for (node, path) in elements("stages", of: root, required: true) {
            guard node.members != nil else {
                issues.report(
                    "expected an object such as { \"stage\": \"clean\" }, found \(node.kind)", at: node.offset,
                    path: path)
                continue
            }
            for member in node.members ?? [] where !["stage", "options"].contains(member.key) {
                issues.reportUnknown(member, path: path, known: ["stage", "options"])
            }
            guard let nameNode = node["stage"], let name = nameNode.string else {
                issues.report(
                    "expected the name of a stage", at: node["stage"]?.offset ?? node.offset,
                    path: path.appending(key: "stage"))
                continue
            }
            guard let type = registries.stages.first(where: { $0.name == name }) else {
                reportUnknownName(name, registries.stages.map(\.name), nameNode, path.appending(key: "stage"))
                continue
            }
            if !seen.insert(name).inserted {
                issues.report(
                    "the stage \"\(name)\" appears twice", at: nameNode.offset, path: path.appending(key: "stage"))
            }
            let optionsPath = path.appending(key: "options")
            guard let options = options(type.options, node: node["options"], path: optionsPath) else { continue }
            check(type, options, resources, node: node["options"] ?? node, path: optionsPath)
            entries.append(Configuration.StageEntry(type: type, options: options))
        }
        if let position = entries.firstIndex(where: { $0.type.name == "extract" }), position > 0 {
            issues.report(
                "\"extract\" must be the first stage: the others work on what it reads",
                at: root["stages"]?.offset ?? 0,
                path: NodePath("stages"))
        }
        return entries
    }

    /// Makes the stage once, so that a query that does not parse or a file that is missing shows up now.
    private func check(
        _ type: StageType, _ options: any ComponentOptions, _ resources: Resources, node: JSONNode, path: NodePath
    ) {
        do {
            _ = try type.make(options: options, resources: resources)
        } catch let problem as OptionProblem {
            report(problem, node: node, path: path)
        } catch let several as OptionProblems {
            for problem in several.problems { report(problem, node: node, path: path) }
        } catch {
            issues.report("\(error)", at: node.offset, path: path)
        }
    }

    private mutating func readEntities(_ root: JSONNode) -> [Entity] {
        var entities: [String: Entity] = [:]
        var order: [String] = []
        for (node, path) in elements("entities", of: root, required: false) {
            guard let name = node.string else {
                issues.report("expected the path of a file, found \(node.kind)", at: node.offset, path: path)
                continue
            }
            let bytes: [UInt8]
            do {
                bytes = try inputs.read(name)
            } catch {
                issues.report("\(error)", at: node.offset, path: path)
                continue
            }
            let fileIssues = DecodingIssues()
            for entity in EntityFile.read(bytes, issues: fileIssues) {
                if entities.updateValue(entity, forKey: entity.id) == nil {
                    order.append(entity.id)
                } else {
                    fileIssues.report(
                        "the id \"\(entity.id)\" is already in an earlier file", at: 0, path: NodePath("entities"))
                }
            }
            issuesElsewhere += fileIssues.located(in: name, bytes: bytes)
        }
        return order.compactMap { entities[$0] }
    }

    private func entityFiles(_ root: JSONNode) -> [String] { root["entities"]?.array?.compactMap(\.string) ?? [] }

    private func reportUnknownName(_ name: String, _ known: [String], _ node: JSONNode, _ path: NodePath) {
        let list = known.map { "\"\($0)\"" }.joined(separator: ", ")
        issues.report(
            "unknown name \"\(name)\"; expected one of \(list)", at: node.offset, path: path,
            suggestion: EditDistance.nearest(to: name, among: known))
    }
}

extension Configuration {
    fileprivate func with(warnings: [ConfigurationIssue]) -> Configuration {
        Configuration(
            file: file, baseDirectory: baseDirectory, text: text, hash: hash, sources: sources, entities: entities,
            entityFiles: entityFiles, stages: stages, store: store, run: run, warnings: warnings, resources: resources)
    }
}

extension JSONNode {
    /// The value at a path such as `topics[2].query`, or the nearest value around it that exists.
    fileprivate func deepest(along path: String) -> JSONNode {
        var node = self
        for segment in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
            if let index = Int(segment), let nodes = node.array, nodes.indices.contains(index) {
                node = nodes[index]
            } else if let next = node[String(segment)] {
                node = next
            } else {
                break
            }
        }
        return node
    }
}
