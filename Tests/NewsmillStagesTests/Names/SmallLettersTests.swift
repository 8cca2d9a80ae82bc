import NewsmillCore
import Testing

/// Texts without a capital, where letter case says nothing, and capitals that say nothing either.
@Suite struct SmallLettersTests {
    @Test(arguments: [
        "{elon musk=elon-musk} buys another company in texas, sources say",
        "{musk=elon-musk} and {trump=donald-trump} shake hands in the stadium",
        "{putin=vladimir-putin} and {trump=donald-trump} talk for two hours about ukraine",
        "{peskov=dmitry-peskov} denies that the kremlin has an answer",
        "{starmer=keir-starmer} faces rebellion over welfare cuts in parliament",
        "{trump=donald-trump} signs order to end the war on coal",
        "{musk=elon-musk} says tesla will build robots in austin",
        "{trump=donald-trump} to meet {putin=vladimir-putin} in alaska next week, officials say",
        "{von der leyen=ursula-von-der-leyen} survives vote in strasbourg today",
        "president {macron=emmanuel-macron} will not run again, he says",
    ])
    func found(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "the smell of musk was everywhere in the old shop",
        "he wore a mask and his friends laughed at it",
        "trump cards are played last in most games of bridge",
        "the committee must trump the other bid before the government does",
        "love will trump hate in the end, she wrote on the wall",
        "snowden is a peak in wales that many people climb",
        "lavrov was a poet who wrote about the sea",
        "latin small letter o with macron and caron below",
        "the first priority does not always trump the second one",
        "he paid for the italian firm trump in the stand",
        "judd trump won the final frame in sheffield",
        "keir was a boy who liked to read about ships",
        // One capital, and case says something.
        "The new rules trump the old ones, said the government.",
        "Nobody likes musk and trump in one sentence.",
        // Too short to tell.
        "zelensky in oslo",
        // The word in small letters, and where its capital says nothing.
        "Hearts are trump, and South leads the ten. Trump the second round and the contract is safe.",
        "CHESS: THE TRUMP THAT COST NORWAY THE MEDAL",
    ])
    func notFound(_ text: String) throws { try expectPersons(text) }

    @Test func organisationsOfOrdinaryWordsAreNone() throws {
        let article = try normalized("new people came to the white house of my uncle in moscow")
        #expect(article.mentions.map(\.entity) == ["moscow"])
    }
}
