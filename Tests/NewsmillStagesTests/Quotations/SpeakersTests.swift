import NewsmillCore
import NewsmillStages
import Testing

/// Who said it.
@Suite struct SpeakersTests {
    /// The text, and for each quotation who said it and the words that say so.
    @Test(arguments: [
        // Behind
        ("“We will stay here,” Anna Lind said.", ["Anna Lind/Anna Lind"]),
        ("“We will stay here,” said Mayor Anna Lind, the head of the council.", ["Anna Lind/Anna Lind"]),
        ("“We will stay here,” Sen. Anna Lind (D-Ohio) told reporters.", ["Anna Lind/Anna Lind"]),
        ("“We will stay here,” according to Anna Lind.", ["Anna Lind/Anna Lind"]),
        ("“Will we stay here?” Lind asked.", ["Lind/Lind"]),
        ("“We will stay here,” Lind, who chairs the board, told the crowd.", ["Lind/Lind"]),
        ("“We will stay here,” Lind, 45, a baker from Ohio, said.", ["Lind/Lind"]),
        ("“We will stay here,” said 9/11 widow Anna Lind.", ["Anna Lind/Anna Lind"]),
        ("“We will stay here,” said Will Doyle, a professor.", ["Will Doyle/Will Doyle"]),
        ("“We will stay here,” a spokesman for the bank said.", ["a spokesman for the bank/a spokesman for the bank"]),
        ("“We will stay here,” said a spokeswoman.", ["a spokeswoman/a spokeswoman"]),
        ("“We will stay here,” Lind's manager, Peter Berg, said.", ["Peter Berg/Peter Berg"]),
        ("“We will stay here,” Lind's lawyer Peter Berg said on Tuesday.", ["Peter Berg/Peter Berg"]),
        // Before
        ("Anna Lind said: “We will stay here.”", ["Anna Lind/Anna Lind"]),
        ("Lind, who chairs the board, later told reporters that “we will stay here.”", ["Lind/Lind"]),
        ("According to Anna Lind, “we will stay here as long as we can.”", ["Anna Lind/Anna Lind"]),
        ("In a statement, Anna Lind warned, “We will stay here.”", ["Anna Lind/Anna Lind"]),
        ("Anna Lind was quoted as saying, “We will stay here.”", ["Anna Lind/Anna Lind"]),
        ("Anna Lind declined to comment, telling reporters, “We will stay here.”", ["Anna Lind/Anna Lind"]),
        ("Lind: “We will stay here.”", ["Lind/Lind"]),
        ("Mr. Lind was prompted to say, “We will stay here.”", ["Lind/Lind"]),
        ("He criticised Lind, who called him “an awful liar.”", ["Lind/who"]),
        (
            "The news met with criticism from Anna Lind, ex-mayor and one of Berg's loudest critics, who called him “an awful liar.”",
            ["Anna Lind/who"]
        ),
        (
            "The question, says Carl Lind, head of the board, is that we are “one of the poorest towns.”",
            ["Carl Lind/Carl Lind"]
        ),
        // Whom the article called so
        (
            "The lawmaker Anna Lind and senator Carl Berg met. The lawmaker said: “We will stay here.”",
            ["Anna Lind/The lawmaker"]
        ),
        (
            "The senator Anna Lind and senator Carl Berg met. The senator said: “We will stay here.”",
            ["The senator/The senator"]
        ),
        // A noun or a passive says whose words they are
        ("Berg's claim that “the town hates me” was false.", ["Berg/Berg"]),
        ("Lind denied Berg's claim on Monday that “the town hates me.”", ["Berg/Berg"]),
        ("Lind laughed at his “bad apples” remark.", ["Lind/his"]),
        ("In the words of Anna Lind, “we will stay here.”", ["Anna Lind/Anna Lind"]),
        ("In Lind's words, “we will stay here.”", ["Lind/Lind"]),
        ("“We will stay here,” was Lind's answer.", ["Lind/Lind"]),
        ("Berg was described by Lind as “a dangerous man.”", ["Lind/Lind"]),
        ("Berg was described as “a dangerous man” by Lind.", ["Lind/Lind"]),
        ("Berg was described as “a dangerous man.”", ["-"]),
        // A clause behind reports the whole sentence; each verb has words of its own
        ("It was “a good day” for Ohio, Lind said.", ["Lind/Lind"]),
        ("It was “a good day” for Ohio, according to Lind.", ["Lind/Lind"]),
        ("While Berg insisted that “it is over,” Lind said “we start now.”", ["Berg/Berg", "Lind/Lind"]),
        ("Berg, who was “not amused at all,” said Lind would “pay for it soon.”", ["Berg/Berg", "Berg/Berg"]),
        ("Lind on her own account called it “a good day.”", ["Lind/Lind"]),
        ("“It is over,” Lind went on. “We are tired.”", ["Lind/Lind", "Lind/Lind"]),
        ("“It is over,” Lind was overheard telling Berg.", ["Lind/Lind"]),
        ("A video of Berg saying “it is over” went around.", ["Berg/Berg"]),
        ("“It is over,” Lind — the mayor's friend — told a crowd.", ["Lind/Lind"]),
        ("“It is over,” some said.", ["some/some"]),
        ("“It is over,” said Republican strategist and former mayor Peter Berg.", ["Peter Berg/Peter Berg"]),
        ("“It is over,” said Dr. Anna van der Lind.", ["Anna van der Lind/Anna van der Lind"]),
        ("“It is over,” de Blasio said.", ["de Blasio/de Blasio"]),
        // A source without a verb
        ("“We will stay here,” per the police.", ["the police/the police"]),
        ("“We will stay here,” as Lind put it.", ["Lind/Lind"]),
        // Not the place, the party, the clause or the sentence around
        ("“We will stay here,” Rep. Anna Lind, R-Ohio, said.", ["Anna Lind/Anna Lind"]),
        ("In Columbus, Ohio, a young woman cheered: “We will stay here.”", ["a young woman/a young woman"]),
        ("In Ohio, Anna Lind, a baker, said: “We will stay here.”", ["Anna Lind/Anna Lind"]),
        ("About 200 workers stood outside, chanting “we will stay here.”", ["200 workers/200 workers"]),
        (
            "Berg flew to Ohio, where fifty nurses had gathered, chanting “we will stay here.”",
            ["fifty nurses/fifty nurses"]
        ),
        ("In Ohio, where votes are few, Berg met a crowd, saying “we will stay here.”", ["Berg/Berg"]),
        ("Lind said it was an error and that she had learned: “We start now.”", ["Lind/Lind"]),
        ("“We will stay here,” the official, who asked not to be named, said.", ["the official/the official"]),
        ("“We will stay here,” the 45-year-old said.", ["the 45-year-old/the 45-year-old"]),
        ("He added, “Are we ready?” Lind argued against a new bridge.", ["He/He"]),
        // A sign speaks for itself, a statement for who issued it
        ("Lind held up a sign saying “we will stay here.”", ["a sign/a sign"]),
        ("Lind held up a sign that read “we will stay here.”", ["a sign/a sign"]),
        ("Lind issued a statement saying “we will stay here.”", ["Lind/Lind"]),
        // Around, and on
        ("“They are slow” but useful “in the end,” Lind said.", ["Lind/Lind", "Lind/Lind"]),
        ("“We will stay,” Lind said, “as long as we can.”", ["Lind/Lind", "Lind/Lind"]),
        ("“We will stay,” Lind said. “We have pumps.”", ["Lind/Lind", "Lind/Lind"]),
        ("Lind called it “a shame” and said Berg was “a very bad mayor.”", ["Lind/Lind", "Lind/Lind"]),
        ("“We will stay,” Lind said. Berg disagreed. “We have no pumps,” he said.", ["Lind/Lind", "Berg/he"]),
        // Other paragraphs
        (
            "Anna Lind spoke to reporters in the harbour.\n\n“We will stay here as long as we can.”",
            ["Anna Lind/Anna Lind"]
        ),
        ("“We will stay,” Lind said.\n\n“We have pumps and we have bread.”", ["Lind/Lind", "Lind/Lind"]),
        ("“We begin.\n\n“We end here,” Lind said.", ["Lind/Lind", "Lind/Lind"]),
        // An outlet passes on what another said
        (
            "Peter Berg refused to comment, stressing, “This is a matter of the town,” the Harbour Times reports.",
            ["Peter Berg/Peter Berg"]
        ),
        ("“LIND: We will stay here.”", ["LIND/LIND"]),
        // Whoever was told or asked did not say it
        ("Berg was told: “We will stay here.”", ["-"]),
        ("“We will stay here and wait for the pumps to come.”", ["-"]),
    ])
    func speakers(_ text: String, _ expected: [String]) throws {
        let found = try quoted(text).quotations.map { quotation in
            quotation.speaker.map { "\($0.name)/\($0.surface)" } ?? "-"
        }
        #expect(found == expected)
    }

