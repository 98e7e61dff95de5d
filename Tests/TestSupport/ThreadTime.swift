import Glibc

/// Time that the calling thread has worked, which other work on the machine does not lengthen.
public enum ThreadTime {
    /// How long some work takes by this thread's own clock.
    public static func of(_ work: () throws -> Void) rethrows -> Duration {
        let start = now
        try work()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
