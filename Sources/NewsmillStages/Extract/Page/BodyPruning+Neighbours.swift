import NewsmillCore
import NewsmillMarkup

/// What is decided about a block by those around it: sections of other stories, teasers, headings of nothing.
extension BodyPruning {
    /// "Related stories" and what stands under it; "Leave a comment" and all that follows.
    mutating func dropSections() {
        let total = dropped.indices.reduce(0) { $0 + (dropped[$1] == nil && block($1).isProse ? block($1).weight : 0) }
        var seen = 0
        var inSection = false
        for index in dropped.indices {
            let block = block(index)
            if block.isProse, dropped[index] == nil { seen += block.weight }
            if block.weight < 60, !block.endsSentence || block.weight < 40 {
                let kinds = BoilerplatePhrases.kinds(of: page.text(block))
                if kinds.contains(.final), (total - seen) * 4 < total {
                    for rest in index..<dropped.count { drop(rest, "after the end") }
                    return
                }
                if kinds.contains(.section) || block.role == .heading && kinds.contains(.sectionOpening) {
                    drop(index, "section")
                    inSection = true
                    continue
                }
            }
            guard inSection else { continue }
            let isProse = block.isProse && block.linkedShare < 0.2 && block.weight >= 80 && block.role != .list
            if isProse || block.role == .heading && block.linked == 0 {
                inSection = false
            } else {
                drop(index, "section")
            }
        }
    }

    /// Other stories, each with its linked headline, when there are several.
    mutating func dropTeasers() {
        let teasers = dropped.indices.filter {
            dropped[$0] == nil && Teasers.isTeaser(span.lowerBound + $0, tree, page.blocks, counts)
        }
        guard teasers.count >= 2 else { return }
        for index in teasers { drop(index, "teaser") }
    }

    /// What a line with a colon at its end announces: where that was left out, it goes too.
    mutating func dropAnnouncements() {
        let elsewhere: Set = ["links", "pointer", "list of links", "section", "teaser", "linked heading"]
        var leadsAway = false
        for index in dropped.indices.reversed() {
            if let reason = dropped[index] {
                leadsAway = elsewhere.contains(reason)
                continue
            }
            let block = block(index)
            if leadsAway, block.weight < 80, block.role == .body, page.bytes[block.range].last == UInt8(ascii: ":") {
                drop(index, "announces what is elsewhere")
            } else {
                leadsAway = false
            }
        }
    }

    /// A heading stands for the text under it: one whose text was all left out goes too, and so does one without any.
    mutating func dropHeadings() {
        var hasText = false
        /// The highest level of the headings met since the last text, and whether anything was left out since.
        var level = 7
        var hasGap = false
        for index in dropped.indices.reversed() {
            let block = block(index)
            if dropped[index] != nil {
                hasGap = true
            } else if block.role != .heading {
                guard block.role != .caption else { continue }
                (hasText, level, hasGap) = (true, 7, false)
            } else {
                let own = self.level(of: block)
                if !hasText || hasGap && level <= own {
                    drop(index, "heading of nothing")
                } else {
                    level = min(level, own)
                }
                hasGap = hasGap && level < 7
            }
        }
    }

    private func level(of block: PageBlocks.Block) -> Int {
        var node = block.node
        for _ in 0..<4 {
            switch tree.nodes[node].tag {
            case .h1: return 1
            case .h2: return 2
            case .h3: return 3
            case .h4: return 4
            case .h5: return 5
            case .h6: return 6
            default: node = max(0, Int(tree.nodes[node].parent))
            }
        }
        return 6
    }
}
