/// Words of English that say how a sentence hangs together, not what it is about.
enum SpeechWords {
    static func isFunction(_ hash: UInt64) -> Bool { functions.contains(hash) }
    static func isNegation(_ hash: UInt64) -> Bool { negations.contains(hash) }
    static func number(_ hash: UInt64) -> Double? { numbers[hash] }
    /// "hundred", "million": what stands before them is multiplied.
    static func magnitude(_ hash: UInt64) -> Double? { magnitudes[hash] }

    /// Of the frozen statistics, for comparison of single bits first.
    private static let functions = WordHashSet(
        """
        a an the this that these those it its he him his she her hers they them their theirs i me my mine we us our ours \
        you your yours who whom whose which what there here and or but if then than so as of in on at by for with from \
        to into onto upon about between among through during before after since until while when where why how is am \
        are was were be been being do does did done doing has have had having will would shall should can could may \
        might must ought not no nor neither never none nobody nothing nowhere cannot without any some each every all \
        both either such own same other others else just also too even still yet already now only very more most much \
        many few less least again ever because though although unless whether however therefore hence thus once one \
        ones oneself myself yourself himself herself itself ourselves yourselves themselves someone somebody something \
        anyone anybody anything everyone everybody everything whoever whatever whichever up down out off over under \
        around away back against within like per via let lets get gets getting got going go gone don isn aren wasn weren won couldn wouldn \
        shouldn doesn didn hasn haven hadn mustn needn ll re ve well oh yes okay etc
        """.split(separator: " ").map(String.init))

    private static let negations = WordHashSet(
        ["not", "no", "nor", "neither", "never", "none", "nobody", "nothing", "nowhere", "cannot", "without"])

    private static let numbers = table([
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    ])

    private static let magnitudes = table([
        "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    ])

    private static func table(_ words: [String: Double]) -> [UInt64: Double] {
        Dictionary(words.map { (WordHashes.hash($0.key), $0.value) }) { first, _ in first }
    }
}
