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

    @Test func soIsWhatAStudioIsTold() {
        for model in [nil, "m.yaml", "--read-only"] {
            for root in [nil, "--read-only", "models"] {
                for isReadOnly in [true, false] {
                    var arguments = ServerArguments(
                        .studio, model: model, catalogue: nil, root: root, port: 0,
                        isReadOnly: isReadOnly)
                    #expect(ServerArguments(words: arguments.words) == arguments)
                    arguments.page = "--read-only"
                    #expect(ServerArguments(words: arguments.words) == arguments)
                }
            }
        }
    }

    @Test(
        arguments: [
            [], ["watch"], ["studio"], ["studio", "--port", "0", "--read-only", "--read-only"],
            ["watch", "--port", "0"], ["watch", "--model", "a", "--port", "0", "--read-only"],
            ["watch", "--model", "a", "--port", "0", "--page", "x"], ["watch", "--model", "a"],
            ["watch", "--port", "1"],
            ["watch", "--model", "a", "--port", "65536"],
            ["watch", "--model", "a", "--port", "-1"],
            ["watch", "--model", "a", "--port"], ["serve", "--model", "a", "--port", "0"],
            ["watch", "--model", "a", "--port", "0", "--model", "b"],
            ["watch", "--model", "a", "--port", "0", "--bind", "0.0.0.0"],
        ])
    func otherWordsAreRefused(_ words: [String]) { #expect(ServerArguments(words: words) == nil) }
}
