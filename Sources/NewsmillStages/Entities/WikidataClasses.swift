import NewsmillCore

/// What kind of entity a Wikidata item is, by what it is an instance of (P31) and, for the thousands of rarer classes, by what is
/// said of it: who has a headquarters is an organisation, what has coordinates is a place.
enum WikidataClasses {
    static let human: UInt64 = 5

    static func kind(of classes: [UInt64], has property: (String) -> Bool) -> Entity.Kind? {
        if classes.contains(human) { return .person }
        if classes.contains(where: nothing.contains) { return nil }
        if classes.contains(where: organisations.contains) { return .organisation }
        if classes.contains(where: places.contains) { return .place }
        // headquarters location, chief executive officer, founded by, industry, official website of what was founded
        if ["P159", "P169", "P112", "P452", "P488"].contains(where: property) { return .organisation }
        // coordinate location, with a country
        return property("P625") && property("P17") ? .place : nil
    }

    /// Disambiguation pages, categories, lists and templates of Wikipedia; family and given names.
    private static let nothing: Set<UInt64> = [
        4_167_410, 4_167_836, 13_406_463, 11_266_439, 101_352, 202_444, 12_308_941, 11_879_590, 17_633_526,
    ]

    /// Business, company, public company, enterprise, party, government agency, ministry, newspaper, news agency, university,
    /// non-governmental and international organisation, military alliance, football club, bank, broadcaster, magazine …
    private static let organisations: Set<UInt64> = [
        43229, 4_830_453, 783_794, 891_723, 6_881_511, 7278, 327_333, 192_350, 11032, 192_283, 3918, 79913, 484_652,
        1_127_126, 476_028, 22687, 15_265_344, 41298, 1_110_794, 245_065, 1_616_075, 2_085_381, 163_740, 4_438_121,
        31855, 7188, 11204, 35749, 1_752_346, 46970, 786_820, 18_388_277, 1_058_914, 249_556, 157_031, 7_210_356,
        875_538, 294_163, 7_257_717, 178_790, 1_331_793, 5_155_053, 178_706, 2_659_904, 1_002_697, 17_127_659,
    ]

    /// City, big city, town, village, settlement, capital, country, state, region, island, river, sea, mountain, continent …
    private static let places: Set<UInt64> = [
        515, 1_549_591, 3957, 532, 486_972, 5119, 6256, 3_624_078, 7275, 82794, 23442, 4022, 165, 8502, 5107, 35657,
        835_714, 15284, 10_864_048, 13_220_204, 1_637_706, 200_250, 1_093_829, 484_170, 747_074, 262_166, 42744,
        123_705,
        2_221_906, 35145, 1_248_784, 9430, 23397, 46831, 34763, 41176, 3_957_112,
    ]
}
