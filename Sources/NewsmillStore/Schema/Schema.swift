import GRDB

/// The schema's version and the way there: named steps that only go forward.
enum Schema {
    /// "NWSM" as a big-endian integer: tells `file` and us whose database it is.
    static let applicationID: Int64 = 0x4E57_534D

    /// One step; a step that has been released is never edited, a change is a new step at the end.
    private struct Step {
        let name: String
        let script: String
    }

    private static let steps = [
        Step(name: "1 articles and their trail", script: SchemaStep1.tables + SchemaStep1.index + SchemaStep1.views),
        Step(name: "2 fetching and its archive", script: SchemaStep2.tables + SchemaStep2.views),
        Step(name: "3 copies, stories and memory", script: SchemaStep3.tables + SchemaStep3.views),
        Step(name: "4 quotations", script: SchemaStep4.tables + SchemaStep4.views),
        Step(name: "5 utterances", script: SchemaStep5.tables + SchemaStep5.views),
        Step(name: "6 reading again", script: SchemaStep6.tables + SchemaStep6.views),
        Step(name: "7 learned boilerplate", script: SchemaStep7.tables + SchemaStep7.views),
        Step(name: "8 rejections whole", script: SchemaStep8.tables + SchemaStep8.views),
    ]

    /// `PRAGMA user_version` of a database that is up to date: the number of steps.
    static var version: Int { steps.count }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, step) in steps.enumerated() {
            migrator.registerMigration(step.name) { db in
                try db.execute(sql: step.script)
                try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }
}
