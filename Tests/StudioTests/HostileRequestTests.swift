import LanguageServer
import TestSupport
import Testing

@testable import PageServer
@testable import Studio

/// Whoever has no address, another page of the same browser, and whoever sends odd things.
struct HostileRequestTests {
    private static let questions = StudioRoutes.all.map { $0.path }
    private static let reads = [
        "", "state", "events", "beginnings", "pictures.css", "main.js", "codemirror/yaml.js",
    ]
    /// What each question reads besides the text.
    private static let members: [String: [String]] = [
        "answer": ["version", "page", "parts", "options", "set", "effort"], "json": ["set"],
        "complete": ["at"], "hover": ["at"], "fixes": ["at"], "outline": ["open"],
        "edit": ["edits"], "place": ["path", "at"], "fail": ["fail", "consequence"],
        "compare": ["baseline"], "remedy": ["page"], "export": ["what", "fail"],
        "begin": ["template", "arrangement", "answers", "import", "as", "finish"],
    ]
    private static let json = PageRequest.Header("Content-Type", "application/json")

    @Test func withoutTheSecretNothingIsTold() throws {
        let trial = StudioTrial(try Models.single())
        let wrong = String(StudioTrial.secret.text.dropLast()) + "x"
        for path in Self.questions + Self.reads + ["nothing"] {
            for method in ["GET", "HEAD", "POST", "PUT", "DELETE"] {
                for secret in ["", "guess", wrong, StudioTrial.secret.text.uppercased()] {
                    let response = trial.send(method, path, secret: secret)
                    #expect(response == .refused, "\(method) \(secret) \(path)")
                }
            }
        }
    }

