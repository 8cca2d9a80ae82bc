import Foundation

/// Time that a thread has worked, not waited: what a busy machine does not change.
public enum ProcessorTime {
    /// Seconds of processor time that `work` takes on the calling thread.
    public static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = now()
        try work()
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
