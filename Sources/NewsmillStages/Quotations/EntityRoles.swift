import NewsmillCore

/// Who is meant by "the billionaire": the followed entities by the roles that the entity files give them.
struct EntityRoles: Sendable {
    private let byRole: [UInt64: [String]]

    init(_ entities: [Entity]) {
        var byRole: [UInt64: [String]] = [:]
        for entity in entities {
            for role in entity.roles { byRole[Self.key(role.utf8), default: []].append(entity.id) }
        }
        self.byRole = byRole
    }

    var isEmpty: Bool { byRole.isEmpty }

    /// The entities with a role, written without an article.
    func entities(_ role: some Sequence<UInt8>) -> [String] { byRole[Self.key(role)] ?? [] }

    private static func key(_ role: some Sequence<UInt8>) -> UInt64 {
        role.reduce(into: WordKey()) { $0.add($1) }.value
    }
}
