/// What an end tag does, by the standard's section on tree construction.
extension HTMLTreeBuilder {
    mutating func end(_ tag: HTMLTag, key: UInt64) {
        let traits = HTMLTag.traits[Int(tag.rawValue)]
        passed(traits)
        if isForeign, tag != .p, tag != .br {
            let open = last(.other, key)
            if open > max(last(.svg), last(.math)) { return pop(to: open) }
        }
        switch tag {
        case .html, .body: break
        case .head:
            if last(.head) > 0 {
                pop(to: last(.head))
                mode = .afterHead
            }
        case .br: _ = start(.br, key: key, attributes: attributes.count..<attributes.count, false)
        case .p: closeParagraph()
        case .li:
            closeInScope(last(.li), barrier: max(Int(barriers.scope), last(.ul), last(.ol)))
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeInScope(max(last(.h1), last(.h2), last(.h3), max(last(.h4), last(.h5), last(.h6))))
        case .form: closeForm()
        case .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .colgroup:
            let open = last(tag)
            if open > 0, open >= Int(barriers.table) { pop(to: open) }
        case .template:
            if last(.template) > 0 { pop(to: last(.template)) }
        case .applet, .marquee, .object, .foreignobject, .desc:
            if last(tag) > 0, last(tag) >= Int(barriers.scope) { pop(to: last(tag)) }
        default:
            if traits.contains(.formatting) {
                closeFormatting(last(tag))
            } else if traits.contains(.special) {
                closeInScope(last(tag))
            } else {
                let open = last(tag, key)
                if open > Int(barriers.special) { pop(to: open) }
            }
        }
    }

    private mutating func closeInScope(_ open: Int, barrier: Int? = nil) {
        if open > barrier ?? Int(barriers.scope) { pop(to: open) }
    }

    /// A formatting element with a block open in it ends there, and the block goes on.
    mutating func closeFormatting(_ open: Int) {
        guard open > 0 else { return }
        if open > Int(barriers.special) {
            pop(to: open)
        } else if open > Int(barriers.scope) {
            markClosed(open)
        }
    }

    /// A form may be closed out of turn; what it holds stays open.
    private mutating func closeForm() {
        let open = last(.form)
        guard open > Int(barriers.scope) else { return }
        while stack.count - 1 > open, [.p, .li, .dd, .dt, .option, .optgroup].contains(top) {
            pop(to: stack.count - 1)
        }
        if open == stack.count - 1 { pop(to: open) } else if open < stack.count { markClosed(open) }
    }
}
