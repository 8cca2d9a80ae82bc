/// Words of English that say how a sentence hangs together, and words for numbers; one look-up tells which.
struct SpeechWords: Sendable {
    enum Class: Equatable {
        /// Says what the sentence is about.
        case content
        case function, negation
        case number(Double)
        /// "hundred", "million": what stands before them is multiplied.
        case magnitude(Double)
    }

    static let table = SpeechWords()

    /// - Parameter hash: of the folded word (``WordHashes``).
    @inline(__always)
    func classOfWord(_ hash: UInt64) -> Class {
        let key = UInt32(truncatingIfNeeded: hash >> 32) | 1
        let slot = slots[place(of: key)]
        return slot == 0 ? .content : Self.classes[Int(UInt8(truncatingIfNeeded: slot))]
    }

    /// Key in the upper half, the number of the class in the lower; open addressing.
    private var slots = [UInt64](repeating: 0, count: 1 << 10)

    private init() {
        for word in Self.functions.split(separator: " ") { insert(word, 0) }
        for word in Self.negations { insert(Substring(word), 1) }
        for (index, (word, _)) in Self.numbers.enumerated() { insert(Substring(word), 2 + index) }
    }

    private mutating func insert(_ word: Substring, _ number: Int) {
        let key = UInt32(truncatingIfNeeded: WordHashes.hash(String(word)) >> 32) | 1
        slots[place(of: key)] = UInt64(key) << 32 | UInt64(number)
    }

    private func place(of key: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Int(key >> 9) & mask
            while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != key {
                index = (index + 1) & mask
            }
            return index
        }
    }

    private static let classes: [Class] = [.function, .negation] + numbers.map(\.1)

    private static let functions = """
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
        """

    private static let negations = [
        "not", "no", "nor", "neither", "never", "none", "nobody", "nothing", "nowhere", "cannot", "without",
    ]

    private static let numbers: [(String, Class)] = [
        ("two", .number(2)), ("three", .number(3)), ("four", .number(4)), ("five", .number(5)), ("six", .number(6)),
        ("seven", .number(7)), ("eight", .number(8)), ("nine", .number(9)), ("ten", .number(10)),
        ("eleven", .number(11)), ("twelve", .number(12)), ("thirteen", .number(13)), ("fourteen", .number(14)),
        ("fifteen", .number(15)), ("sixteen", .number(16)), ("seventeen", .number(17)), ("eighteen", .number(18)),
        ("nineteen", .number(19)), ("twenty", .number(20)), ("thirty", .number(30)), ("forty", .number(40)),
        ("fifty", .number(50)), ("sixty", .number(60)), ("seventy", .number(70)), ("eighty", .number(80)),
        ("ninety", .number(90)), ("hundred", .magnitude(100)), ("thousand", .magnitude(1000)),
        ("million", .magnitude(1_000_000)), ("billion", .magnitude(1_000_000_000)),
        ("trillion", .magnitude(1_000_000_000_000)),
    ]
}
