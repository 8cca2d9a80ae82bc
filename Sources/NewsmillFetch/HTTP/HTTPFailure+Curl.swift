import CCurl

extension HTTPFailure {
    /// What a result code of libcurl says of a request.
    ///
    /// - Parameter message: libcurl's own words, more exact than the code where there are any.
    init(_ code: CURLcode, message: String, of transfer: HTTPTransfer) {
        let host = transfer.place.host
        let reason = message.isEmpty ? String(cString: curl_easy_strerror(code)) : message
        if let address = transfer.refusedAddress, !transfer.hasOpenedSocket, code == CURLE_COULDNT_CONNECT {
            self = .forbiddenAddress(address, host: host)
            return
        }
        switch code {
        case CURLE_URL_MALFORMAT: self = .badURL(reason)
        case CURLE_COULDNT_RESOLVE_HOST: self = .unresolved(host: host)
        case CURLE_COULDNT_CONNECT: self = .unreachable(host: host, reason: reason)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED:
            self = .tls(host: host, reason: reason)
        case CURLE_OPERATION_TIMEDOUT: self = .timedOut(.connect, seconds: transfer.limits.connectSeconds)
        case CURLE_GOT_NOTHING: self = .noAnswer(host: host)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: self = .notHTTP(reason)
        case CURLE_BAD_CONTENT_ENCODING: self = .badCoding(reason)
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_SEND_ERROR:
            self =
                transfer.head.isComplete
                ? .cutShort(received: transfer.receivedBodyBytes, expected: transfer.contentLength)
                : .unreachable(host: host, reason: reason)
        default: self = .other(reason)
        }
    }
}
