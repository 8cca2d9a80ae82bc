import Testing

/// First names, initials and surnames that only the rest of the article can decide.
@Suite struct NamesByEvidenceTests {
    @Test(arguments: [
        // Who is spoken to.
        "\"{Emmanuel=emmanuel-macron}, wait!\" the chancellor called. {Merz=friedrich-merz} had forgotten his papers. {Macron=emmanuel-macron} laughed.",
        "\"Joe, wait!\" the boy called. His father, a plumber, laughed at the White House mug.",
        // Two first names side by side.
        "They called them {Donald=donald-trump} and {Vladimir=vladimir-putin}. {Trump=donald-trump} flew home, {Putin=vladimir-putin} stayed.",
        "The play shows {Yulia=yulia-navalnaya} and {Alexei=alexei-navalny} in Berlin. {Navalnaya=yulia-navalnaya} saw it.",
        "Joe and Vladimir met in a bar, two plumbers.",
        "Donald and Vladimir run a garage in Omsk. {Putin=vladimir-putin} was on the radio.",
        // Initials that are the name.
        "{JD Vance=jd-vance} grew up in Ohio. As a boy {J. D.=jd-vance} read much. Friends say {J.D.=jd-vance} was shy.",
        "{JD Vance=jd-vance} read J. D. Salinger in school.",
        // A place before the name is no first name.
        "{Jay D. Vens=jd-vance} went to Rome, the vice president's office said. From the Pentagon {Vens=jd-vance} flew home.",
        // Families.
        "{Trump=donald-trump} flew to Rome with {Melania Trump=melania-trump}. {Trump=donald-trump} wore black.",
        "{Melania Trump=melania-trump} opened the library. {Trump=melania-trump} wore white.",
        "Victoria Starmer runs the house. {Starmer=keir-starmer} keeps Lady Starmer out of the papers.",
        "Victoria Starmer runs the house. Starmer likes gardens.",
        // A namesake who is called so.
        "{Medvedev=dmitry-medvedev} did not answer for the Security Council. Daniil Medvedev, the tennis player, laughed about his namesake.",
        "Medvedev won the second set. Daniil Medvedev is a tennis player, his namesake a politician.",
        // Titles of other languages.
        "Mme Le Pen n'a pas répondu. M. {Macron=emmanuel-macron} est parti pour Berlin avec le ministre.",
        "M. {Macron=emmanuel-macron} promised help to Beirut.",
        "\"M. Musk\" stood on the bell of the flat in Leeds.",
        "Hr. {Putin=vladimir-putin} kom ikke.",
        // Towns.
        "The factory in Vance, Alabama, waited for {JD Vance=jd-vance} to speak. {Vance=jd-vance} came late.",
        "Peace is near, says a man from {Putin=vladimir-putin}, Russia's president.",
        "{M. V. Zakharova=maria-zakharova} opens the exhibition on Smolenskaya Square.",
        // Firms.
        "Macron will supply the kits of Bologna for six years. The Macron share rose in Milan.",
        "{Macron=emmanuel-macron} will supply the missiles that Kyiv asked for.",
        // Another century, another office.
        "The founder Orban offered his cannon to the emperor. In 1453 the walls fell.",
        "The Hungarian founder Orban cast his cannon in 1452.",
        // A nickname, and a name that begins so.
        "{The Donald=donald-trump} was in a good mood.",
        "The Donald Sutherland film was shown.",
    ])
    func decided(_ marked: String) throws { try expectPersons(marked) }
}
