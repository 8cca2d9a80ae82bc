/// What flows through the mill: one article, with all that has been found in it so far.
///
/// `extract` turns ``document`` into a title and paragraphs; later stages mark and link. Text is changed and removed
/// only through ``rewrite(_:range:with:stage:rule:reason:)`` and ``remove(paragraph:stage:rule:reason:)``, which
/// write the ``decisions`` down: nothing can be lost or changed silently.
///
/// All ranges are in UTF-8 bytes of the text as found (``RevisedText/original``). The outside world counts Unicode
/// scalars; records and the database convert at their border.
public struct Article: Sendable, Equatable {
    /// The name its source gives it: a record's id, an entry's guid, or the hash of a file. Unique within a capture.
    public var id: String
    /// The bytes it came from.
    public var capture: Capture
    /// Which part of the capture it is (an entry's guid); nil when it is the whole of it.
    public var part: String?
    /// The feed's capture, when the text was read from the page that its entry links to; ``part`` is a part of it then.
    public var entryCapture: Capture?
    /// Of the entry as its feed shows it: an entry that has not changed is not read again. nil where there is nothing to
    /// compare, or when the next run is to try again.
    public var fingerprint: Int64?
    /// What `extract` reads.
    public var document: Document

    public var url: String?
    public var canonicalURL: String?
    public private(set) var title: RevisedText?
    public private(set) var published: Fact?
    public private(set) var outlet: Fact?
    public private(set) var language: Fact?
    /// The news agency whose text it says it is.
    public private(set) var agency: Fact?
    public private(set) var authors: [Fact] = []
    /// The publisher's own keywords. The analyst's labels are ``tags``.
    public var topics: [String] = []
    public private(set) var paragraphs: [Paragraph] = []

    public var mentions: [Mention] = []
    /// In the order of the text.
    public var quotations: [Quotation] = []
    public var tags: [Tag] = []
    public var copy: CopyLink?
    public var story: StoryLink?
    /// The paragraphs that were removed because the outlet has them in other articles, too.
    public var recurrences: [Recurrence] = []
    /// What stages learned from it for later nights.
    public var lessons: [Lesson] = []
    /// Every fact with its basis, every removal and every rewrite, in the order they were made.
    public private(set) var decisions: [Decision] = []

    public init(id: String, capture: Capture, part: String? = nil, document: Document) {
        self.id = id
        self.capture = capture
        self.part = part
        self.document = document
        self.url = document.given.url
    }
}

// MARK: - The final text

extension Article {
    /// The paragraphs that have not been removed, with their position.
    public var keptParagraphs: some Sequence<(position: Int, paragraph: Paragraph)> {
        paragraphs.lazy.enumerated().filter { $0.element.removed == nil }.map {
            (position: $0.offset, paragraph: $0.element)
        }
    }

    /// The final text: kept paragraphs with their rewrites, joined by a blank line.
    public var text: String {
        var text = ""
        text.reserveCapacity(paragraphs.reduce(0) { $0 + $1.content.original.utf8.count + 2 })
        for paragraph in paragraphs where paragraph.removed == nil {
            if !text.isEmpty { text += "\n\n" }
            text += paragraph.content.text
        }
        return text
    }

    /// The text as found at a place, or nil where there is none (no title, no such paragraph).
    public func original(at place: Place) -> String? {
        switch place {
        case .article: nil
        case .title: title?.original
        case .paragraph(let position):
            paragraphs.indices.contains(position) ? paragraphs[position].content.original : nil
        }
    }
}

// MARK: - Changes that leave a trail

extension Article {
    /// States the title as found, and what says that it is one.
    ///
    /// - Parameter range: where it stands in the document's text, in UTF-8 bytes, if it stands there.
    public mutating func setTitle(_ title: String, basis: String, stage: String, range: Range<Int>? = nil) {
        self.title = RevisedText(title)
        found("title", value: title, basis: basis, stage: stage, range: range)
    }

    /// States the date of publication: `2025-06-21` or, where the time is known, `2025-06-21T07:49:00Z`.
    public mutating func setPublished(_ date: String, basis: String, stage: String, range: Range<Int>? = nil) {
        published = Fact(value: date, basis: basis)
        found("published", value: date, basis: basis, stage: stage, range: range)
    }

    public mutating func setOutlet(_ name: String, basis: String, stage: String, range: Range<Int>? = nil) {
        outlet = Fact(value: name, basis: basis)
        found("outlet", value: name, basis: basis, stage: stage, range: range)
    }

    /// States the language as a BCP 47 tag: `en`, `pt-BR`.
    public mutating func setLanguage(_ tag: String, basis: String, stage: String) {
        language = Fact(value: tag, basis: basis)
        found("language", value: tag, basis: basis, stage: stage, range: nil)
    }

    public mutating func setAgency(_ name: String, basis: String, stage: String) {
        agency = Fact(value: name, basis: basis)
        found("agency", value: name, basis: basis, stage: stage, range: nil)
    }

    public mutating func addAuthor(_ name: String, basis: String, stage: String, range: Range<Int>? = nil) {
        authors.append(Fact(value: name, basis: basis))
        found("author", value: name, basis: basis, stage: stage, range: range)
    }

    private mutating func found(_ fact: String, value: String, basis: String, stage: String, range: Range<Int>?) {
        decisions.append(
            Decision(
                stage: stage, rule: "\(fact)/\(basis)", action: .found, place: .article, range: range, after: value))
    }

    /// Adds a paragraph as found. Only the stage that reads the document calls this.
    public mutating func append(_ paragraph: Paragraph) {
        paragraphs.append(paragraph)
    }

    /// Marks a paragraph as removed; its text stays. Removing it twice keeps the first reason.
    public mutating func remove(paragraph position: Int, stage: String, rule: String, reason: String) {
        guard paragraphs[position].removed == nil else { return }
        paragraphs[position].removed = Removal(stage: stage, rule: rule, reason: reason)
        decisions.append(
            Decision(
                stage: stage, rule: rule, action: .removed, place: .paragraph(position),
                range: 0..<paragraphs[position].content.original.utf8.count, reason: reason))
    }

    /// Replaces a stretch of the text as found by other words, and says what stood there.
    ///
    /// - Parameter range: UTF-8 bytes of the text as found, on scalar borders.
    /// - Returns: false, and nothing changes, when an earlier rewrite overlaps the range or there is no such text.
    @discardableResult
    public mutating func rewrite(
        _ place: Place, range: Range<Int>, with replacement: String, stage: String, rule: String, reason: String
    ) -> Bool {
        let before: String?
        switch place {
        case .article: before = nil
        case .title: before = title?.replace(range, with: replacement)
        case .paragraph(let position): before = paragraphs[position].content.replace(range, with: replacement)
        }
        guard let before else { return false }
        decisions.append(
            Decision(
                stage: stage, rule: rule, action: .rewrote, place: place, range: range, before: before,
                after: replacement, reason: reason))
        return true
    }

    /// Writes down something that an analyst should know and that changes no text ("7 bytes could not be decoded").
    ///
    /// - Parameter after: what it is about, for programs: the ids of the entities that a name may belong to.
    public mutating func mark(
        _ place: Place, stage: String, rule: String, reason: String, range: Range<Int>? = nil, after: String? = nil
    ) {
        decisions.append(
            Decision(
                stage: stage, rule: rule, action: .marked, place: place, range: range, after: after, reason: reason))
    }
}