    @Test(arguments: [
        [PageRequest.Header("Host", "evil.example"), .init("Origin", "http://evil.example")],
        [.init("Host", "evil.example:80"), .init("Origin", "http://localhost")],
        [.init("Host", "localhost"), .init("Origin", "http://evil.example")],
        [.init("Host", "localhost"), .init("Origin", "null")],
        [.init("Host", "localhost"), .init("Origin", "https://localhost")],
        [.init("Host", "localhost"), .init("Origin", "http://localhost:8080")],
        [.init("Host", "localhost")],
        [
            .init("Host", "localhost"), .init("Origin", "http://localhost"),
            .init("Sec-Fetch-Site", "cross-site"),
        ],
        [
            .init("Host", "localhost"), .init("Origin", "http://localhost"),
            .init("Sec-Fetch-Site", "same-site"),
        ],
        [
            .init("Host", "localhost"), .init("Host", "evil.example"),
            .init("Origin", "http://localhost"),
        ],
    ])
    func anotherPageGetsNothing(_ headers: [PageRequest.Header]) throws {
        let trial = StudioTrial(try Models.single())
        for path in Self.questions {
            let body = Array("{\"text\":\"\",\"over\":null}".utf8)
            #expect(
                trial.send("POST", path, body, headers: headers + [Self.json]) == .refused,
                "\(path)")
        }
        #expect(trial.disk.text("m.yaml") == (try Models.single()))
    }

    /// A form of another site can send no JSON without asking first.
    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
    func onlyJSONIsTaken(_ type: String) {
        let trial = StudioTrial("")
        for path in Self.questions {
            let response = trial.send(
                "POST", path, Array("{\"text\":\"\"}".utf8),
                headers: [
                    .init("Host", "localhost"), .init("Origin", "http://localhost"),
                    .init("Content-Type", type),
                ])
            #expect(response.status == .otherType, "\(path)")
        }
    }

    @Test func oddBodiesAreToldApart() {
        let trial = StudioTrial("")
        let odd = [
            "", "null", "[]", "3", "\"text\"", "{", "{\"text\"}", "{\"text\":}", "{\"text\":1}",
            "{\"text\":null}", "{\"text\":[\"a\"]}", "{\"Text\":\"\"}", "{\"text\":\"\\ud800\"",
            String(repeating: "[", count: 100_000), "{\"text\":\"\u{0}\"}", "\u{FEFF}{}",
        ]
        for path in Self.questions {
            for body in odd.map({ Array($0.utf8) }) + [[0xFF, 0xFE], [0x7B, 0xC0, 0x7D]] {
                let status = trial.send("POST", path, body).status
                #expect(status == .wrong, "\(path) \(body.prefix(20))")
            }
        }
    }

    /// Members of a wrong kind, places that are nowhere: an answer or 400, and never a trap.
    @Test func oddMembersHurtNobody() {
        let trial = StudioTrial("sallyport: 1\n")
        let odd: [JSONValue] = [
            .null, true, -1, .integer(.max), .integer(.min), .number(1e300), "", "x", [], [[]], [:],
            ["line": -1, "column": 0], ["line": .integer(.max), "column": .integer(.max)],
            ["line": 0, "column": 0], ["a.b.c", 3], ["text": "x"], ["file": "../../../etc/passwd"],
            ["revision": "--output=/tmp/x", "file": "/etc/passwd"], "../../etc/passwd",
            "defenders..", ".", "constructor", "__proto__",
            .text(String(repeating: "a.", count: 5_000)),
        ]
        for path in Self.questions where path != "save" {
            for name in Self.members[path] ?? [] {
                for value in odd {
                    let body: JSONValue = ["text": "sallyport: 1\ntitle: t\n", .init(name): value]
                    let response = trial.send("POST", path, JSONWriter.bytes(of: body))
                    #expect([.fine, .wrong].contains(response.status), "\(path) \(name) \(value)")
                }
            }
        }
    }

    @Test func textsOfAnyKindAreAnswered() {
        let trial = StudioTrial("")
        let texts = [
            "", "\n", "\t", "a", ": :", "{", "[[[[", "- - - -", "&a *a", "!!x y", "--- a\n--- b\n",
            "\u{0}", "\u{FEFF}sallyport: 1", "sallyport: 1\r\ntitle: x\r\n", "a: |\n  b",
            String(repeating: "a: {", count: 3_000), String(repeating: "- ", count: 3_000),
        ]
        for text in texts {
            let at: JSONValue = ["line": 0, "column": 1]
            for path in Self.questions where !["save", "export", "begin"].contains(path) {
                let body: JSONValue = [
                    "text": .text(text), "at": at, "fail": ["aws"],
                    "edits": [
                        ["do": "set", "path": "defenders.aws.title", "value": "x"]
                    ], "baseline": ["text": .text(text)], "path": "a.b",
                ]
                let response = trial.send("POST", path, JSONWriter.bytes(of: body))
                #expect(response.status == .fine, "\(path) \(text.prefix(20))")
            }
        }
    }

    @Test func noFileIsServed() {
        let trial = StudioTrial("sallyport: 1\n", page: .folder("/etc"))
        for path in [
            "m.yaml", "../m.yaml", "/etc/passwd", "passwd", "..%2f..%2fetc/passwd", ".hidden.js",
            "codemirror/../m.yaml", "codemirror/", "codemirror/lib/codemirror.js", "a/b.js", "A.js",
            "main.js/", "index.html", "x.yaml", "hosts.css", "é.js", "codemirror//yaml.js",
        ] { #expect(trial.send("GET", path).status == .notFound, "\(path)") }
        #expect(trial.send("POST", "state").status == .methodNotAllowed)
        #expect(trial.send("GET", "save").status == .methodNotAllowed)
        #expect(trial.send("POST", "nothing").status == .notFound)
    }

    @Test func nothingOutsideTheFolderIsReadOrMade() {
        let disk = StudioDisk()
        disk.write("secret.yaml", "sallyport: 1\ntitle: secret\n")
        let trial = StudioTrial("sallyport: 1\n", file: "models/m.yaml", disk: disk)
        for name in ["/secret.yaml", "~/secret.yaml", "a\\b", "c:x", ""] {
            let found = trial.ask("compare", ["text": "", "baseline": ["file": .text(name)]])
            #expect(found["fault"]?.text != nil && found["svg"] == nil, "\(name)")
        }
        for name in [
            "../x.yaml", "/tmp/x.yaml", "a/b.yaml", ".x.yaml", "-x.yaml", "x", "x.txt", "x.yaml\n",
            "", ".yaml", "x.yaml/", "é.yaml", String(repeating: "a", count: 200) + ".yaml",
        ] {
            let found = trial.ask("save", ["text": "a", "as": .text(name)])
            #expect(found["fault"]?.text != nil && found["digest"] == nil, "\(name)")
        }
        #expect(trial.disk.text("../x.yaml") == nil && trial.disk.text("/tmp/x.yaml") == nil)
    }

    @Test func whatIsReadOnlyWritesNothing() throws {
        let text = try Models.single()
        let trial = StudioTrial(text, isReadOnly: true)
        let state = trial.get("state")
        #expect(state["readOnly"] == true)
        for body: JSONValue in [
            ["text": "x", "over": state["digest"] ?? .null], ["text": "x", "as": "y.yaml"],
        ] {
            #expect(trial.send("POST", "save", JSONWriter.bytes(of: body)).status == .forbidden)
        }
        #expect(trial.disk.text("m.yaml") == text && trial.disk.text("y.yaml") == nil)
        #expect(trial.ask("answer", ["text": .text(text), "version": 1])["answered"] == true)
    }

    @Test func everyResponseKeepsOthersOut() throws {
        let trial = StudioTrial(try Models.single())
        let page = trial.send("GET", "")
        for response in [
            page, trial.send("GET", "main.js"), trial.send("GET", "state"),
            trial.send("POST", "answer", Array("{\"text\":\"\"}".utf8)),
            trial.send("POST", "answer"),
        ] {
            let headers = Dictionary(
                uniqueKeysWithValues: response.headers.map { ($0.name, $0.value) })
            let policy = headers["Content-Security-Policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'; "))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("*"))
            #expect(headers["X-Frame-Options"] == "DENY")
            #expect(headers["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(headers["Cache-Control"] == "no-store")
            #expect(headers["Access-Control-Allow-Origin"] == nil)
        }
        let text = String(decoding: trial.bytes(page), as: UTF8.self)
        #expect(
            !text.contains("<style") && !text.contains(" style=") && !text.contains("javascript:"))
        #expect(
            !text.contains(" onclick=") && !text.contains("http://") && !text.contains("https://"))
    }
}
