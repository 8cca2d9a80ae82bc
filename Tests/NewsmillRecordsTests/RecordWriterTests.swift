internal import NewsmillCore
internal import NewsmillRecords
internal import Testing

@Suite struct RecordWriterTests {
    static func capture() -> Capture {
        Capture(
            source: "s", location: "l", capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/plain", sha256: "00",
            body: [])
    }

    static func line(_ article: Article) -> String {
        var writer = RecordWriter()
        writer.write(article)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func anEmptyArticleHasEveryKey() {
        let article = Article(id: "1", capture: Self.capture(), document: Document(kind: .text, text: ""))
        #expect(
            Self.line(article) == """
                {"id":"1","url":null,"canonical_url":null,"title":null,"authors":[],"outlet":null,"language":null,\
                "published":null,"published_basis":null,"topics":[],"text":"","paragraphs":[],"mentions":[],\
                "quotations":[],"tags":[],"duplicate_of":null,"similarity":null,"story":null,"rejected":null,\
                "decisions":[]}

                """)
    }

    /// Offsets count scalars: "Ілон" and "é" are one each, whatever their bytes.
    @Test func aFullArticleIsWrittenExactly() {
        let text = "Café\n\nÉlan: Ilona said “no”.\n\nAdvertisement"
        var article = Article(id: "é", capture: Self.capture(), document: Document(kind: .text, text: text))
        article.url = "https://example.org/?a=1&b=\"2\""
        article.canonicalURL = "https://example.org/"
        article.topics = ["space"]
        article.setTitle("Café", basis: "header", stage: "extract", range: 0..<5)
        article.setPublished("2025-06-21T07:49:00Z", basis: "header", stage: "extract")
        article.setOutlet("Example", basis: "record", stage: "extract")
        article.setLanguage("en", basis: "record", stage: "extract")
        article.addAuthor("Ann Lee", basis: "record", stage: "extract")
        article.append(Paragraph("Élan: Ilona said “no”.", start: 7))
        article.append(Paragraph("Advertisement", role: .heading, start: 36))
        article.remove(paragraph: 1, stage: "clean", rule: "label", reason: "advertisement")
        article.rewrite(.paragraph(0), range: 7..<12, with: "Elon Musk", stage: "names", rule: "slip", reason: "named")
        article.mentions = [
            Mention(
                place: .paragraph(0), range: 7..<12, surface: "Ilona", entity: "elon-musk", canonical: "Elon Musk",
                rule: "slip", rewritten: true),
            Mention(place: .title, range: 0..<5, surface: "Café", entity: "c", canonical: "C", rule: "name"),
        ]
        article.tags = [
            Tag(
                topic: "t", query: "said AND café",
                evidence: [
                    Tag.Evidence(place: .paragraph(0), range: 13..<17), Tag.Evidence(place: .title, range: 0..<5),
                ])
        ]
        #expect(
            Self.line(article) == #"""
                {"id":"é","url":"https://example.org/?a=1&b=\"2\"","canonical_url":"https://example.org/","title":"Café",\#
                "authors":["Ann Lee"],"outlet":"Example","language":"en","published":"2025-06-21T07:49:00Z",\#
                "published_basis":"header","topics":["space"],"text":"Élan: Elon Musk said “no”.",\#
                "paragraphs":[{"text":"Élan: Elon Musk said “no”.","original":"Élan: Ilona said “no”.","start":6,\#
                "role":"body","removed":null},{"text":"Advertisement","original":"Advertisement","start":30,\#
                "role":"heading","removed":{"stage":"clean","rule":"label","reason":"advertisement"}}],\#
                "mentions":[{"field":"body","paragraph":0,"start":6,"length":5,"surface":"Ilona","canonical":"Elon Musk",\#
                "entity":"elon-musk","rule":"slip","rewritten":true},{"field":"title","paragraph":null,"start":0,\#
                "length":4,"surface":"Café","canonical":"C","entity":"c","rule":"name","rewritten":false}],\#
                "quotations":[],"tags":[{"topic":"t","query":"said AND café","evidence":[[0,12,4],[-1,0,4]]}],\#
                "duplicate_of":null,"similarity":null,"story":null,"rejected":null,"decisions":[\#
                {"stage":"extract","rule":"title/header","action":"found","field":"article","paragraph":null,"start":0,\#
                "length":4,"before":null,"after":"Café","reason":null},\#
                {"stage":"extract","rule":"published/header","action":"found","field":"article","paragraph":null,\#
                "start":null,"length":null,"before":null,"after":"2025-06-21T07:49:00Z","reason":null},\#
                {"stage":"extract","rule":"outlet/record","action":"found","field":"article","paragraph":null,\#
                "start":null,"length":null,"before":null,"after":"Example","reason":null},\#
                {"stage":"extract","rule":"language/record","action":"found","field":"article","paragraph":null,\#
                "start":null,"length":null,"before":null,"after":"en","reason":null},\#
                {"stage":"extract","rule":"author/record","action":"found","field":"article","paragraph":null,\#
                "start":null,"length":null,"before":null,"after":"Ann Lee","reason":null},\#
                {"stage":"clean","rule":"label","action":"removed","field":"body","paragraph":1,"start":0,"length":13,\#
                "before":null,"after":null,"reason":"advertisement"},\#
                {"stage":"names","rule":"slip","action":"rewrote","field":"body","paragraph":0,"start":6,"length":5,\#
                "before":"Ilona","after":"Elon Musk","reason":"named"}]}

                """#)
    }

    @Test func rejectionsNameStageAndReason() {
        var writer = RecordWriter()
        writer.writeRejection(id: nil, stage: "input", reason: "not valid JSON")
        writer.writeRejection(id: "7", stage: "clean", reason: "no \"text\"")
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == #"""
                {"id":null,"rejected":{"stage":"input","reason":"not valid JSON"}}
                {"id":"7","rejected":{"stage":"clean","reason":"no \"text\""}}

                """#)
    }

    /// Offsets count scalars; who is unknown is null.
    @Test func quotationsHaveTheirPlaces() {
        var article = Article(id: "1", capture: Self.capture(), document: Document(kind: .text, text: ""))
        article.append(Paragraph("“Élan,” Ann said. “Oui.”"))
        article.quotations = [
            Quotation(
                place: .paragraph(0), range: 3..<9, text: "Élan,",
                speaker: .init(name: "Ann Lee", surface: "Ann", place: .paragraph(0), range: 13..<16), via: "TASS",
                rule: "after"),
            Quotation(place: .paragraph(0), range: 26..<30, text: "Oui.", rule: "marks", continues: true),
        ]
        #expect(
            Self.line(article).contains(
                #"""
                "quotations":[{"paragraph":0,"start":1,"length":5,"text":"Élan,","speaker":"Ann Lee",\#
                "speaker_surface":"Ann","speaker_at":{"paragraph":0,"start":8,"length":3},"via":"TASS",\#
                "utterance":null},{"paragraph":0,"start":19,"length":4,"text":"Oui.","speaker":null,\#
                "speaker_surface":null,"speaker_at":null,"via":null,"utterance":null}]
                """#))
    }
}
