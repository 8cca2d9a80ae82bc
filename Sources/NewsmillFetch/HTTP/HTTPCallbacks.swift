import CCurl
import Glibc
import NewsmillCore
import NewsmillText

/// What libcurl calls: C functions that find their transfer and do what a transfer does.
enum HTTPCallbacks {
    private static func transfer(_ context: UnsafeMutableRawPointer?) -> HTTPTransfer? {
        context.map { Unmanaged<HTTPTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Returning less than it was given ends the request.
    static let body: curl_write_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(context) else { return 0 }
        let length = size * count
        let buffer = UnsafeRawBufferPointer(start: bytes, count: length)
        return transfer.receive(body: buffer.bindMemory(to: UInt8.self)) ? length : 0
    }

    static let header: curl_write_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(context) else { return 0 }
        let length = size * count
        let buffer = UnsafeRawBufferPointer(start: bytes, count: length)
        return transfer.receive(header: buffer.bindMemory(to: UInt8.self)) ? length : 0
    }

    static let openSocket: curl_opensocket_callback = { context, _, address in
        guard let address, let transfer = transfer(context) else { return -1 }
        return transfer.openSocket(address)
    }

    /// Also called when a connection is used again.
    static let beforeRequest: curl_prereq_callback = { context, remote, _, port, _ in
        guard let remote, let transfer = transfer(context) else { return CURL_PREREQFUNC_ABORT }
        return transfer.allowsRequest(to: String(cString: remote), port: Int(port))
            ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
}

extension HTTPTransfer {
    fileprivate func receive(header line: UnsafeBufferPointer<UInt8>) -> Bool {
        didHear()
        let wasComplete = head.isComplete
        guard head.take(line) else {
            failure = .headersTooLarge
            return false
        }
        if !wasComplete, head.isComplete, hasBody, let length = contentLength {
            guard length <= limits.maximumBytes else {
                failure = .tooLarge(limit: limits.maximumBytes)
                return false
            }
            // What a server says is believed up to a point only.
            body.reserveCapacity(min(length, 1 << 20))
        }
        return true
    }

    /// A 304 repeats the length of the answer that it stands for (RFC 9110, section 8.6).
    private var hasBody: Bool { head.status != 304 && head.status != 204 }

    /// A length, chunks (RFC 9112, section 6.3) or the frames of HTTP/2.
    var hasCertainEnd: Bool {
        !hasBody || !head.version.hasPrefix("HTTP/1") || contentLength != nil
            || head.fields.first("Transfer-Encoding") != nil
    }

    /// nil where it is missing, or no number.
    var contentLength: Int? {
        guard let text = head.fields.first("Content-Length"), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
            return nil
        }
        return Int(text)
    }

    /// Below it a ratio says nothing: a short page of white space is no attack.
    private static let harmlessBytes = 1 << 20
    /// libcurl hands over decompressed bytes before it counts the buffer they came from.
    private static let uncountedBytes = 16 << 10

    fileprivate func receive(body bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = body.count + bytes.count
        guard count <= limits.maximumBytes else {
            failure = .tooLarge(limit: limits.maximumBytes)
            return false
        }
        if count > Self.harmlessBytes, count / max(1, limits.maximumRatio) > receivedBodyBytes + Self.uncountedBytes {
            failure = .bomb(ratio: limits.maximumRatio)
            return false
        }
        if count > body.capacity { body.reserveCapacity(min(max(count, body.capacity * 2), limits.maximumBytes)) }
        body.append(contentsOf: bytes)
        return true
    }

    fileprivate func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let (ip, port) = withUnsafePointer(to: &address.pointee.addr) { pointer in
            // Behind `addr` lies the whole address, of `addrlen` bytes; ports stand in the same place in both families.
            (
                IPAddress(pointer),
                Int(UInt16(bigEndian: UnsafeRawPointer(pointer).loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
            )
        }
        guard let ip, settings.addresses.permits(ip, host: place.host, port: port) else {
            refusedAddress = ip?.description ?? "an address of an unknown family"
            return -1
        }
        hasOpenedSocket = true
        // Not for the programs that an exec stage starts.
        return socket(
            address.pointee.family, address.pointee.socktype | CInt(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }

    fileprivate func allowsRequest(to address: String, port: Int) -> Bool {
        guard let ip = IPAddress(address), settings.addresses.permits(ip, host: place.host, port: port) else {
            failure = .forbiddenAddress(address, host: place.host)
            return false
        }
        remoteAddress = address
        willAsk()
        return true
    }
}
