import Testing

@testable import NewsmillStages

struct SpeakerKeyTests {
    private func key(_ name: String?, _ entity: String? = nil) -> SpeakerKey { SpeakerKey(name: name, entity: entity) }

    @Test(arguments: [
        ("Dmitry Lund", "Lund"), ("Dmitry Lund", "Dmitri Lund"), ("D. Lund", "Dmitry Lund"),
        ("Volodymyr Orlenskyy", "Volodymyr Orlensky"), ("a statement by the former adviser Dmitry Lund", "Lund"),
        ("Foreign Minister Lund", "Dmitry Lund"), ("The White House", "White House"), ("José Marín", "Jose Marin"),
    ])
    func `names that agree are one speaker`(first: String, second: String) {
        #expect(key(first).isSame(key(second)))
        #expect(!key(first).contradicts(key(second)))
    }

    @Test(arguments: [("Dmitry Lund", "Anna Lund"), ("Dmitry Lund", "Dmitry Lunde"), ("Lund", "White House")])
    func `others are not`(first: String, second: String) {
        #expect(!key(first).isSame(key(second)))
        #expect(key(first).contradicts(key(second)))
    }

    @Test(arguments: ["a spokesman", "a resident of Kyiv", "the senator", "a Russian", nil])
    func `a description is nobody`(name: String?) {
        #expect(!key(name).isKnown)
        #expect(!key(name).contradicts(key("Lund")))
    }

    @Test func `an entity decides`() {
        #expect(key("Dmitry Lund", "lund").isSame(key("D. A. Lund-Petersen", "lund")))
        #expect(!key("Dmitry Lund", "lund").isSame(key("Dmitry Lund", "other")))
        #expect(key("Dmitry Lund", "lund").isSame(key("Dmitry Lund")))
    }
}
