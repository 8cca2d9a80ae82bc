/// Hands libxml2's events to a ``FeedBuilder``. The builder stands behind a pointer: as properties of a class its parts
/// would be checked for overlapping access at every byte run, a twentieth of the whole time.
final class FeedHandler: XMLHandler {
    private let builder: UnsafeMutablePointer<FeedBuilder>

    init(_ options: FeedOptions) {
        builder = .allocate(capacity: 1)
        builder.initialize(to: FeedBuilder(options))
    }

    deinit {
        builder.deinitialize(count: 1)
        builder.deallocate()
    }

    /// - Throws: ``FeedError`` when the root element is not a feed's.
    func finish() throws(FeedError) -> Feed { try builder.pointee.finish(damage: firstError) }

    override func start(_ element: XMLElement) { builder.pointee.start(element) }
    override func end() { builder.pointee.end() }
    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { builder.pointee.text(bytes) }
}
