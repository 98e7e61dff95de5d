import Testing

// SwiftPM takes this file for the beginning of the test program as it is. Without it, it looks for tests
// of XCTest in an index of the sources, which costs a quarter of the compilation, and there are none.
@main struct TestProgram {
    static func main() async {
        await Testing.__swiftPMEntryPoint() as Never
    }
}
