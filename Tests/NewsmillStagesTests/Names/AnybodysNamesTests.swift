import NewsmillCore
import NewsmillStages
import Testing

/// The same rules for persons whom somebody adds with a name, a few roles and companions, and the name in Cyrillic.
@Suite struct AnybodysNamesTests {
    private let people = [
        Entity(
            id: "scholz", name: "Olaf Scholz", kind: .person, gender: .male, born: 1958,
            roles: ["chancellor", "former chancellor"], aliases: [Alias("Олаф Шольц")],
            companions: ["SPD", "Bundestag", "Hamburg"]),
        Entity(
            id: "shoigu", name: "Sergei Shoigu", kind: .person, gender: .male, born: 1955,
            roles: ["defence minister", "secretary"], aliases: [Alias("Сергей Кужугетович Шойгу")],
            companions: ["Security Council", "defence ministry", "Tuva"]),
        Entity(
            id: "volkov", name: "Leonid Volkov", kind: .person, gender: .male, born: 1980,
            roles: ["opposition politician", "activist"], aliases: [Alias("Леонид Волков")],
            companions: ["Anti-Corruption Foundation", "Vilnius"]),
        Entity(
            id: "tusk", name: "Donald Tusk", kind: .person, gender: .male, born: 1957,
            roles: ["prime minister", "Polish prime minister"], companions: ["Civic Platform", "Warsaw", "Poland"]),
        Entity(
            id: "bell", name: "Henry Bell", kind: .person, gender: .male, born: 1940, roles: ["senator"],
            companions: ["Ohio"]),
        Entity(
            id: "bell-jr", name: "Henry Bell Jr.", kind: .person, gender: .male, born: 1970, roles: ["mayor"],
            companions: ["Dayton"]),
    ]

    @Test(arguments: [
        ("Olafs Šolcs tikās ar ministru.", ["Olafs Šolcs scholz"]),
        ("The SPD thanked Sholts.", ["Sholts scholz"]),
        ("Olga Scholz bakes bread in Bremen. Scholz opens at six.", []),
        ("Sergej Šojgu flew to Tuva.", ["Sergej Šojgu shoigu"]),
        ("Sergei Kuzhugetovich spoke at the Security Council.", ["Sergei Kuzhugetovich shoigu"]),
        ("Sergei Kuzmich spoke at the Security Council.", []),
        ("S. K. Shoigu signed the order at the ministry.", ["S. K. Shoigu shoigu"]),
        ("S. P. Shoigu signed the order at the ministry.", []),
        ("The activist Leonid Wolves was attacked in Vilnius.", ["Leonid Wolves volkov"]),
        ("Wolves attacked the sheep near Vilnius.", []),
        ("Leonidas Volkovas gyvena Vilniuje.", ["Leonidas Volkovas volkov"]),
        ("For Volkova the Anti-Corruption Foundation found a flat.", ["Volkova volkov"]),
        ("Anna Volkova left Vilnius. Volkova wept.", []),
        ("Donaldem Tuskiem zachwycona jest Warsaw.", ["Donaldem Tuskiem tusk"]),
        ("Donalda Tuska poparli w Warsaw.", ["Donalda Tuska tusk"]),
        ("Tusks of mammoths were sold in Warsaw.", []),
        ("The senator Henry Bell and Henry Bell junior disagree.", ["Henry Bell bell", "Henry Bell junior bell-jr"]),
        (
            "Henry Bell the elder and Henry Bell-younger met.",
            ["Henry Bell the elder bell", "Henry Bell-younger bell-jr"]
        ),
        ("Bell senior adviser Ann Roe said the minister agreed in Ohio.", ["Bell bell"]),
    ])
    func areFoundAsThoseThatShip(_ text: String, _ expected: [String]) throws {
        #expect(try normalized(text, entities: people).mentions.map { "\($0.surface) \($0.entity)" } == expected)
    }

    /// A middle name is no name of its own; an age behind it was looked up in nobody's year of birth.
    @Test func aMiddleNameWithAnAgeBehindItIsNobody() throws {
        let bell = Entity(
            id: "bell", name: "Henry Bell", kind: .person, born: 1950, aliases: [Alias("Henry Martin Bell")])
        let text = "The room shook, said Mary Martin, 43, who saw the fire. The bridge shook, said Martin, 43."
        #expect(try normalized(text, entities: [bell]).mentions.isEmpty)
    }
}
