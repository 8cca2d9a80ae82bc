/// The arrays of a tree while a page is read, and the elements open at the moment.
struct HTMLTreeBuilder {
    /// Deeper elements become siblings, as in browsers: no page that people read comes near.
    static let maximumDepth = 512
    /// 20 MB of nodes; the largest news pages have some 30,000.
    static let maximumNodes = 1_000_000

    enum Mode { case start, head, afterHead, body }

    private(set) var nodes: [HTMLTree.Node] = []
    private(set) var attributes: [HTMLTree.Attribute] = []
    /// What references stand for: the end of the tree's bytes.
    var decoded: [UInt8] = []
    var isCutShort = false
    var mode = Mode.start
    private var isAfterBlock = true

    var isFull: Bool { isCutShort }

    init() {
        nodes.append(HTMLTree.Node(tag: .document, parent: -1, end: 1, range: 0..<0))
        stack.append(Open(node: 0, tag: .document, slot: 0, key: 0, previous: 0, barriers: Barriers()))
    }

    mutating func reserve(for size: Int) {
        nodes.reserveCapacity(min(size / 50, Self.maximumNodes))
        attributes.reserveCapacity(min(size / 50, Self.maximumNodes))
    }

    consuming func finish(_ bytes: consuming [UInt8]) -> HTMLTree {
        pop(to: 1)
        nodes[0].end = Int32(nodes.count)
        bytes.append(contentsOf: decoded)
        var tree = HTMLTree()
        tree.bytes = bytes
        tree.nodes = nodes
        tree.attributes = attributes
        tree.isCutShort = isCutShort
        return tree
    }

    // MARK: Nodes

    @inline(__always)
    mutating func add(_ name: HTMLAttributeName, _ value: Range<Int>) {
        attributes.append(.init(name: name, value: Int32(value.lowerBound)..<Int32(value.upperBound)))
    }

    mutating func dropAttributes(from first: Int) { attributes.removeLast(attributes.count - first) }

    @inline(__always)
    mutating func append(_ tag: HTMLTag, _ range: Range<Int>) {
        guard nodes.count < Self.maximumNodes else {
            isCutShort = true
            return
        }
        let parent = stack[stack.count - 1].node
        nodes.append(
            HTMLTree.Node(
                tag: tag, parent: parent, end: Int32(nodes.count + 1),
                range: Int32(range.lowerBound)..<Int32(range.upperBound)))
    }

    mutating func text(_ range: Range<Int>, isSpace: Bool) {
        if mode != .body, last(.template) == 0 {
            if isSpace { return }
            enterBody()
        }
        if isSpace && isAfterBlock { return }
        isAfterBlock = false
        append(.text, range)
    }

    /// Gives the element that was just made its text, which is no markup.
    mutating func closeRaw(_ range: Range<Int>) {
        let element = nodes.count - 1
        guard !range.isEmpty, nodes.count < Self.maximumNodes else { return }
        nodes.append(
            HTMLTree.Node(
                tag: .text, parent: Int32(element), end: Int32(nodes.count + 1),
                range: Int32(range.lowerBound)..<Int32(range.upperBound)))
        nodes[element].end = Int32(nodes.count)
    }

    mutating func passed(_ traits: HTMLTag.Traits) { isAfterBlock = traits.contains(.block) }

    // MARK: Open elements

    /// Where the search for an open element ends: positions in the stack.
    struct Barriers {
        var scope: Int16 = 0
        var table: Int16 = 0
        var special: Int16 = 0
        var listItem: Int16 = 0
    }

    struct Open {
        var node: Int32
        var tag: HTMLTag
        var slot: UInt16
        var key: UInt64
        /// The next open element outwards of the same slot; 0 for none.
        var previous: Int16
        var barriers: Barriers
        /// Closed while elements inside it are open: it goes with them.
        var isClosed = false
    }

    private(set) var stack: [Open] = []
    /// By slot, the innermost open element; 0 for none. Elements without a tag of their own share slots by their key.
    private var innermost = [Int16](repeating: 0, count: 512)

    @inline(__always)
    func slot(_ tag: HTMLTag, _ key: UInt64) -> Int {
        tag == .other ? 256 + Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56) : Int(tag.rawValue)
    }

    @inline(__always)
    func last(_ tag: HTMLTag) -> Int { Int(innermost[Int(tag.rawValue)]) }

    /// The innermost open element of a name.
    func last(_ tag: HTMLTag, _ key: UInt64) -> Int {
        var index = Int(innermost[slot(tag, key)])
        if tag == .other {
            while index > 0, stack[index].key != key { index = Int(stack[index].previous) }
        }
        return index
    }

    @inline(__always)
    var barriers: Barriers { stack[stack.count - 1].barriers }

    var top: HTMLTag { stack[stack.count - 1].tag }

    /// Opens the node that was appended last.
    mutating func push(_ tag: HTMLTag, _ key: UInt64, _ traits: HTMLTag.Traits) {
        guard stack.count < Self.maximumDepth, !isCutShort else { return }
        let position = Int16(stack.count)
        let slot = slot(tag, key)
        var barriers = barriers
        if traits.contains(.scope) { barriers.scope = position }
        if traits.contains(.tableScope) { barriers.table = position }
        if traits.contains(.special) {
            barriers.special = position
            if !traits.contains(.inListItem) { barriers.listItem = position }
        }
        stack.append(
            Open(
                node: Int32(nodes.count - 1), tag: tag, slot: UInt16(slot), key: key, previous: innermost[slot],
                barriers: barriers))
        innermost[slot] = position
    }

    /// Closes the element at a position of the stack and all in it.
    mutating func pop(to position: Int) {
        while stack.count > position { popLast() }
        while stack.count > 1, stack[stack.count - 1].isClosed { popLast() }
    }

    private mutating func popLast() {
        let open = stack.removeLast()
        nodes[Int(open.node)].end = Int32(nodes.count)
        innermost[Int(open.slot)] = open.previous
    }

    mutating func markClosed(_ position: Int) { stack[position].isClosed = true }
}
