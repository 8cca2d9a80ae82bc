import NewsmillText
import Testing

@Suite struct DatesTests {
    @Test(arguments: [
        // ISO 8601
        ("2025-06-21", "2025-06-21"),
        ("20250621", "2025-06-21"),
        ("2025-06-21T07:49:00Z", "2025-06-21T07:49:00Z"),
        ("2025-06-21T07:49Z", "2025-06-21T07:49:00Z"),
        ("2025-06-21T07Z", "2025-06-21T07:00:00Z"),
        ("20250621T074900Z", "2025-06-21T07:49:00Z"),
        ("20250621T0749Z", "2025-06-21T07:49:00Z"),
        ("20250621074900", "2025-06-21T07:49:00Z"),
        ("2025-06-21t07:49:00z", "2025-06-21T07:49:00Z"),
        ("2025-06-21T07:49:00.123456789Z", "2025-06-21T07:49:00Z"),
        ("2025-06-21T07:49:00,5+03:00", "2025-06-21T04:49:00Z"),
        ("2025-06-21T07:49:00+0300", "2025-06-21T04:49:00Z"),
        ("2025-06-21T07:49:00-05", "2025-06-21T12:49:00Z"),
        ("2025-06-21T23:30:00\u{2212}02:00", "2025-06-22T01:30:00Z"),
        ("2025-06-21 07:49:00", "2025-06-21T07:49:00Z"),
        ("2025-06-21 07:49:00 +0000", "2025-06-21T07:49:00Z"),
        ("2025-06-21 07:49:00 UTC", "2025-06-21T07:49:00Z"),
        ("2025-06-21T07:49:00+03:00[Europe/Kyiv]", "2025-06-21T04:49:00Z"),
        ("2025-12-31T24:00:00Z", "2026-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("2024-02-29", "2024-02-29"),
        ("1969-12-31T23:00:00-02:00", "1970-01-01T01:00:00Z"),
        // RFC 822, RFC 2822, RFC 850, date(1), Date.toString
        ("Sat, 21 Jun 2025 07:49:00 GMT", "2025-06-21T07:49:00Z"),
        ("Sat, 21 Jun 2025 07:49:00 +0200", "2025-06-21T05:49:00Z"),
        ("21 Jun 25 07:49:00 EST", "2025-06-21T12:49:00Z"),
        ("Fri, 1 Jan 99 00:30 Z", "1999-01-01T00:30:00Z"),
        ("Saturday, 21-Jun-2025 07:49:00 GMT", "2025-06-21T07:49:00Z"),
        ("Sat, 21 Jun 2025 07:49:00 +0200 (CEST)", "2025-06-21T05:49:00Z"),
        ("Sat Jun 21 07:49:00 UTC 2025", "2025-06-21T07:49:00Z"),
        ("Sat Jun  7 07:49:00 2025", "2025-06-07T07:49:00Z"),
        (
            "Sat Jun 21 2025 07:49:00 GMT+0300 (Eastern European Summer Time)", "2025-06-21T04:49:00Z"
        ),
        ("Sat, 21 Jun 2025 07:49:00 PDT", "2025-06-21T14:49:00Z"),
        // As newspapers print it
        ("Saturday, June 21, 2025 7:49:00 AM", "2025-06-21T07:49:00Z"),
        ("Saturday, June 21, 2025 7:49:00\u{202F}PM", "2025-06-21T19:49:00Z"),
        ("June 21, 2025", "2025-06-21"),
        ("Jun. 21st, 2025", "2025-06-21"),
        ("Sept. 3 2024", "2024-09-03"),
        ("JUNE 21, 2025", "2025-06-21"),
        ("June 21, 2025 at 12:05 a.m.", "2025-06-21T00:05:00Z"),
        ("June 21, 2025, 12:05 p.m. ET", "2025-06-21T16:05:00Z"),
        ("January 21, 2025 12:05 PM ET", "2025-01-21T17:05:00Z"),
        ("March 9, 2025 12:00 PM ET", "2025-03-09T16:00:00Z"),
        ("March 8, 2025 12:00 PM ET", "2025-03-08T17:00:00Z"),
        ("November 2, 2025 12:00 PM ET", "2025-11-02T17:00:00Z"),
        ("June 21, 2025 | 7 PM", "2025-06-21T19:00:00Z"),
        ("21 June 2025, 07:49", "2025-06-21T07:49:00Z"),
        ("21 June 2025 - 07:49 BST", "2025-06-21T06:49:00Z"),
        ("21st of June, 2025", "2025-06-21"),
        ("21.06.2025 07:49", "2025-06-21T07:49:00Z"),
        ("21. 6. 2025", "2025-06-21"),
        ("06.07.2025", "2025-07-06"),
        ("2025/06/21", "2025-06-21"),
        ("2025.06.21 7:49", "2025-06-21T07:49:00Z"),
        ("21/06/2025 à 07h49", "2025-06-21T07:49:00Z"),
        ("06/21/2025 07:49 PM", "2025-06-21T19:49:00Z"),
        ("06/06/2025", "2025-06-06"),
        ("07:49, 21.06.2025", "2025-06-21T07:49:00Z"),
        ("10:30 GMT, 21 June 2025", "2025-06-21T10:30:00Z"),
        ("\u{00A0} 21\u{00A0}June\u{00A0}2025\n", "2025-06-21"),
        // Other languages
        ("Samstag, 21. Juni 2025, 07:49 Uhr", "2025-06-21T07:49:00Z"),
        ("3. März 2025", "2025-03-03"),
        ("samedi 21 février 2026 à 7h49", "2026-02-21T07:49:00Z"),
        ("1er août 2025", "2025-08-01"),
        ("sábado, 21 de junio de 2025", "2025-06-21"),
        ("segunda-feira, 23 de junho de 2025 às 7h49", "2025-06-23T07:49:00Z"),
        ("mar 24 giugno 2025, ore 07:49", "2025-06-24T07:49:00Z"),
        ("21 października 2025 r.", "2025-10-21"),
        ("21 juni 2025 om 07.49", "2025-06-21T07:49:00Z"),
        ("21 июня 2025 г. 07:49", "2025-06-21T07:49:00Z"),
        ("суббота, 21 июня 2025, 07:49 МСК", "2025-06-21T04:49:00Z"),
        ("21 мая 2025 года", "2025-05-21"),
        ("п'ятниця, 20 червня 2025 року о 07:49", "2025-06-20T07:49:00Z"),
        ("21 листопада 2025 р.", "2025-11-21"),
        ("2025. június 21.", "2025-06-21"),
        ("21 Haziran 2025", "2025-06-21"),
        ("21 Ιουνίου 2025", "2025-06-21"),
    ])
    func readsAsOneDate(text: String, expected: String) {
        #expect(Timestamp.parse(text)?.iso8601 == expected)
    }

    @Test(arguments: [
        "", " ", "June", "2025", "June 2025", "21", "06/07/2025", "6-7-2025", "31 February 2025", "2025-02-29",
        "2025-13-01",
        "2025-06-31", "2025-06-00", "1899-12-31", "2101-01-01", "2025-06-21T25:00:00Z", "2025-06-21T07:60:00Z",
        "2025-06-21T07:49:00+15:00", "June 21, 2025 and more", "on June 21, 2025", "the 21st of never, 2025",
        "21.06.25",
        "13:99 21.06.2025", "2025-06-21T", "7:49 AM", "Saturday", "21 Mask 2025", "2025-06/21",
        "123456789012345678901234",
        "May the fourth be with you", "2025-06-21 13:00 AM", "06/32/2025", "June 21, 2025 7:49 XYZ",
    ])
    func isNoDate(text: String) {
        #expect(Timestamp.parse(text) == nil)
    }

    @Test func keepsWhatTheTextSays() {
        #expect(
            Timestamp.parse("21 June 2025, 07:49 EEST")
                == Timestamp(year: 2025, month: 6, day: 21, secondOfDay: 28_140, utcOffset: 10_800))
        #expect(Timestamp.parse("21 June 2025") == Timestamp(year: 2025, month: 6, day: 21))
    }

