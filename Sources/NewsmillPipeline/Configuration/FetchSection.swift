public import NewsmillCore
internal import NewsmillText

/// The section `run.fetch`.
public struct FetchSection: ComponentOptions, Equatable {
    public var contact = ""
    public var allowPrivateNetworks: [String] = []
    public var requestsPerHost = 2
    public var pauseSeconds = 1.0
    public var patienceSeconds = 20.0
    public var connectSeconds = 10.0
    public var firstByteSeconds = 20.0
    public var totalSeconds = 60.0

    public init() {}

    public static let documentation = [
        "contact":
            "Your address or page: it stands in the User-Agent, so that a site can reach you instead of shutting you out.",
        "allowPrivateNetworks": """
        What may be asked although it is not on the public internet: addresses, networks such as 10.0.0.0/8, host names, \
        *.names, each with a port or without.
        """,
        "requestsPerHost": "How many requests one host answers at once.",
        "pauseSeconds":
            "The time between the beginnings of two requests to one host; a longer Crawl-delay counts instead.",
        "patienceSeconds":
            "How long to wait for a host that asks to wait (Retry-After) before it is left alone for this run.",
        "connectSeconds": "How long a connection may take.",
        "firstByteSeconds": "How long the first byte of an answer may take.",
        "totalSeconds": "How long an answer may take in all.",
    ]

    public var problems: [OptionProblem] {
        var problems: [OptionProblem] = []
        func check(_ key: String, _ value: Double, _ range: ClosedRange<Double>) {
            guard !range.contains(value) else { return }
            problems.append(
                OptionProblem(
                    at: key,
                    expected: "expected a number from \(range.lowerBound) to \(range.upperBound), found \(value)"))
        }
        check("pauseSeconds", pauseSeconds, 0...3600)
        check("patienceSeconds", patienceSeconds, 0...86_400)
        check("connectSeconds", connectSeconds, 0.01...3600)
        check("firstByteSeconds", firstByteSeconds, 0.01...3600)
        check("totalSeconds", totalSeconds, 0.01...86_400)
        if !(1...64).contains(requestsPerHost) {
            problems.append(
                OptionProblem(
                    at: "requestsPerHost", expected: "expected a whole number from 1 to 64, found \(requestsPerHost)"))
        }
        if contact.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            problems.append(OptionProblem(at: "contact", expected: "expected one line of text"))
        }
        for (index, entry) in allowPrivateNetworks.enumerated() {
            do throws(PrivateNetworkError) {
                _ = try PrivateNetwork(parsing: entry)
            } catch {
                problems.append(OptionProblem(at: "allowPrivateNetworks[\(index)]", expected: error.description))
            }
        }
        return problems
    }
}
