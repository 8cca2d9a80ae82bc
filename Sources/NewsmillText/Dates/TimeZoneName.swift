/// A zone as RFC 822 section 5 and newsrooms name it.
enum TimeZoneName {
    /// Seconds east of Greenwich.
    case offset(Int)
    /// "ET" and its like: standard or daylight time, as the day has it. The standard offset in seconds.
    case american(Int)

    /// Capitals only, but for the two that are also written small: "est" is a French word.
    init?(_ name: String) {
        switch name {
        case "ET": self = .american(-5 * 3600)
        case "CT": self = .american(-6 * 3600)
        case "MT": self = .american(-7 * 3600)
        case "PT": self = .american(-8 * 3600)
        case "z", "utc", "gmt": self = .offset(0)
        default:
            guard let minutes = Self.minutes[name] else { return nil }
            self = .offset(minutes * 60)
        }
    }

    func offset(on day: Timestamp) -> Int {
        switch self {
        case .offset(let seconds): seconds
        case .american(let seconds): seconds + (Self.isAmericanSummer(day) ? 3600 : 0)
        }
    }

    /// From the second Sunday in March to the first in November (Energy Policy Act of 2005).
    private static func isAmericanSummer(_ day: Timestamp) -> Bool {
        switch day.month {
        case 4...10: return true
        case 3: return day.day >= 8 + (7 - Calendar.weekday(day.year, 3, 1)) % 7
        case 11: return day.day < 1 + (7 - Calendar.weekday(day.year, 11, 1)) % 7
        default: return false
        }
    }

    /// Minutes east. Where a name has several owners, the one that English-language news means: BST is British, IST Indian.
    private static let minutes: [String: Int] = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MET": 60,
        "MEST": 120, "MEZ": 60,
        "MESZ": 120, "EET": 120, "EEST": 180, "MSK": 180, "МСК": 180, "MSD": 240, "TRT": 180, "SAST": 120, "CAT": 120,
        "WAT": 60, "EAT": 180, "GST": 240, "PKT": 300, "IST": 330, "ICT": 420, "WIB": 420, "SGT": 480, "HKT": 480,
        "PHT": 480, "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660,
        "NZST": 720, "NZDT": 780, "BRT": -180, "ART": -180, "NST": -210, "NDT": -150, "EST": -300, "EDT": -240,
        "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480,
        "HST": -600,
    ]
}
