/// What Russian and Ukrainian surnames are made of, in English: a translation that takes the name for the word puts "Sands"
/// for Песков. Stems that are living words and borne by many; the list is open.
enum SurnameMeanings {
    /// The words that may stand for a surname, folded; nil when its stem is no word.
    static func of(_ surname: String) -> [String]? {
        let surname = surname.lowercased()
        if let whole = adjectives[surname] { return whole }
        for ending in ["ова", "ева", "ина", "ов", "ев", "ин", "ын", "енко", "ский", "ская"]
        where surname.hasSuffix(ending) {
            if let words = stems[String(surname.dropLast(ending.count))] { return words }
        }
        return stems[surname]
    }

    private static let adjectives: [String: [String]] = [
        "навальный": ["bulk", "bulky"], "навальная": ["bulk", "bulky"], "зеленский": ["green"],
        "зеленський": ["green"], "яровая": ["spring"], "яровой": ["spring"], "толстой": ["thick", "fat"],
        "лебедь": ["swan"], "толстая": ["thick", "fat"],
        "грозный": ["terrible"], "залужный": ["meadow"], "горький": ["bitter"], "белый": ["white"],
        "чёрный": ["black"], "черный": ["black"], "красный": ["red"], "хороший": ["good"], "дикий": ["wild"],
        "благой": ["good"], "бедный": ["poor"],
    ]

    private static let stems: [String: [String]] = [
        "песк": ["sands", "sand"], "лавр": ["laurels", "laurel"], "медвед": ["bears", "bear"],
        "волк": ["wolves", "wolf"],
        "новик": ["newcomers", "newcomer", "novices", "novice", "rookies"],
        "рогоз": ["cattail", "cattails", "bulrush", "reedmace"], "сахар": ["sugar", "sugars"],
        "козл": ["goats", "goat"],
        "баран": ["rams", "ram", "sheep"], "зайц": ["hares", "hare"], "лебед": ["swans", "swan"],
        "соловь": ["nightingales", "nightingale"], "воробь": ["sparrows", "sparrow"], "орл": ["eagles", "eagle"],
        "сокол": ["falcons", "falcon"], "голуб": ["pigeons", "pigeon", "doves", "dove"], "гус": ["geese", "goose"],
        "кузнец": ["blacksmiths", "blacksmith", "smiths"], "мельник": ["millers", "miller"],
        "рыбак": ["fishermen", "fisherman"], "мороз": ["frosts", "frost"], "сн": ["dreams"], "снег": ["snows"],
        "снегир": ["bullfinches", "bullfinch"], "камен": ["stones", "stone"], "корол": ["kings"],
        "цар": ["tsars"], "княз": ["princes"], "поп": ["priests"], "солдат": ["soldiers"], "казак": ["cossacks"],
        "жук": ["beetles", "beetle"], "комар": ["mosquitoes", "mosquito"], "мух": ["flies"], "паук": ["spiders"],
        "рак": ["crayfish", "cancers"], "ёж": ["hedgehogs"], "еж": ["hedgehogs"], "лис": ["foxes"], "кот": ["cats"],
        "крот": ["moles"], "быч": ["bulls"], "бык": ["bulls"], "коров": ["cows"],
        "петух": ["roosters", "cocks"], "кур": ["hens"], "ворон": ["ravens", "crows"], "сорок": ["magpies"],
        "грач": ["rooks"], "журавл": ["cranes"], "дроб": ["shot"], "шил": ["awls"], "молот": ["hammers"],
        "гвозд": ["nails"], "топор": ["axes"], "стрел": ["arrows"], "щук": ["pikes"], "карп": ["carps"],
        "ерш": ["ruffs"], "сом": ["catfish"], "окун": ["perches"], "капуст": ["cabbages"], "огурц": ["cucumbers"],
        "гриб": ["mushrooms"], "берёз": ["birches"], "берез": ["birches"], "дуб": ["oaks"], "сосн": ["pines"],
        "виноград": ["grapes", "grape"], "цветк": ["flowers"], "роз": ["roses"], "зим": ["winters"],
        "облак": ["clouds"], "гром": ["thunders"], "ветр": ["winds"], "остров": ["islands"], "озер": ["lakes"],
        "бород": ["beards", "beard"], "голов": ["heads"], "нос": ["noses"], "рук": ["hands"], "глаз": ["eyes"],
        "крив": ["crooked"], "пригож": ["pretty", "handsome"], "ткач": ["weavers"],
        "гончар": ["potters"], "бондар": ["coopers"], "ковал": ["smiths"], "шевц": ["shoemakers"], "кравц": ["tailors"],
        "мясник": ["butchers"], "пастух": ["shepherds"], "рыж": ["ginger"],
    ]
}