    @Test(arguments: [
        ("Offer made Saturday, June 21, 2025 7:49:00 AM", "Saturday, June 21, 2025 7:49:00 AM"),
        ("Offer made | 21.06.2025", "21.06.2025"),
        ("Offer made \u{2014} 21 June 2025, 07:49 \n", "21 June 2025, 07:49"),
        ("In May 21 June 2025", "21 June 2025"),
        ("Предложение 21 июня 2025 г.", "21 июня 2025 г."),
        ("2025-06-21", "2025-06-21"),
    ])
    func findsTheLongestAtTheEnd(text: String, expected: String) throws {
        let found = try #require(Timestamp.findTrailing(in: text))
        #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == expected)
    }

    @Test(arguments: [
        "Offer made", "Budget of 2025", "Case 12-2025-06-21", "By June 21, 2025, all is lost", "20250621",
    ])
    func findsNoneAtTheEnd(text: String) {
        #expect(Timestamp.findTrailing(in: text) == nil)
    }

    @Test(arguments: [
        ("2025-06-21 Offer made", "2025-06-21"),
        (" 21 June 2025, 07:49 | Offer made", "21 June 2025, 07:49"),
        ("June 21, 2025: Offer made", "June 21, 2025"),
        ("2025-06-21 7 people held", "2025-06-21"),
    ])
    func findsTheFirstAtTheBeginning(text: String, expected: String) throws {
        let found = try #require(Timestamp.findLeading(in: text))
        #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == expected)
    }

    @Test(arguments: ["Offer made 2025-06-21", "2025-06-21st", "20250621 people", "May 5 people held"])
    func findsNoneAtTheBeginning(text: String) {
        #expect(Timestamp.findLeading(in: text) == nil)
    }

    @Test func everyDayOfTwoCenturiesComesBack() {
        var previous = ""
        for year in stride(from: 1900, through: 2100, by: 25) {
            for month in 1...12 {
                for day in 1...31 {
                    guard Timestamp(year: year, month: month, day: day).isValid else { continue }
                    let noon = Timestamp(year: year, month: month, day: day, secondOfDay: 43_200, utcOffset: 0).iso8601
                    #expect(noon > previous)
                    #expect(Timestamp.parse(noon)?.iso8601 == noon)
                    previous = noon
                }
            }
        }
    }

    @Test func aHostileTextCostsLittle() {
        let long = String(repeating: "21 июня 2025 ", count: 50_000)
        #expect(Timestamp.parse(long) == nil)
        #expect(Timestamp.findTrailing(in: String(repeating: "1", count: 1_000_000)) == nil)
        #expect(Timestamp.findLeading(in: String(repeating: "мая", count: 300_000)) == nil)
    }
}
