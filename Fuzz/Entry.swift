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

/// Before the first input: says which target this is, or ends.
@_cdecl("LLVMFuzzerInitialize")
public func startFuzzing(
    _ count: UnsafeMutablePointer<CInt>?,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
    print("target: \(chosen.name)")
    return 0
}

/// One input: libFuzzer calls this, and keeps the input when the process is ended by it.
@_cdecl("LLVMFuzzerTestOneInput")
public func runOnce(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    do {
        try chosen.run(bytes)
        return 0
    } catch {
        fatalError("\(chosen.name): \(error)")
    }
}
