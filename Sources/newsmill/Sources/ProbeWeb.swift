import Foundation
import NewsmillFetch
import NewsmillPipeline

extension Configuration {
    /// The web as this pipeline asks it, for commands that store nothing.
    func probe() throws -> SourceProbe {
        SourceProbe(web: PoliteWeb(try WebSettings(run.fetch)) { Date().formatted(.iso8601) })
    }
}

extension ConfigurationOptions {
    /// The same, also where there is no pipeline yet: then with the settings of one that says nothing.
    func probe() throws -> SourceProbe {
        guard FileManager.default.fileExists(atPath: config) else {
            return SourceProbe(web: PoliteWeb(try WebSettings(FetchSection())) { Date().formatted(.iso8601) })
        }
        return try load().probe()
    }
}
