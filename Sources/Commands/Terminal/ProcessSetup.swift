import Glibc

/// What the program settles with the system before it does anything.
enum ProcessSetup {
    /// Makes sure that no file can be taken for standard output, and that a file which grows past
    /// its limit is an error and not the end.
    static func run() {
        // A closed descriptor would be given to the first file that is opened. What stands in for
        // it cannot be read from or written to, so that it is still as good as closed.
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
        signal(SIGXFSZ, SIG_IGN)
    }
}
