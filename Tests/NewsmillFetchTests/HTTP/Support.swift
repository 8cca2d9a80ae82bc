import Glibc

func pause(_ seconds: Double) { usleep(useconds_t(seconds * 1e6)) }

/// A port where nobody answers: callers are refused, or kept waiting.
final class TakenPort {
    let number: Int
    private var files: [CInt] = []

    /// - Parameter listens: with a queue of callers that is full.
    init(listens: Bool) {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        files = [listener]
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = bind(listener, address, length)
                if listens { _ = listen(listener, 0) }
                _ = getsockname(listener, address, &length)
            }
        }
        number = Int(UInt16(bigEndian: name.sin_port))
        for _ in 0..<(listens ? 4 : 0) {
            let caller = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
            files.append(caller)
            withUnsafeMutablePointer(to: &name) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = connect(caller, $0, length) }
            }
        }
    }

    deinit { for file in files { close(file) } }
}
