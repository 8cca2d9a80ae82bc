/// Keeps what takes long to make and can be made again at any time: within the process, and in files where there is a place.
public struct Cache: Sendable {
    /// Something that was noticed about a file.
    public struct Note: Sendable, Equatable {
        /// Whether somebody should look: a file was damaged, or could not be written. The work goes on in any case.
        public var isTrouble: Bool
        public var message: String

        public init(isTrouble: Bool, message: String) {
            self.isTrouble = isTrouble
            self.message = message
        }
    }

    /// The file for content of a kind that a key names; nil where no files are kept. There may be none yet, and it may turn
    /// out not to be writable.
    public var file: @Sendable (_ kind: String, _ key: String) -> String?
    public var note: @Sendable (Note) -> Void
    private let made = Locked<[String: any Sendable]>([:])

    /// Files are kept nowhere unless `file` says where.
    public init(
        file: @escaping @Sendable (_ kind: String, _ key: String) -> String? = { _, _ in nil },
        note: @escaping @Sendable (Note) -> Void = { _ in }
    ) {
        self.file = file
        self.note = note
    }

    /// What was made under a name before, or what `make` makes now.
    ///
    /// A stage is made twice, to check its options and to run; what it reads from its resources alone need not be.
    public func once<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
        if let value = made.withLock({ $0[name] }) as? Value { return value }
        let value = make()
        made.withLock { $0[name] = value }
        return value
    }
}
