import NewsmillFetch
import NewsmillPipeline
import NewsmillText

extension WebSettings {
    /// What `run.fetch` of a pipeline asks for.
    init(_ section: FetchSection) throws {
        // "name/version (+contact)", as crawlers introduce themselves.
        let contact = section.contact.isEmpty ? "" : " (+\(section.contact))"
        self.init(userAgent: "\(Self.productToken)/\(Newsmill.version)\(contact)")
        allowPrivateNetworks = try section.allowPrivateNetworks.map { try PrivateNetwork(parsing: $0) }
        limits.connectSeconds = section.connectSeconds
        limits.firstByteSeconds = section.firstByteSeconds
        limits.totalSeconds = section.totalSeconds
        requestsPerHost = section.requestsPerHost
        pause = section.pauseSeconds
        patience = section.patienceSeconds
    }
}
