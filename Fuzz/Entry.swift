import CFuzzer

#if canImport(Glibc)
    import Glibc
#endif

/// The target of this run, named by the variable `SALLYPORT_FUZZ`.
private let chosen: FuzzTarget = {
    let name = getenv("SALLYPORT_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        let names = FuzzTarget.all.map(\.name).joined(separator: " ")
        print("SALLYPORT_FUZZ names no target: write one of \(names)")
        exit(64)
    }
    return target
}()

/// One input: libFuzzer keeps it when the process is ended by it.
private func runOnce(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    do {
        try chosen.run(bytes)
        return 0
    } catch {
        fatalError("\(chosen.name): \(error)")
    }
}

/// Says which target this is, and gives the command line to libFuzzer.
@main enum Entry {
    static func main() {
        print("target: \(chosen.name)")
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(LLVMFuzzerRunDriver(&count, &arguments, runOnce))
    }
}
