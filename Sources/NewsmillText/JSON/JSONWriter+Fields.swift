/// A key and its value in one call; nil is null.
extension JSONWriter {
    public mutating func field(_ key: String, _ value: String?) {
        self.key(key)
        string(value)
    }

    public mutating func field(_ key: String, _ value: Int?) {
        self.key(key)
        int(value)
    }

    public mutating func field(_ key: String, _ value: Double?) {
        self.key(key)
        if let value { double(value) } else { null() }
    }

    public mutating func field(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    public mutating func strings(_ key: String, _ values: some Sequence<String>) {
        list(key, values) { $0.string($1) }
    }

    public mutating func list<Element>(
        _ key: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        self.key(key)
        array { json in
            for element in elements { write(&json, element) }
        }
    }
}
