internal import FoundationEssentials
internal import Glibc

/// A program of the system that is run without a shell, for so long and for so much output at most.
///
/// Nobody but the program sees its arguments: no shell reads them. It has nothing to read from, and
/// neither our files nor our held signals.
struct ChildProcess {
    /// The program's name, looked for where the system looks for programs.
    let program: String
    /// What it is given, its name not included.
    let arguments: [String]
    /// Its environment.
    let environment: [String: String]

    /// What a run gave.
    struct Outcome {
        /// The status that it ended with; `nil` where a signal ended it.
        let status: Int32?
        let output: [UInt8]
        /// The beginning of what it said on standard error.
        let errors: String
    }

    /// Why a run gave nothing.
    enum Fault: Error, Hashable {
        /// No program of that name is there.
        case absent
        /// The system does not run it.
        case refused(Int32)
        /// It took longer than allowed.
        case tooSlow
        /// It wrote more than allowed.
        case tooMuch
    }

    /// As much as is read of what goes wrong.
    private static let mostErrors = 4096

    /// Runs it to its end.
    ///
    /// - Throws: `Fault`; then the program is ended and whatever it wrote is dropped.
    func run(upTo maximumBytes: Int, seconds: Int) throws(Fault) -> Outcome {
        let (output, errors) = (try Self.pipe(), try Self.pipe())
        let process: pid_t
        do {
            defer {
                close(output.write)
                close(errors.write)
            }
            process = try spawn(output: output.write, errors: errors.write)
        } catch {
            close(output.read)
            close(errors.read)
            throw error
        }
        defer {
            close(output.read)
            close(errors.read)
        }
        var streams = [
            Stream(file: output.read, most: maximumBytes), Stream(file: errors.read, most: .max),
        ]
        let end = ContinuousClock.now + .seconds(seconds)
        do throws(Fault) {
            while streams.contains(where: { !$0.isAtEnd }) {
                try Self.read(&streams, until: end)
                if streams[1].bytes.count > Self.mostErrors {
                    streams[1].bytes.removeLast(streams[1].bytes.count - Self.mostErrors)
                }
            }
        } catch {
            kill(-process, SIGKILL)
            _ = Self.wait(for: process)
            throw error
        }
        // Whoever closes its output and goes on is not waited for any longer either.
        let status = Self.wait(for: process)
        return Outcome(
            status: status, output: streams[0].bytes,
            errors: String(decoding: streams[1].bytes, as: UTF8.self))
    }

    // MARK: Starting

    private func spawn(output: Int32, errors: Int32) throws(Fault) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
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
        sigaddset(&signals, SIGPIPE)
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
        case ENOENT: throw .absent
        default: throw .refused(result)
        }
    }

    private static func pipe() throws(Fault) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .refused(errno) }
        for end in ends { fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    // MARK: Reading

    /// One of the outputs of a program.
    private struct Stream {
        let file: Int32
        let most: Int
        var bytes: [UInt8] = []
        var isAtEnd = false
    }

    /// Waits until there is something to read, and reads it.
    private static func read(
        _ streams: inout [Stream], until end: ContinuousClock.Instant
    ) throws(Fault) {
        let left = ContinuousClock.now.duration(to: end)
        if left <= .zero { throw .tooSlow }
        var requests = streams.map {
            pollfd(fd: $0.isAtEnd ? -1 : $0.file, events: Int16(POLLIN), revents: 0)
        }
        let milliseconds = Int32(min(left.components.seconds * 1000 + 1, 1000))
        guard poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return }
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

    private static func wait(for process: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        // The macros of the system, which Swift does not see.
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }
}
