import CCurl
import Glibc
import NewsmillCore

/// One request at work: a handle of libcurl that is set up once and used again and again.
///
/// Touched on the client's thread only; libcurl's callbacks run there too.
final class HTTPTransfer {
    let easy: UnsafeMutableRawPointer
    /// Its place among the engine's active ones.
    var position = 0
    /// When ``overdue(now:)`` has something to say at the earliest.
    private(set) var deadline = 0.0

    let settings: HTTPSettings
    private let address: OpaquePointer
    /// Where libcurl says what went wrong.
    private let message: UnsafeMutablePointer<CChar>
    private var pinnedHosts: UnsafeMutablePointer<curl_slist>?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var acceptsCompression = true

    private var job: HTTPJob?
    private(set) var limits = HTTPLimits()
    private(set) var place = HTTPAddress(host: "", authority: "")
    private var sentHeaders: [HTTPField] = []

    private enum Stage { case connecting, asking, receiving }
    private var stage = Stage.connecting
    private var started = 0.0
    /// The end of the stage; of the stretch that is measured for speed, while receiving.
    private var stageEnd = 0.0
    private var receivedBefore = 0

    // What the callbacks leave.
    var head = HTTPHeaderBlock()
    var body: [UInt8] = []
    var failure: HTTPFailure?
    var remoteAddress: String?
    var refusedAddress: String?
    var hasOpenedSocket = false

    init?(settings: HTTPSettings) {
        guard let easy = curl_easy_init() else { return nil }
        guard let address = curl_url() else {
            curl_easy_cleanup(easy)
            return nil
        }
        self.easy = easy
        self.address = address
        self.settings = settings
        message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        guard setUp() else { return nil }
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_url_cleanup(address)
        curl_slist_free_all(headerList)
        curl_slist_free_all(pinnedHosts)
        message.deallocate()
    }

    /// The transfer that a handle belongs to.
    static func of(_ easy: UnsafeMutableRawPointer?) -> HTTPTransfer? {
        var context: UnsafeMutableRawPointer?
        guard let easy, newsmill_getinfo_pointer(easy, CURLINFO_PRIVATE, &context) == CURLE_OK else { return nil }
        return context.map { Unmanaged<HTTPTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// What is the same for every request.
    private func setUp() -> Bool {
        let context = Unmanaged.passUnretained(self).toOpaque()
        for pinned in settings.pinnedHosts { pinnedHosts = curl_slist_append(pinnedHosts, pinned) ?? pinnedHosts }
        let codes = [
            newsmill_setopt_pointer(easy, CURLOPT_PRIVATE, context),
            newsmill_setopt_pointer(easy, CURLOPT_CURLU, UnsafeMutableRawPointer(address)),
            newsmill_setopt_pointer(easy, CURLOPT_ERRORBUFFER, message),
            newsmill_setopt_write(easy, HTTPCallbacks.body, context),
            newsmill_setopt_header(easy, HTTPCallbacks.header, context),
            newsmill_setopt_open_socket(easy, HTTPCallbacks.openSocket, context),
            newsmill_setopt_before_request(easy, HTTPCallbacks.beforeRequest, context),
            newsmill_setopt_string(easy, CURLOPT_PROTOCOLS_STR, "http,https"),
            newsmill_setopt_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS)),
            newsmill_setopt_long(easy, CURLOPT_FOLLOWLOCATION, 0),
            newsmill_setopt_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
            newsmill_setopt_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
            newsmill_setopt_long(easy, CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
            // An empty name turns off http_proxy and its like.
            newsmill_setopt_string(easy, CURLOPT_PROXY, ""),
            newsmill_setopt_long(easy, CURLOPT_NOSIGNAL, 1),
            newsmill_setopt_long(easy, CURLOPT_NOPROGRESS, 1),
            newsmill_setopt_string(easy, CURLOPT_ACCEPT_ENCODING, ""),
            // Without it a request given up while its name is looked up waits for the name server, and all others too.
            newsmill_setopt_long(easy, CURLOPT_QUICK_EXIT, 1),
            // The time-outs are ours; libcurl's own of five minutes for a connection would come too late.
            newsmill_setopt_long(easy, CURLOPT_TIMEOUT_MS, 0),
            settings.authorities.map { newsmill_setopt_string(easy, CURLOPT_CAINFO, $0) } ?? CURLE_OK,
            pinnedHosts == nil ? CURLE_OK : newsmill_setopt_pointer(easy, CURLOPT_RESOLVE, pinnedHosts),
        ]
        return codes.allSatisfy { $0 == CURLE_OK }
    }
}

// MARK: - A request's life

extension HTTPTransfer {
    /// Makes ready for a request. With a failure nothing has begun.
    func begin(_ job: HTTPJob) -> HTTPFailure? {
        let request = job.request
        switch HTTPAddress.read(request.url, into: address) {
        case .failure(let failure): return failure
        case .success(let found): place = found
        }
        if let failure = setHeaders(request, authority: place.authority) { return failure }
        if request.acceptsCompression != acceptsCompression {
            acceptsCompression = request.acceptsCompression
            _ = newsmill_setopt_string(easy, CURLOPT_ACCEPT_ENCODING, acceptsCompression ? "" : nil)
            _ = newsmill_setopt_long(easy, CURLOPT_HTTP_CONTENT_DECODING, acceptsCompression ? 1 : 0)
        }
        self.job = job
        limits = request.limits
        message.pointee = 0
        head = HTTPHeaderBlock()
        body = []
        failure = nil
        remoteAddress = nil
        refusedAddress = nil
        hasOpenedSocket = false
        started = MonotonicTime.now
        enter(.connecting, until: started + limits.connectSeconds)
        return nil
    }

