public import NewsmillCore

/// Holds what the stages made of a test's input against what the test expects.
public struct ExpectationCheck {
    private var failures: [TestFailure] = []

    /// - Parameter item: the article as the stages left it, or its rejection.
    /// - Returns: what was not met, in the order of the record.
    public static func failures(of expectations: PipelineTest.Expectations, in item: Item) -> [TestFailure] {
        var check = ExpectationCheck()
        switch item {
        case .article(let article):
            if let rejected = expectations.rejected {
                check.fail("rejected", describe(rejected), "it came through: \(article.title?.text ?? "(no title)")")
            } else {
                check.checkFacts(expectations, article)
                check.checkText(expectations, article)
                check.checkFindings(expectations, article)
            }
        case .rejected(let rejection): check.checkRejection(expectations.rejected, rejection)
        case .unchanged, .note: break
        }
        return check.failures
    }

    mutating func fail(_ key: String, _ expected: String, _ came: String) {
        failures.append(TestFailure(key.isEmpty ? "expect" : "expect.\(key)", expected: expected, came: came))
    }

    // MARK: Facts

    private mutating func checkFacts(_ wanted: PipelineTest.Expectations, _ article: Article) {
        checkFact("title", wanted.title, article.title?.text) { Wording($0).fits($1) }
        checkFact("published", wanted.published, article.published?.value) { expected, came in
            came == expected || expected.utf8.count == 10 && came.hasPrefix("\(expected)T")
        }
        checkFact("outlet", wanted.outlet, article.outlet?.value, ==)
        checkFact("language", wanted.language, article.language?.value, ==)
        checkFact("duplicate_of", wanted.duplicateOf, article.copy?.original.id, ==)
        checkList("authors", wanted.authors, article.authors.map(\.value))
        checkList("topics", wanted.topics, article.topics)
    }

    private mutating func checkFact(
        _ key: String, _ wanted: PipelineTest.Wanted?, _ came: String?, _ isSame: (String, String) -> Bool
    ) {
        switch (wanted, came) {
        case (nil, _), (.nothing, nil): break
        case (.value(let expected), let came?) where isSame(expected, came): break
        case (.value(let expected), let came): fail(key, expected, came ?? "nothing")
        case (.nothing, let came?): fail(key, "nothing", came)
        }
    }

    private mutating func checkList(_ key: String, _ wanted: [String]?, _ came: [String]) {
        guard let wanted else { return }
        let isSame = { (expected: String, came: String) in Wording(expected).fits(came) }
        if wanted.count == came.count, zip(wanted, came).allSatisfy(isSame) { return }
        failures.append(TestFailure("expect.\(key)", expected: wanted, came: came, isSame: isSame))
    }

    // MARK: Text

    private mutating func checkText(_ wanted: PipelineTest.Expectations, _ article: Article) {
        let kept = article.keptParagraphs.map { Wording.squeezed($0.paragraph.content.text) }
        checkList("paragraphs", wanted.paragraphs, kept)
        let text = article.text
        for (index, words) in (wanted.contains ?? []).enumerated() where !Wording(words).stands(in: text) {
            fail("contains[\(index)]", "text with: \(Wording.squeezed(words))", nearest(to: words, article))
        }
        for (index, words) in (wanted.excludes ?? []).enumerated() where Wording(words).stands(in: text) {
            let place = article.keptParagraphs.first { Wording(words).stands(in: $0.paragraph.content.text) }
            let came = place.map { "paragraph \($0.position): \(Wording.squeezed($0.paragraph.content.text))" }
            fail(
                "excludes[\(index)]", "no text with: \(Wording.squeezed(words))", came ?? "it stands across paragraphs")
        }
        checkRemoved(wanted.removed, article)
    }

    /// What may have been meant by words that the kept text does not have.
    private func nearest(to words: String, _ article: Article) -> String {
        if let removed = article.paragraphs.firstIndex(where: {
            $0.removed != nil && Wording(words).stands(in: $0.content.original)
        }) {
            return Self.describe(article.paragraphs[removed], removed)
        }
        let best = article.keptParagraphs.max {
            Wording.likeness(words, $0.paragraph.content.text) < Wording.likeness(words, $1.paragraph.content.text)
        }
        guard let best, Wording.likeness(words, best.paragraph.content.text) > 0 else { return "nothing like it" }
        return "nearest is " + Self.describe(best.paragraph, best.position)
    }

    private mutating func checkRemoved(_ wanted: [PipelineTest.RemovedParagraph]?, _ article: Article) {
        guard let wanted else { return }
        let removed = article.paragraphs.enumerated().filter { $0.element.removed != nil }
        if wanted.isEmpty, !removed.isEmpty {
            fail("removed", "none", removed.map { Self.describe($0.element, $0.offset) }.joined(separator: "\n  "))
        }
        for (index, paragraph) in wanted.enumerated() {
            let text = Wording(paragraph.text)
            let isMet = removed.contains { _, found in
                guard let removal = found.removed, text.fits(found.content.original) else { return false }
                return (paragraph.stage ?? removal.stage) == removal.stage
                    && (paragraph.rule ?? removal.rule) == removal.rule
                    && paragraph.reason.map { Wording($0).fits(removal.reason) } ?? true
            }
            if isMet { continue }
            let same = article.paragraphs.enumerated().filter { text.fits($0.element.content.original) }
            let by = Self.terms([("stage", paragraph.stage), ("rule", paragraph.rule), ("reason", paragraph.reason)])
            fail(
                "removed[\(index)]", "removed\(by.isEmpty ? "" : " (\(by))"): \(Wording.squeezed(paragraph.text))",
                same.isEmpty
                    ? "no paragraph reads so; " + nearest(to: paragraph.text, article)
                    : same.map { Self.describe($0.element, $0.offset) }.joined(separator: "\n  "))
        }
    }

    private static func describe(_ paragraph: Paragraph, _ position: Int) -> String {
        let text = Wording.squeezed(paragraph.content.text)
        guard let removed = paragraph.removed else { return "paragraph \(position), kept: \(text)" }
        let why =
            "\(removed.stage), rule \(removed.rule)" + (removed.reason == removed.rule ? "" : ", \(removed.reason)")
        return "paragraph \(position), removed by \(why): \(text)"
    }

    // MARK: Rejections

    private mutating func checkRejection(_ wanted: PipelineTest.WantedRejection?, _ came: Rejection) {
        let found = "rejected by \(came.stage), rule \(came.rule): \(came.reason)"
        guard let wanted else { return fail("", "an article", found) }
        let isMet =
            (wanted.stage ?? came.stage) == came.stage && (wanted.rule ?? came.rule) == came.rule
            && wanted.reason.map { Wording($0).fits(came.reason) } ?? true
        if !isMet { fail("rejected", Self.describe(wanted), found) }
    }

    private static func describe(_ wanted: PipelineTest.WantedRejection) -> String {
        let terms = terms([("stage", wanted.stage), ("rule", wanted.rule), ("reason", wanted.reason)])
        return "a rejection" + (terms.isEmpty ? "" : " (\(terms))")
    }

    /// `stage clean, rule advertisement`
    static func terms(_ terms: [(name: String, value: String?)]) -> String {
        terms.compactMap { name, value in value.map { "\(name) \($0)" } }.joined(separator: ", ")
    }
}
