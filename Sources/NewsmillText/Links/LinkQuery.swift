/// The parameters of a link without those that only say how somebody came by it.
enum LinkQuery {
    static func append(
        _ query: UnsafeBufferPointer<UInt8>, host: String, to output: inout [UInt8], _ removed: inout [String]
    ) {
        var separator = UInt8(ascii: "?")
        var start = 0
        while start < query.count {
            let end = query[start...].firstIndex(of: UInt8(ascii: "&")) ?? query.count
            let parameter = query[start..<end]
            start = end + 1
            guard !parameter.isEmpty else { continue }
            if isTracking(parameter, host: host) {
                removed.append(String(decoding: parameter, as: UTF8.self))
                continue
            }
            output.append(separator)
            separator = UInt8(ascii: "&")
            LinkEncoding.append(parameter, to: &output)
        }
    }

    /// No name or value in the tables is longer; a longer one need not be looked up.
    private static let maximumLength = 40

    private static func isTracking(_ parameter: Slice<UnsafeBufferPointer<UInt8>>, host: String) -> Bool {
        let equals = parameter.firstIndex(of: UInt8(ascii: "=")) ?? parameter.endIndex
        var name = parameter[..<equals]
        // `&amp;` that was never decoded leaves its end with the name.
        if name.starts(with: "amp;".utf8) { name = name.dropFirst(4) }
        guard !name.isEmpty, name.count <= maximumLength else { return false }
        let value = parameter[min(equals + 1, parameter.endIndex)...]
        return TrackingParameters.match(
            name: lowered(name), value: value.count <= maximumLength ? lowered(value) : nil, host: host)
    }

    private static func lowered(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
            _ = buffer.initialize(from: bytes.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
            return String(decoding: buffer, as: UTF8.self)
        }
    }
}
