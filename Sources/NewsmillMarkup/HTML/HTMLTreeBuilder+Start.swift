/// What a start tag does, by the standard's section on tree construction.
extension HTMLTreeBuilder {
    /// - Returns: whether an element was made whose content, if it is raw text, is to be read now.
    mutating func start(_ tag: HTMLTag, key: UInt64, attributes: Range<Int>, _ isSelfClosing: Bool) -> Bool {
        let traits = HTMLTag.traits[Int(tag.rawValue)]
        if isForeign {
            guard traits.contains(.breakout) else {
                foreign(tag, key, attributes, isSelfClosing)
                return false
            }
            while isForeign { pop(to: max(last(.svg), last(.math))) }
        }
        guard place(tag, traits), makeRoom(tag, traits) else {
            dropAttributes(from: attributes.lowerBound)
            return false
        }
        passed(traits)
        append(tag == .image ? .img : tag, attributes)
        if traits.contains(.void) || traits.contains(.rawText) { return traits.contains(.rawText) }
        if isSelfClosing, tag == .svg || tag == .math { return false }
        // A form in a table holds nothing: its fields stand in the table's cells.
        if tag == .form, isInTableItself { return false }
        push(tag, key, traits)
        return false
    }

    // MARK: Head and body

    /// Sees to html, head and body; false where the tag is ignored.
    private mutating func place(_ tag: HTMLTag, _ traits: HTMLTag.Traits) -> Bool {
        switch tag {
        case .html: return last(.html) == 0
        case .head:
            guard mode == .start else { return false }
            ensureHTML()
            mode = .head
        case .body, .frameset:
            if mode == .body { return tag == .frameset && last(.frameset) > 0 }
            leaveHead()
            mode = .body
        default:
            guard mode != .body, last(.template) == 0 else { return true }
            if !traits.contains(.head) {
                enterBody()
            } else if mode == .start {
                ensureHTML()
                append(.head, attributes.count..<attributes.count)
                push(.head, 0, HTMLTag.traits[Int(HTMLTag.head.rawValue)])
                mode = .head
            }
        }
        return true
    }

    private mutating func ensureHTML() {
        guard last(.html) == 0 else { return }
        append(.html, 0..<0)
        push(.html, 0, HTMLTag.traits[Int(HTMLTag.html.rawValue)])
    }

    mutating func leaveHead() {
        ensureHTML()
        if last(.head) > 0 { pop(to: last(.head)) }
    }

    mutating func enterBody() {
        leaveHead()
        append(.body, 0..<0)
        push(.body, 0, HTMLTag.traits[Int(HTMLTag.body.rawValue)])
        mode = .body
    }

    // MARK: In the body

    /// Closes what the element may not stand in; false where the tag is ignored.
    private mutating func makeRoom(_ tag: HTMLTag, _ traits: HTMLTag.Traits) -> Bool {
        switch tag {
        case .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th: return makeRoomInTable(tag)
        case .table:
            if isInTableItself { pop(to: last(.table)) }
        case .li:
            if last(.li) > 0, last(.li) == Int(barriers.listItem) { pop(to: last(.li)) }
        case .dd, .dt:
            let open = max(last(.dd), last(.dt))
            if open > 0, open == Int(barriers.listItem) { pop(to: open) }
        case .a, .nobr: closeFormatting(last(tag))
        case .button:
            if last(.button) > Int(barriers.scope) { pop(to: last(.button)) }
        case .form:
            if last(.form) > 0, last(.template) == 0 { return false }
        case .select, .input, .textarea:
            if last(.select) > Int(barriers.scope) {
                pop(to: last(.select))
                return tag != .select
            }
        case .option, .optgroup:
            if top == .option { pop(to: stack.count - 1) }
            if tag == .optgroup, top == .optgroup { pop(to: stack.count - 1) }
        case .rb, .rt, .rp, .rtc:
            if [.rb, .rt, .rp].contains(top) { pop(to: stack.count - 1) }
        default: break
        }
        if traits.contains(.closesParagraph) { closeParagraph() }
        if traits.contains(.heading), HTMLTag.traits[Int(top.rawValue)].contains(.heading) { pop(to: stack.count - 1) }
        return true
    }

    mutating func closeParagraph() {
        let open = last(.p)
        if open > max(Int(barriers.scope), last(.button)) { pop(to: open) }
    }

    // MARK: Tables

    /// Whether the innermost element is a table or a part of it that is no cell.
    var isInTableItself: Bool {
        switch top {
        case .table, .tbody, .thead, .tfoot, .tr: true
        default: false
        }
    }

    private mutating func makeRoomInTable(_ tag: HTMLTag) -> Bool {
        let table = Int(barriers.table)
        guard stack[table].tag == .table || stack[table].tag == .template else { return false }
        var around = table
        switch tag {
        case .td, .th: around = max(around, last(.tbody), last(.thead), last(.tfoot), last(.tr))
        case .tr: around = max(around, last(.tbody), last(.thead), last(.tfoot))
        case .col: around = max(around, last(.colgroup))
        default: break
        }
        if around + 1 < stack.count { pop(to: around + 1) }
        return true
    }

    // MARK: Foreign elements

    /// Whether the innermost element is of SVG or MathML.
    var isForeign: Bool {
        let foreign = max(last(.svg), last(.math))
        return foreign > 0 && foreign > max(last(.foreignobject), last(.desc))
    }

    private mutating func foreign(_ tag: HTMLTag, _ key: UInt64, _ attributes: Range<Int>, _ isSelfClosing: Bool) {
        passed([])
        let isKnown = tag == .svg || tag == .math || tag == .foreignobject || tag == .desc
        append(isKnown ? tag : .other, attributes)
        if isSelfClosing { return }
        push(isKnown ? tag : .other, key, isKnown ? HTMLTag.traits[Int(tag.rawValue)] : [])
    }
}
