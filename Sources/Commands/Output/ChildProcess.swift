import Glibc

/// A program that was started for us, with pipes to its standard input, output and error.
///
/// It is started by `posix_spawnp` without a shell, with no signal blocked or ignored.
struct ChildProcess {
    /// How it ended.
    enum Ending: Equatable {
        case exited(Int32)
        case signalled(Int32)
        case tookTooLong
        case wroteTooMuch
    }

    /// What a run gave.
    struct Outcome {
        var ending: Ending
        var output: [UInt8] = []
        /// The beginning of what it wrote to standard error.
        var said = ""
    }

    private let identity: pid_t
    private let input: Int32
    private let output: Int32
    private let errors: Int32

    /// How much of what it says is kept.
    private static let mostSaid = 4_096

    /// Starts a program that is looked for along `PATH`.
    ///
    /// - Throws: `PictureConverter.Fault`.
    init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
        var pipes: [[Int32]] = []
        for _ in 0..<3 {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else {
                for end in pipes.joined() { close(end) }
                throw PictureConverter.Fault.failed("no pipe could be opened")
            }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            pipes.append(ends)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes[0][0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[1][1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, pipes[2][1], STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var plain = sigset_t()
        sigemptyset(&plain)
        for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM] { sigaddset(&plain, signal) }
        posix_spawnattr_setsigdefault(&attributes, &plain)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let words = ([program] + arguments).map { strdup($0) }
        let settings = environment.sorted { $0.key < $1.key }.map {
            strdup("\($0.key)=\($0.value)")
        }
        defer { for text in words + settings { free(text) } }
        var started: pid_t = 0
        let failure = posix_spawnp(
            &started, program, &actions, &attributes, words + [nil], settings + [nil])
        for end in [pipes[0][0], pipes[1][1], pipes[2][1]] { close(end) }
        guard failure == 0 else {
            for end in [pipes[0][1], pipes[1][0], pipes[2][0]] { close(end) }
            if [ENOENT, ENOTDIR, EACCES].contains(failure) { throw PictureConverter.Fault.missing }
            throw PictureConverter.Fault.failed(
                "it could not be started: \(String(cString: strerror(failure)))")
        }
        identity = started
        (input, output, errors) = (pipes[0][1], pipes[1][0], pipes[2][0])
    }

    /// Gives it the input, takes what it writes, and waits for its end; one that takes longer or
    /// writes more is ended.
    func finish(input bytes: [UInt8], until end: ContinuousClock.Instant, mostBytes: Int) -> Outcome
    {
        // Whoever closes its input early does not end us.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_NONBLOCK)
        var rest = bytes[...]
        var (taken, said): ([UInt8], [UInt8]) = ([], [])
        var open: Set<Int32> = [input, output, errors]
        defer { for end in open { close(end) } }
        func shut(_ end: Int32) { if open.remove(end) != nil { close(end) } }
        if rest.isEmpty { shut(input) }
        while !open.isDisjoint(with: [output, errors]) {
            guard let left = Self.milliseconds(until: end) else {
                return Outcome(ending: ended(as: .tookTooLong))
            }
            var waiting = open.sorted().map {
                pollfd(fd: $0, events: Int16($0 == input ? POLLOUT : POLLIN), revents: 0)
            }
            guard poll(&waiting, nfds_t(waiting.count), left) > 0 else { continue }
            for ready in waiting where ready.revents != 0 {
                if ready.fd == input {
                    let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
                    if count > 0 { rest = rest.dropFirst(count) }
                    let mayTryAgain = count < 0 && [EAGAIN, EINTR].contains(errno)
                    if rest.isEmpty || count <= 0 && !mayTryAgain { shut(input) }
                    continue
                }
                var piece = [UInt8](repeating: 0, count: 1 << 16)
                let count = read(ready.fd, &piece, piece.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    shut(ready.fd)
                    continue
                }
                if ready.fd == output {
                    taken += piece[..<count]
                    guard taken.count <= mostBytes else {
                        return Outcome(ending: ended(as: .wroteTooMuch))
                    }
                } else if said.count < Self.mostSaid {
                    said += piece[..<min(count, Self.mostSaid - said.count)]
                }
            }
        }
        return Outcome(
            ending: waited(until: end), output: taken, said: String(decoding: said, as: UTF8.self))
    }

    /// How it ended; one that goes on after it closed its output is ended.
    private func waited(until end: ContinuousClock.Instant) -> Ending {
        var status: Int32 = 0
        while true {
            let found = waitpid(identity, &status, WNOHANG)
            if found == identity { break }
            if found < 0 && errno != EINTR { return .exited(-1) }
            guard Self.milliseconds(until: end) != nil else { return ended(as: .tookTooLong) }
            poll(nil, 0, 2)
        }
        let signal = status & 0x7f
        return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
    }

    private func ended(as ending: Ending) -> Ending {
        kill(identity, SIGKILL)
        var status: Int32 = 0
        while waitpid(identity, &status, 0) < 0 && errno == EINTR {}
        return ending
    }

    /// How long is left, or `nil` if no time is.
    private static func milliseconds(until end: ContinuousClock.Instant) -> Int32? {
        let left = ContinuousClock.now.duration(to: end)
        guard left > .zero else { return nil }
        return Int32(min(left / .milliseconds(1), 60_000)) + 1
    }
}