    /// Lets go of the request; the handle is ready for the next one.
    @discardableResult
    func end() -> HTTPJob? {
        defer {
            job = nil
            body = []
        }
        return job
    }

    private func setHeaders(_ request: HTTPRequest, authority: String) -> HTTPFailure? {
        guard let headers = HTTPRequestHeaders(request, userAgent: settings.userAgent, authority: authority) else {
            return .badHeader("a header has a name or a value that cannot be written: \(request.headers)")
        }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in headers.lines { list = curl_slist_append(list, line) ?? list }
        _ = newsmill_setopt_pointer(easy, CURLOPT_HTTPHEADER, list)
        curl_slist_free_all(headerList)
        headerList = list
        sentHeaders = headers.fields
        return nil
    }

    private func enter(_ stage: Stage, until end: Double) {
        self.stage = stage
        stageEnd = end
        deadline = min(end, started + limits.totalSeconds)
    }

    /// The connection stands; the request goes out.
    func willAsk() {
        enter(.asking, until: MonotonicTime.now + limits.firstByteSeconds)
    }

    /// Something of the answer came.
    func didHear() {
        guard stage != .receiving else { return }
        receivedBefore = 0
        enter(.receiving, until: MonotonicTime.now + limits.slowSeconds)
    }

    /// What is to be said of it at this time: nothing, or that it took too long.
    func overdue(now: Double) -> HTTPFailure? {
        guard now >= deadline else { return nil }
        if now >= started + limits.totalSeconds { return .timedOut(.whole, seconds: limits.totalSeconds) }
        switch stage {
        case .connecting: return .timedOut(.connect, seconds: limits.connectSeconds)
        case .asking: return .timedOut(.firstByte, seconds: limits.firstByteSeconds)
        case .receiving:
            let received = receivedBytes
            if Double(received - receivedBefore) < Double(limits.slowestBytesPerSecond) * limits.slowSeconds {
                return .timedOut(.tooSlow, seconds: limits.slowSeconds)
            }
            receivedBefore = received
            enter(.receiving, until: now + limits.slowSeconds)
            return nil
        }
    }

    /// Of the body, before decompression.
    var receivedBodyBytes: Int {
        var count: curl_off_t = 0
        _ = newsmill_getinfo_offset(easy, CURLINFO_SIZE_DOWNLOAD_T, &count)
        return Int(count)
    }

    private var receivedBytes: Int { head.byteCount + receivedBodyBytes }

    /// How it ended, when libcurl is done with it.
    func result(_ code: CURLcode) -> Result<HTTPResponse, HTTPFailure> {
        if let failure { return .failure(failure) }
        guard code == CURLE_OK else {
            return .failure(HTTPFailure(code, message: String(cString: message), of: self))
        }
        guard head.isComplete else { return .failure(.cutShort(received: 0, expected: nil)) }
        let exchange = Exchange(
            url: job?.request.url ?? "", version: head.version, reason: head.reason, requestHeaders: sentHeaders,
            headers: head.fields, remoteAddress: remoteAddress)
        return .success(
            HTTPResponse(
                status: head.status, exchange: exchange, body: body, hasCertainEnd: hasCertainEnd,
                receivedBytes: receivedBytes,
                seconds: MonotonicTime.now - started))
    }
}
