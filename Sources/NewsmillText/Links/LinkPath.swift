/// The path of a link, in its usual spelling.
enum LinkPath {
    /// Session numbers that Java, PHP and ColdFusion servers write into paths.
    private static let sessionNames = ["jsessionid", "phpsessid", "cfid", "cftoken"]

    static func append(_ path: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], _ removed: inout [String]) {
        let start = output.count
        var rest = path[...]
        // `/a;jsessionid=1F/b?c`: the parameter ends with its segment.
        while let mark = rest.firstIndex(of: UInt8(ascii: ";")) {
            let end = rest[(mark + 1)...].firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "/") }
            let parameter = rest[mark..<(end ?? rest.endIndex)]
            if isSession(parameter.dropFirst()) {
                LinkEncoding.append(rest[..<mark], to: &output)
                removed.append(String(decoding: parameter, as: UTF8.self))
            } else {
                LinkEncoding.append(rest[..<parameter.endIndex], to: &output)
            }
            rest = rest[parameter.endIndex...]
        }
        LinkEncoding.append(rest, to: &output)
        if output.count == start { output.append(UInt8(ascii: "/")) }
        resolveDots(&output, from: start)
    }

    private static func isSession(_ parameter: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")), equals - parameter.startIndex <= 10 else {
            return false
        }
        let name = String(decoding: parameter[..<equals], as: UTF8.self).lowercased()
        return sessionNames.contains(name)
    }

    /// Takes `.` and `..` out (section 5.2.4), in place. Decoding comes first: `%2e` is a dot.
    private static func resolveDots(_ output: inout [UInt8], from start: Int) {
        guard holdsDots(output[start...]) else { return }
        var write = start
        var read = start
        // Each round moves one segment with the slash before it.
        while read < output.count {
            var end = read + 1
            while end < output.count, output[end] != UInt8(ascii: "/") { end += 1 }
            let segment = output[(read + 1)..<end]
            let isLast = end == output.count
            if segment.elementsEqual(".".utf8) {
                if isLast { write = slash(&output, at: write) }
            } else if segment.elementsEqual("..".utf8) {
                while write > start {
                    write -= 1
                    if output[write] == UInt8(ascii: "/") { break }
                }
                if isLast { write = slash(&output, at: write) }
            } else {
                for index in read..<end {
                    output[write] = output[index]
                    write += 1
                }
            }
            read = end
        }
        output.removeSubrange(write...)
        if output.count == start { output.append(UInt8(ascii: "/")) }
    }

    private static func slash(_ output: inout [UInt8], at position: Int) -> Int {
        output[position] = UInt8(ascii: "/")
        return position + 1
    }

    private static func holdsDots(_ path: ArraySlice<UInt8>) -> Bool {
        for index in path.indices.dropLast()
        where path[index] == UInt8(ascii: "/") && path[index + 1] == UInt8(ascii: ".") { return true }
        return false
    }
}
