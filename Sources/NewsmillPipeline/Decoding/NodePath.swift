/// A place in a JSON tree, printed as `stages[2].options.threshold`.
struct NodePath: Sendable, Equatable, CustomStringConvertible {
    private(set) var description = ""

    init(_ description: String = "") {
        self.description = description
    }

    func appending(key: String) -> NodePath {
        NodePath(description.isEmpty ? key : "\(description).\(key)")
    }

    func appending(index: Int) -> NodePath {
        NodePath("\(description)[\(index)]")
    }

    /// Appends what an ``OptionProblem`` names, which may itself be a path.
    func appending(path: String) -> NodePath {
        if path.isEmpty { return self }
        return path.hasPrefix("[") ? NodePath(description + path) : appending(key: path)
    }
}
