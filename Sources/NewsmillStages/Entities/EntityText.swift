public import NewsmillCore
import NewsmillText

/// Writes entities as a file of entities has them (docs/ENTITIES.md), what is the default left out.
public enum EntityText {
    private static let width = 116

    /// One entity, without a comma behind it.
    ///
    /// - Parameter indent: stands before each of its lines but the first.
    public static func text(of entity: Entity, indent: String = "    ") -> String {
        var facts = [("id", quoted(entity.id)), ("name", quoted(entity.name)), ("kind", quoted(entity.kind.rawValue))]
        if let wikidata = entity.wikidata { facts.append(("wikidata", quoted(wikidata))) }
        if let surname = entity.surname { facts.append(("surname", quoted(surname))) }
        if let gender = entity.gender { facts.append(("gender", quoted(gender.rawValue))) }
        if let born = entity.born { facts.append(("born", String(born))) }
        var parts = [facts.map { "\"\($0)\": \($1)" }.joined(separator: ", ")]
        if let description = entity.description { parts.append("\"description\": \(quoted(description))") }
        func list(_ key: String, _ items: [String]) {
            if !items.isEmpty {
                parts.append("\"\(key)\": [" + wrapped(items, indent + "    ", key.utf8.count + 5) + "]")
            }
        }
        list("roles", entity.roles.map(quoted))
        list("companions", entity.companions.map(quoted))
        list("aliases", entity.aliases.map(text))
        return "{\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n\(indent)}"
    }

    /// An alias as it stands in the list: a plain string where nothing else is said of it.
    public static func text(of alias: Alias) -> String {
        if alias == Alias(alias.text) { return quoted(alias.text) }
        var parts = ["\"text\": \(quoted(alias.text))"]
        if alias.kind != .variant { parts.append("\"kind\": \(quoted(alias.kind.rawValue))") }
        if alias.gate != .none { parts.append("\"gate\": \(quoted(alias.gate.rawValue))") }
        if alias.isWord { parts.append("\"word\": true") }
        for (key, words) in [("notBefore", alias.notBefore), ("notAfter", alias.notAfter)] where !words.isEmpty {
            parts.append("\"\(key)\": [" + words.map(quoted).joined(separator: ", ") + "]")
        }
        return "{ " + parts.joined(separator: ", ") + " }"
    }

    private static func quoted(_ text: String) -> String { JSONNode(.string(text)).compact }

    /// Items on lines of a bearable width.
    private static func wrapped(_ items: [String], _ indent: String, _ used: Int) -> String {
        if items.reduce(used + indent.count, { $0 + $1.count + 2 }) <= width { return items.joined(separator: ", ") }
        var lines: [String] = []
        for item in items {
            if let last = lines.last, indent.count + last.count + item.count + 3 <= width {
                lines[lines.count - 1] = last + ", " + item
            } else {
                lines.append(item)
            }
        }
        return "\n" + lines.map { indent + $0 }.joined(separator: ",\n") + "\n" + String(indent.dropLast(2))
    }
}
