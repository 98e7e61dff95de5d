import Testing

@testable import PageServer

struct ServerArgumentsTests {
    @Test func whatIsWrittenIsRead() {
        for catalogue in [nil, "c.yaml", "--root"] {
            for root in [nil, "", "--port"] {
                for port in [0, 65_535] {
                    let arguments = ServerArguments(
                        .watch,
                        model: "--model", catalogue: catalogue, root: root, port: port)
                    #expect(ServerArguments(words: arguments.words) == arguments)
                }
            }
        }
    }

    @Test(
        arguments: [
            [], ["watch"], ["watch", "--model", "a"], ["watch", "--port", "1"],
            ["watch", "--model", "a", "--port", "65536"],
            ["watch", "--model", "a", "--port", "-1"],
            ["watch", "--model", "a", "--port"], ["serve", "--model", "a", "--port", "0"],
            ["watch", "--model", "a", "--port", "0", "--model", "b"],
            ["watch", "--model", "a", "--port", "0", "--bind", "0.0.0.0"],
        ])
    func otherWordsAreRefused(_ words: [String]) { #expect(ServerArguments(words: words) == nil) }
}
