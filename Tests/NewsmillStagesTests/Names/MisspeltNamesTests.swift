import NewsmillCore
import Testing

/// Names that are one slip of the typist off, and words that only look so.
@Suite struct MisspeltNamesTests {
    @Test(arguments: [
        // A first name: two letters in the wrong order, or one more, fewer or other.
        "Prime Minister {Kier Starmer=keir-starmer} opened the depot. {Starmer=keir-starmer} stayed for tea.",
        "{Vladmir Putin=vladimir-putin} was late. {Putin=vladimir-putin} apologised.",
        "{Freidrich Merz=friedrich-merz} spoke to the ministers of the coalition. {Merz=friedrich-merz} smiled.",
        "{Emannuel Macron=emmanuel-macron} slept badly.",
        // A surname or its particle, with the person's role or two companions.
        "The Russian president {Vladimir Puttin=vladimir-putin} spoke. {Puttin=vladimir-putin} left at noon.",
        "{Donald Trumpf=donald-trump} threatened tariffs from the White House. {Trumpf=donald-trump} then slept.",
        "{Edward Snowdon=edward-snowden}, the NSA contractor, spoke by video. {Snowdon=edward-snowden} laughed.",
        "{Ursula van der Leyen=ursula-von-der-leyen} came to Strasbourg. {Van der Leyen=ursula-von-der-leyen} spoke first.",
        "{Dmitry Peksov=dmitry-peskov} told reporters at the Kremlin that nothing was decided. {Peksov=dmitry-peskov} left.",
        // A long surname, with one companion.
        "{Edward Snowdon=edward-snowden} copied the files of the NSA in Hawaii.",
        // The right surname elsewhere.
        "{Edward Snowedn=edward-snowden} was 29 in Hong Kong. In the hotel room {Snowden=edward-snowden} slept.",
        // Two first names.
        "{Reccep Tayip Erdogan=recep-tayyip-erdogan} opened the bridge.",
        // Another first letter, beside the right name.
        "{Bannon=steve-bannon} was on air at the War Room. {Steve Gannon=steve-bannon} is how the White House list had it.",
    ])
    func found(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        // Other first names.
        "Ronald Trump sells carpets in Leeds.",
        "Elton Musk plays the piano in a bar in Boise.",
        "Felon Musk was the name of the sketch.",
        "Keira Starmer runs a bakery in Leeds. Starmer bakes at night.",
        "The pensioner Kier Starmer grows leeks.",
        // Other surnames.
        "Emmanuel Marcon, a plumber from Lyon, has won the lottery. Marcon will buy a boat.",
        "Steve Cannon left the White House after the vote.",
        "Joe Aiden, a Delaware senator, has left Washington.",
        "Dmitry Poskov, a student of the Kremlin school, won.",
        "Dmitry Petrov told reporters at the Kremlin that nothing was decided. Petrov left.",
        "Vladimir Zelinsky taught chemistry in Kazan.",
        "Edward Snowdon sings in the choir of Bangor.",
        "Viktor Orbin of the Hungarian chess team lost in Budapest.",
    ])
    func notFound(_ text: String) throws { try expectPersons(text) }

    @Test func repaired() throws {
        let article = try normalized("Kier Starmer met Ursula van der Leyen, the EU chief.")
        #expect(article.text == "Keir Starmer met Ursula von der Leyen, the EU chief.")
    }

    @Test func staysLinear() throws {
        _ = try normalized(String(repeating: "Vladimir Puttin, ", count: 20000))
        _ = try normalized(String(repeating: "Donald Grimp ", count: 20000))
    }
}
