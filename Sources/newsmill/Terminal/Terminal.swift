import Foundation

/// The two streams: data on stdout, messages on stderr.
enum Terminal {
    /// Whether a person reads stdout, and wants colour (https://no-color.org).
    static let hasColour = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    static let messagesAreRead = isatty(STDERR_FILENO) == 1

    static func print(_ text: String) {
        write(text + "\n", to: STDOUT_FILENO)
    }

    static func message(_ text: String) {
        write(text + "\n", to: STDERR_FILENO)
    }

    static func write(_ text: String, to descriptor: Int32) {
        write(Array(text.utf8), to: descriptor)
    }

    /// - Returns: false when the other end is closed or the disk is full.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}

/// Colours for people; nothing at all when stdout is a file or a pipe.
struct Style {
    let isOn: Bool

    static let standard = Style(isOn: Terminal.hasColour)

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func red(_ text: String) -> String { wrap(text, "31") }
    func green(_ text: String) -> String { wrap(text, "32") }
    func yellow(_ text: String) -> String { wrap(text, "33") }
    func cyan(_ text: String) -> String { wrap(text, "36") }
    func struck(_ text: String) -> String { wrap(text, "9;31") }

    /// For texts that others mark.
    static let matchStart = "\u{1B}[33m"
    static let end = "\u{1B}[0m"

    private func wrap(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
