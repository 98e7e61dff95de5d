internal import FoundationEssentials
internal import Glibc

/// A program of the system that is run without a shell, for so long and for so much output at most.
///
/// Nobody but the program sees its arguments: no shell reads them. It has neither our files nor our
/// held signals.
package struct ChildProcess: Sendable {
    /// The program's name, looked for where the system looks for programs.
    let program: String
    /// What it is given, its name not included.
    let arguments: [String]
    /// Its environment.
    let environment: [String: String]

    /// Makes a program that is not yet run.
    ///
    /// - Parameters:
    ///   - program: its name or path.
    ///   - arguments: what it is given, its name not included.
    ///   - environment: all of its environment.
    package init(program: String, arguments: [String], environment: [String: String]) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
    }

    /// What a run gave.
    package struct Outcome: Sendable {
        /// The status that it ended with; `nil` where a signal ended it.
        package let status: Int32?
        /// What it wrote to standard output.
        package let output: [UInt8]
        /// The beginning of what it said on standard error.
        package let errors: String
    }

    /// Why a run gave nothing.
    package enum Fault: Error, Hashable {
        /// No program of that name is there.
        case absent
        /// The system does not run it.
        case refused(Int32)
        /// It took longer than allowed.
        case tooSlow
        /// It wrote more than allowed.
        case tooMuch
        /// A signal to end came for us meanwhile; it takes effect once the program is ended.
        case stopped
    }

    /// The signals that end us.
    private static let ending = [SIGINT, SIGTERM, SIGHUP]

    /// As much as is read of what goes wrong.
    private static let mostErrors = 4096

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - input: what it reads; nothing unless given.
    ///   - maximumBytes: how much it may write.
    ///   - limit: how long it may take.
    /// - Throws: `Fault`; then the program is ended and whatever it wrote is dropped.
    package func run(
        input: [UInt8] = [], upTo maximumBytes: Int, within limit: Duration
    ) throws(Fault) -> Outcome {
        // A signal that ends us is held until the program is ended: in its own group it would go
        // on without us. What is ignored stays so.
        var (held, usual) = (sigset_t(), sigset_t())
        sigemptyset(&held)
        for number in Self.ending { sigaddset(&held, number) }
        pthread_sigmask(SIG_BLOCK, &held, &usual)
        defer { pthread_sigmask(SIG_SETMASK, &usual, nil) }
        let (inlet, output, errors) = (try Self.pipe(), try Self.pipe(), try Self.pipe())
        let process: pid_t
        do {
            defer { for end in [inlet.read, output.write, errors.write] { close(end) } }
            process = try spawn(input: inlet.read, output: output.write, errors: errors.write)
        } catch {
            for end in [inlet.write, output.read, errors.read] { close(end) }
            throw error
        }
        var feed = Feed(file: inlet.write, rest: input[...])
        defer {
            feed.shut()
            close(output.read)
            close(errors.read)
        }
        // Whoever closes its input early does not end us.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        var streams = [
            Stream(file: output.read, most: maximumBytes), Stream(file: errors.read, most: .max),
        ]
        let end = ContinuousClock.now + limit
        do throws(Fault) {
            feed.pour()
            while streams.contains(where: { !$0.isAtEnd }) {
                try Self.exchange(&feed, &streams, until: end)
                if streams[1].bytes.count > Self.mostErrors {
                    streams[1].bytes.removeLast(streams[1].bytes.count - Self.mostErrors)
                }
            }
            let status = try Self.wait(for: process, until: end)
            return Outcome(
                status: status, output: streams[0].bytes,
                errors: String(decoding: streams[1].bytes, as: UTF8.self))
        } catch {
            kill(-process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR {}
            throw error
        }
    }

    // MARK: Starting

    private func spawn(
        input: Int32, output: Int32, errors: Int32
    ) throws(Fault) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that what it starts ends with it.
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let words = ([program] + arguments).map { strdup($0) }
        let settings = environment.sorted { $0.key < $1.key }
            .map { strdup("\($0.key)=\($0.value)") }
        defer { for word in words + settings { free(word) } }
        var process: pid_t = 0
        let result = posix_spawnp(
            &process, program, &actions, &attributes, words + [nil], settings + [nil])
        switch result {
        case 0: return process
        case ENOENT, ENOTDIR, EACCES: throw .absent
        default: throw .refused(result)
        }
    }

    private static func pipe() throws(Fault) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .refused(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    // MARK: Reading and writing

    /// What is written to a program, as far as it takes it.
    private struct Feed {
        let file: Int32
        var rest: ArraySlice<UInt8>
        var isOpen = true

        init(file: Int32, rest: ArraySlice<UInt8>) {
            (self.file, self.rest) = (file, rest)
            _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
        }

        /// Writes what is taken at once; when all of it is, or none ever will be, it is shut.
        mutating func pour() {
            while isOpen, !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                if count < 0 && errno == EINTR { continue }
                if count < 0 && errno == EAGAIN { return }
                if count <= 0 { break }
                rest = rest.dropFirst(count)
            }
            shut()
        }

        mutating func shut() {
            if isOpen { close(file) }
            isOpen = false
        }
    }

    /// One of the outputs of a program.
    private struct Stream {
        let file: Int32
        let most: Int
        var bytes: [UInt8] = []
        var isAtEnd = false
    }

    /// Waits until there is something to read or to be written, and does it.
    private static func exchange(
        _ feed: inout Feed, _ streams: inout [Stream], until end: ContinuousClock.Instant
    ) throws(Fault) {
        var requests = streams.map {
            pollfd(fd: $0.isAtEnd ? -1 : $0.file, events: Int16(POLLIN), revents: 0)
        }
        requests.append(
            pollfd(fd: feed.isOpen ? feed.file : -1, events: Int16(POLLOUT), revents: 0))
        let left = try milliseconds(until: end)
        guard poll(&requests, nfds_t(requests.count), left) > 0 else { return }
        if requests[streams.count].revents != 0 { feed.pour() }
        for place in streams.indices where requests[place].revents != 0 {
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = Glibc.read(streams[place].file, &piece, piece.count)
            if count > 0 {
                streams[place].bytes += piece.prefix(count)
                if streams[place].bytes.count > streams[place].most { throw .tooMuch }
            } else if count == 0 || errno != EINTR {
                streams[place].isAtEnd = true
            }
        }
    }

    /// The status of a program, or `nil` where a signal ended it.
    private static func wait(
        for process: pid_t, until end: ContinuousClock.Instant
    ) throws(Fault) -> Int32? {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == process { break }
            if found < 0 && errno != EINTR { return nil }
            _ = try milliseconds(until: end)
            poll(nil, 0, 2)
        }
        // The macros of the system, which Swift does not see.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    /// How long is left, at most a tenth of a second; a signal that came meanwhile is seen then.
    private static func milliseconds(until end: ContinuousClock.Instant) throws(Fault) -> Int32 {
        var waiting = sigset_t()
        sigpending(&waiting)
        if ending.contains(where: { sigismember(&waiting, $0) == 1 && !IgnoredSignals.contain($0) })
        {
            throw .stopped
        }
        let left = ContinuousClock.now.duration(to: end)
        if left <= .zero { throw .tooSlow }
        return Int32(min(left.components.seconds * 1000 + 1, 100))
    }
}
