import Glibc

/// The budget of items and bytes on the road. A source takes from it and waits when it is used up; the sink gives back.
/// So the memory of a run is bounded however long its input.
///
/// The only place in the engine where a thread waits. `@unchecked Sendable`: every field is only touched under `mutex`.
final class Credits: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private let itemLimit: Int
    private let byteLimit: Int
    private var items = 0
    private var bytes = 0

    init(items: Int, bytes: Int) {
        itemLimit = items
        byteLimit = bytes
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        changed = .allocate(capacity: 1)
        changed.initialize(to: pthread_cond_t())
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        changed.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Waits until one item of this cost fits. An item dearer than the whole budget passes alone, when the road is empty.
    func take(_ cost: Int) {
        pthread_mutex_lock(mutex)
        while items > 0, items >= itemLimit || bytes + cost > byteLimit {
            pthread_cond_wait(changed, mutex)
        }
        items += 1
        bytes += cost
        pthread_mutex_unlock(mutex)
    }

    func giveBack(items count: Int, cost: Int) {
        pthread_mutex_lock(mutex)
        items -= count
        bytes -= cost
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }

    /// Waits until everything has been given back.
    func waitUntilAllAreBack() {
        pthread_mutex_lock(mutex)
        while items > 0 { pthread_cond_wait(changed, mutex) }
        pthread_mutex_unlock(mutex)
    }
}
