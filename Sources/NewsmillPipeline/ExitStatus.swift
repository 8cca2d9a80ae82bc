/// How a command ends, in the numbers of sysexits.h, so that cron and scripts can tell what to do.
public enum ExitStatus {
    public static let clean: Int32 = 0
    /// The run finished; more items were rejected or failed than `run.failOn` allows.
    public static let itemsLost: Int32 = 1
    public static let usage: Int32 = 64
    public static let badInput: Int32 = 65
    /// No source could be reached.
    public static let unavailable: Int32 = 69
    /// The books do not balance: a defect of this program.
    public static let internalError: Int32 = 70
    public static let cannotWrite: Int32 = 73
    /// Another run holds the lock, or this one was interrupted.
    public static let temporaryFailure: Int32 = 75
    public static let badConfiguration: Int32 = 78
}
