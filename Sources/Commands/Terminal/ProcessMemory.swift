import Glibc
import SystemPackage

/// How much memory the program takes.
enum ProcessMemory {
    /// Bytes that are in memory now, as the system counts them; where it does not say, the most
    /// that there ever were.
    static var inUse: Int {
        if let pages = residentPages { return pages * sysconf(Int32(_SC_PAGESIZE)) }
        var usage = rusage()
        getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1_024
    }

    /// The second number of `/proc/self/statm`.
    private static var residentPages: Int? {
        guard let file = try? FileDescriptor.open("/proc/self/statm", .readOnly) else { return nil }
        defer { try? file.close() }
        let bytes = try? [UInt8](unsafeUninitializedCapacity: 128) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        let numbers = bytes?.split(separator: UInt8(ascii: " ")) ?? []
        guard numbers.count > 1 else { return nil }
        return Int(String(decoding: numbers[1], as: UTF8.self))
    }
}
