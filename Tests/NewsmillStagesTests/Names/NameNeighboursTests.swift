import Testing

/// Names as a neighbouring language, a family or a father's name makes them, and what is not the person after all.
@Suite struct NameNeighboursTests {
    @Test(arguments: [
        // Ukrainian and Belarusian forms of the same given name.
        "{Dmytro Medvedev=dmitry-medvedev} threatens again, the Odesa council noted.",
        "{Serhii Lavrov=sergey-lavrov} and {Mariia Zakharova=maria-zakharova} were put on the list.",
        "{Volodymyr Putin=vladimir-putin}, the tribunal in Lviv held, gave the order.",
        // Spanish.
        "{Zajárova=maria-zakharova} respondió al ministro, según el gobierno ruso, dijo the Russian foreign ministry.",
        "{María Zajárova=maria-zakharova} no quiso comentarlo.",
        // Dutch and German: two who belong together speak for each other.
        "\"{Poetin=vladimir-putin} zwijgt,\" kopt de krant. {Loekasjenko=alexander-lukashenko} maait het gras.",
        "Wann {Medwedew=dmitry-medvedev} schreibt, weiß der Präsident im Kreml allein.",
        "The talk of {Trumpa=donald-trump} with {Putinem=vladimir-putin} lasted till midnight.",
        // What was his a sentence earlier.
        "{Tramp=donald-trump} announced new tariffs. The White House added that {Tramp=donald-trump} would sign on Monday.",
        // Czech, on a surname with particles.
        "{Ursula von der Leyenová=ursula-von-der-leyen} přijede v úterý.",
        // A wife abroad.
        "{Yulia Navalny=yulia-navalnaya} spoke to the students in Lisbon.",
        // The father's name.
        "{Dmitry Sergeyevich Peskov=dmitry-peskov} answers at noon.",
        "Dmitry Nikolaevich Peskov drew a map of markets for 2035.",
        // Letters by their names.
        "{Jay Dee Vance=jd-vance} flew to Nuuk.",
    ])
    func foundInNeighbours(_ marked: String) throws { try expectPersons(marked) }

    @Test(arguments: [
        "Oleksandr Zakharov keeps bees near Poltava.",
        "Anna Navalny of Boston runs a bakery.",
        "The chateau \"Macron\" needs a new roof.",
        "The filly Trump was fourth at Epsom.",
        "Bee Gee Vance sang at the county fair.",
    ])
    func notFoundInNeighbours(_ marked: String) throws { try expectPersons(marked) }
}
