import Glibc

/// A thread with a stack of its own size, which no queue promises.
package struct WorkThread {
    private let thread: pthread_t

    /// What the thread does; a class, because it reaches the thread through a pointer.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Starts a thread; `nil` if the system has none left.
    ///
    /// - Parameters:
    ///   - stackSize: in bytes, a multiple of a page.
    ///   - body: what the thread does; it has to be waited for with `join`.
    package init?(stackSize: Int, _ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return nil }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return nil }
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let status = pthread_create(
            &thread, &attributes,
            { work in
                if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        guard status == 0 else {
            work.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for the thread's end; once only.
    package func join() { pthread_join(thread, nil) }
}