    /// The fullest name in the article; a pronoun stands for who may be meant.
    @Test(arguments: [
        ("Anna Lind came late.\n\n“We will stay,” Lind said.", ["Anna Lind"]),
        ("“We will stay,” Lind said.\n\nMayor Anna Lind came late.", ["Anna Lind"]),
        ("Anna Lind met Peter Berg. “We will stay,” she said. “We too,” he said.", ["Anna Lind", "Peter Berg"]),
        ("“We will stay,” Peter Berg said. Anna Lind nodded. “I am cold,” he said.", ["Peter Berg", "Peter Berg"]),
        ("Mr. Berg met Ms. Lind. “We will stay,” she said.", ["Lind"]),
        ("TASS reported that Peter Berg came. “We will stay,” he said.", ["Peter Berg"]),
        ("“We will stay,” they said.", ["they"]),
    ])
    func names(_ text: String, _ expected: [String]) throws {
        #expect(try quoted(text).quotations.map { $0.speaker?.name ?? "-" } == expected)
    }

    @Test(arguments: [
        ("“We will stay,” Lind told TASS.", "TASS"), ("“We will stay,” Lind told the Daily Herald.", "Daily Herald"),
        ("“We will stay,” said Lind in an interview with Reuters.", "Reuters"),
        ("“We will stay,” Lind said in a comment to News.ru.", "News.ru"),
        ("“We will stay,” Lind told CNN's Anna Berg.", "CNN"), ("“We will stay,” Lind told reporters.", nil),
        ("“We will stay,” Lind told Peter Berg.", nil),
    ])
    func outlets(_ text: String, _ expected: String?) throws {
        #expect(try quoted(text).quotations.map(\.via) == [expected])
    }

