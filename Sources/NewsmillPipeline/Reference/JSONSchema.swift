import NewsmillCore
import NewsmillText

/// The JSON Schema of pipeline.json, made from the registries: editors complete and check the file with it.
public struct JSONSchema {
    private let registries: Registries

    public init(_ registries: Registries) {
        self.registries = registries
    }

    /// Draft 2020-12, ending in a newline.
    public var text: String {
        let root: JSONNode = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "newsmill pipeline.json",
            "type": "object",
            "required": ["version", "sources", "stages"],
            "additionalProperties": JSONNode(.bool(false)),
            "properties": [
                "$schema": ["type": "string", "description": "The path of this schema, for editors."],
                "version": ["const": JSONNode(.number("\(ConfigurationLoader.version)"))],
                "sources": [
                    "type": "array", "description": "Where captures come from.",
                    "items": ["oneOf": JSONNode(.array(registries.sources.map(source)))],
                ],
                "entities": [
                    "type": "array", "description": "Files of entities (docs/ENTITIES.md), relative to this file.",
                    "items": ["type": "string"],
                ],
                "stages": [
                    "type": "array", "description": "What is done with each article, in this order.",
                    "items": ["oneOf": JSONNode(.array(registries.stages.map(stage)))],
                ],
                "store": object(StoreSection.self),
                "run": object(RunSection.self),
                "tests": [
                    "type": "array", "description": "Checks of this pipeline, for newsmill test.", "items": test,
                ],
            ],
        ]
        return root.pretty + "\n"
    }

    private func source(_ type: SourceType) -> JSONNode {
        let common: [(String, JSONNode)] = [
            (
                "id",
                ["type": "string", "description": "Names the source in the database; outlives changes of address."]
            ),
            ("type", ["const": JSONNode(.string(type.type)), "description": JSONNode(.string(type.summary))]),
            (
                "enabled",
                ["type": "boolean", "description": "Whether a run reads it.", "default": JSONNode(.bool(true))]
            ),
        ]
        return object(type.options, before: common, required: ["id", "type"])
    }

    private func stage(_ type: StageType) -> JSONNode {
        [
            "type": "object", "required": ["stage"], "additionalProperties": JSONNode(.bool(false)),
            "properties": [
                "stage": ["const": JSONNode(.string(type.name)), "description": JSONNode(.string(type.summary))],
                "options": object(type.options),
            ],
        ]
    }

    private var test: JSONNode {
        let fields = OptionsShape.of(PipelineTest.self).fields
        let required = fields.filter { !$0.isOptional }.map { JSONNode(.string($0.name)) }
        return [
            "type": "object", "required": JSONNode(.array(required)), "additionalProperties": JSONNode(.bool(false)),
            "properties": JSONNode(
                .object(members(fields, defaults: nil, documentation: PipelineTest.documentation, prefix: ""))),
        ]
    }

    private func object(
        _ type: any ComponentOptions.Type, before: [(String, JSONNode)] = [], required: [String] = []
    ) -> JSONNode {
        let properties =
            before.map { JSONMember(key: $0.0, node: $0.1) }
            + members(
                OptionsShape.of(type).fields, defaults: EncodedDefaults.node(type.init()),
                documentation: type.documentation,
                prefix: "")
        var node: [JSONMember] = [JSONMember(key: "type", node: "object")]
        if !required.isEmpty {
            node.append(JSONMember(key: "required", node: JSONNode(.array(required.map { JSONNode(.string($0)) }))))
        }
        node.append(JSONMember(key: "additionalProperties", node: JSONNode(.bool(false))))
        node.append(JSONMember(key: "properties", node: JSONNode(.object(properties))))
        return JSONNode(.object(node))
    }

    private func members(
        _ fields: [OptionsShape.Field], defaults: JSONNode?, documentation: [String: String], prefix: String
    ) -> [JSONMember] {
        fields.map { field in
            let path = prefix + field.name
            let standard = defaults?[field.name]
            var members = schema(field.shape, defaults: standard, documentation: documentation, path: path)
            if let line = documentation[path] {
                members.append(JSONMember(key: "description", node: JSONNode(.string(line))))
            }
            if let standard, !standard.isNull, field.shape.fields.isEmpty {
                members.append(JSONMember(key: "default", node: standard))
            }
            return JSONMember(key: field.name, node: JSONNode(.object(members)))
        }
    }

    private func schema(
        _ shape: OptionsShape, defaults: JSONNode?, documentation: [String: String], path: String
    ) -> [JSONMember] {
        func type(_ name: String) -> JSONMember { JSONMember(key: "type", node: JSONNode(.string(name))) }
        switch shape {
        case .boolean: return [type("boolean")]
        case .integer: return [type("integer")]
        case .number: return [type("number")]
        case .string: return [type("string")]
        case .oneOf(let names):
            return [JSONMember(key: "enum", node: JSONNode(.array(names.map { JSONNode(.string($0)) })))]
        case .stringOrStrings:
            return [
                JSONMember(key: "oneOf", node: [["type": "string"], ["type": "array", "items": ["type": "string"]]])
            ]
        case .stringOrObject(let fields):
            let object = schema(.object(fields), defaults: nil, documentation: documentation, path: path)
            return [JSONMember(key: "oneOf", node: [["type": "string"], JSONNode(.object(object))])]
        case .stringOrNull:
            return [JSONMember(key: "type", node: ["string", "null"])]
        case .array(let element):
            var items = schema(element, defaults: nil, documentation: documentation, path: path + "[]")
            if let line = documentation[path + "[]"] {
                items.append(JSONMember(key: "description", node: JSONNode(.string(line))))
            }
            return [type("array"), JSONMember(key: "items", node: JSONNode(.object(items)))]
        case .object(let fields):
            return [
                type("object"), JSONMember(key: "additionalProperties", node: JSONNode(.bool(false))),
                JSONMember(
                    key: "properties",
                    node: JSONNode(
                        .object(
                            members(fields, defaults: defaults, documentation: documentation, prefix: path + ".")))),
            ]
        }
    }
}
