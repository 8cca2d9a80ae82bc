internal import Glibc
internal import Testing

/// Text as bytes of an encoding, under glibc's name.
func encoded(_ text: String, as encoding: String) throws -> [UInt8] {
    let handle = try #require(iconv_open(encoding, "UTF-8"))
    defer { iconv_close(handle) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let capacity = output.count
    let written = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var from = input.baseAddress
            var fromLeft = input.count
            var to = output.baseAddress
            var toLeft = capacity
            guard iconv(handle, &from, &fromLeft, &to, &toLeft) != -1, iconv(handle, nil, nil, &to, &toLeft) != -1
            else {
                return -1
            }
            return capacity - toLeft
        }
    }
    try #require(written >= 0, "\(encoding) cannot write the sample")
    return output[..<written].map { UInt8(bitPattern: $0) }
}