    @Test(arguments: [
        ("„Wir bleiben alle hier“, sagte Angela Müller.", "Angela Müller"),
        ("« Nous resterons ici », a déclaré le président Paul Martin.", "Paul Martin"),
        ("«Nos quedamos todos aquí», dijo Pablo Ruiz.", "Pablo Ruiz"),
        ("«Noi restiamo tutti qui», ha detto Marco Rossi.", "Marco Rossi"),
        ("“Vamos ficar todos aqui”, afirmou Marina Lopes.", "Marina Lopes"),
        ("«Мы все останемся здесь», — сказал Иван Петров.", "Иван Петров"),
        ("«Ми всі залишимося тут», — заявив Іван Петренко.", "Іван Петренко"),
        ("„Wszyscy tu zostaniemy”, powiedział Jan Nowak.", "Jan Nowak"),
        ("Laut Angela Müller „bleiben wir alle hier“.", "Angela Müller"),
        ("„Wir bleiben hier“, so Müller.", "Müller"),
        ("„Wir bleiben hier“, sagte ein Sprecher der Polizei.", "ein Sprecher der Polizei"),
        ("„Wir bleiben hier“, sagte Müller der Zeitung „Die Welt“.", "Müller"),
        ("„Wir bleiben hier“, sagte Ursula von der Leyen.", "Ursula von der Leyen"),
        ("Martin a qualifié le plan de « grave erreur ».", "Martin"),
        ("« Nous restons ici », dit-il.", "dit-il"),
        ("„Wir bleiben hier“, sagte der CDU-Vorsitzende Peter Müller.", "Peter Müller"),
        ("Как заявил Иван Петров, «мост закрыт до мая».", "Иван Петров"),
        ("Як повідомив Іван Петренко, «міст закрито до травня».", "Іван Петренко"),
        ("Глава МИД Иван Петров заявил, что мост «закрыт до мая».", "Иван Петров"),
        ("Президент Франции Поль Мартен заявил, что мост «закрыт до мая».", "Поль Мартен"),
        ("Президент Иван Петрович Волков заявил, что мост «закрыт до мая».", "Иван Петрович Волков"),
        ("«El puente está cerrado», ha dicho Ruiz.", "Ruiz"),
        // Named within the marks
        ("«Мы останемся, — сказал Пётр Петров. — И будем строить».", "Пётр Петров"),
        ("«Ми залишимося, – сказав міністр Іван Петренко. – І будемо жити».", "Іван Петренко"),
        ("« Nous restons ici, a déclaré Paul Martin. Et nous construisons. »", "Paul Martin"),
        ("«Он пришёл, чтобы сказать Петрову о мосте».", nil),
    ])
    func otherLanguages(_ text: String, _ expected: String?) throws {
        #expect(try quoted(text).quotations.map(\.speaker?.name) == [expected])
    }

    private static let entities = [
        Entity(
            id: "lind", name: "Anna Lind", kind: .person, gender: .female, roles: ["mayor", "billionaire"],
            aliases: [Alias("Lynd")])
    ]

    @Test func aSpeakerIsTheEntityThatIsLinkedThere() throws {
        let text =
            "Anna Lind came.\n\n“We will stay,” Lynd said. “Yes, we will,” she added. “Not us,” the billionaire said."
        let speakers = try quoted(text, entities: Self.entities).quotations.map(\.speaker)
        #expect(speakers.map { $0?.entity } == ["lind", "lind", "lind"])
        #expect(speakers.map { $0?.name } == ["Anna Lind", "Anna Lind", "Anna Lind"])
        #expect(speakers.map { $0?.surface } == ["Lynd", "she", "the billionaire"])
    }

    @Test func aSpokesmanIsNotWhomHeSpeaksFor() throws {
        let found = try quoted("“We will stay,” a spokesman for Anna Lind said.", entities: Self.entities).quotations
        #expect(found.map(\.speaker?.name) == ["a spokesman for Anna Lind"])
        #expect(found.map { $0.speaker?.entity } == [nil])
    }

    @Test func verbsAndRulesAreTold() throws {
        let found = try quoted("“We will stay,” Lind warned. “We have pumps.”").quotations
        #expect(found.map(\.verb) == ["warned", "warned"])
        #expect(found.map(\.rule) == ["after", "same paragraph"])
        #expect(found.map(\.continues) == [false, true])
    }
}
