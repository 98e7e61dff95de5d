import Foundation
import Phrases
import Synchronization
import TestSupport
import Testing

@testable import PageServer
@testable import Reports

struct WatchedModelTests {
    /// What was told, in order.
    private final class Ear: Sendable {
        private let heard = Mutex<[String]>([])
        var text: String { heard.withLock { $0.joined(separator: " ") } }
        func hear(_ version: Int, _ answered: Int?) {
            heard.withLock { $0.append("\(version):\(answered.map(String.init) ?? "-")") }
        }
        func clear() { heard.withLock { $0 = [] } }
    }

    private static func seed(_ name: String) throws -> String {
        try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Models/seed-case/\(name).yaml"),
            encoding: .utf8)
    }

    private static func model(
        _ file: String, on disk: FakeDisk, _ ear: Ear, catalogue: String? = nil
    ) -> WatchedModel {
        WatchedModel(
            file: file, catalogueFile: catalogue, desk: disk.desk, start: { $0() },
            tell: { ear.hear($0, $1) })
    }

    /// Looks until what was written has settled.
    private static func settle(_ model: WatchedModel) {
        for _ in 0..<3 { model.look() }
    }

    @Test func theLastGoodAnswerStaysMarked() throws {
        let (disk, ear) = (FakeDisk(), Ear())
        let text = try Self.seed("single")
        disk.write("m.yaml", text)
        let model = Self.model("m.yaml", on: disk, ear)
        model.look()
        #expect(ear.text == "1:- 1:- 1:1")
        #expect(model.panel.sentence == "As of version 1, which is the text as it stands.")
        #expect(model.page.report != nil && model.panel.change == nil)

        ear.clear()
        disk.write("m.yaml", text + "wrong: 1\n")
        Self.settle(model)
        #expect(ear.text == "2:1 2:1")
        #expect(
            model.panel.sentence == "Version 2, the text as it stands, is wrong. What stands below "
                + "is of version 1, the last that was right.")
        #expect(model.panel.diagnostics.map(\.code.rawValue) == ["model.unknown-key"])
        #expect(model.page.report?.title.hasPrefix("Training on one cloud") == true)
        #expect(model.page.text.contains("data-answered=\"1\""))

        // Exits that nobody runs: the lab's lock on them is gone.
        ear.clear()
        disk.write("m.yaml", text.replacingOccurrences(of: "level: SL4", with: "level: SL2"))
        Self.settle(model)
        #expect(ear.text == "3:1 3:1 3:3 3:3")
        let change = try #require(model.panel.change)
        #expect(change.before == 1 && change.after == 3)
        #expect(change.markup.contains("Coalitions lost and gained from version 1 to version 3"))
        #expect(change.markup.contains("nobody need fail in version 3, but somebody in version 1"))
    }

    @Test func theWholeChainIsWatched() throws {
        let (disk, ear) = (FakeDisk(), Ear())
        disk.write("a/m.yaml", try Self.seed("split-2-of-2-eu"))
        let model = Self.model("a/m.yaml", on: disk, ear)
        model.look()
        #expect(model.panel.standing == .wrong && model.panel.answered == nil)
        #expect(model.panel.sentence.contains("No version was right so far"))
        #expect(model.page.report == nil && model.map == nil)
        #expect(model.files == ["a/m.yaml", "a/single.yaml"])
        // What it extends comes, and is changed.
        let base = try Self.seed("single")
        disk.write("a/single.yaml", base)
        Self.settle(model)
        #expect(model.panel.standing == .answered && model.panel.version == 2)
        disk.write("a/single.yaml", base + "# saved again\n")
        Self.settle(model)
        #expect(model.panel.version == 3)
        #expect(
            model.panel.change?.markup.contains("Version 3 buys nothing over version 2") == true)
        disk.write("a/other.yaml", "no matter")
        Self.settle(model)
        #expect(model.panel.version == 3)
    }

    @Test func aCatalogueIsWatchedToo() throws {
        let (disk, ear) = (FakeDisk(), Ear())
        disk.write("m.yaml", try Self.seed("single"))
        disk.write("c.yaml", "wrong")
        let model = Self.model("m.yaml", on: disk, ear, catalogue: "c.yaml")
        model.look()
        #expect(model.panel.standing == .wrong)
        #expect(model.panel.fault?.contains("c.yaml") == true)
        #expect(model.files.contains("c.yaml"))
    }

    @Test func aFileThatIsGoneLeavesTheAnswer() throws {
        let (disk, ear) = (FakeDisk(), Ear())
        disk.write("m.yaml", try Self.seed("single"))
        let model = Self.model("m.yaml", on: disk, ear)
        model.look()
        disk.remove("m.yaml")
        Self.settle(model)
        #expect(model.panel.standing == .wrong && model.panel.answered == 1)
        #expect(model.panel.fault == "'m.yaml' is not there")
    }

    /// A text that moves on while it is answered: what was begun is given up, and nothing of it is told.
    @Test func onlyTheTextAsItStandsIsAnswered() throws {
        let disk = FakeDisk()
        let text = try Self.seed("single")
        disk.write("m.yaml", text)
        let begun = Mutex<[@Sendable () -> Void]>([])
        let ear = Ear()
        let model = WatchedModel(
            file: "m.yaml", catalogueFile: nil, desk: disk.desk,
            start: { work in begun.withLock { $0.append(work) } }, tell: { ear.hear($0, $1) })
        model.look()
        begun.withLock { $0.removeFirst() }()
        #expect(model.panel.answered == 1)
        for number in 2...4 {
            disk.write("m.yaml", text + "# \(number)\n")
            Self.settle(model)
        }
        #expect(model.panel.version == 4 && model.panel.standing == .underWay)
        #expect(begun.withLock { $0.count } == 1)
        begun.withLock { $0.removeFirst() }()
        #expect(model.panel.answered == 4 && model.panel.change?.before == 1)
    }

    @Test func whatHasNoAnswerSaysSo() throws {
        let (disk, ear) = (FakeDisk(), Ear())
        disk.write("m.yaml", "sallyport: 1\ntitle: Nothing\n")
        let model = Self.model("m.yaml", on: disk, ear)
        model.look()
        #expect(model.panel.standing != .answered && model.panel.answered == nil)
    }

    @Test func namesAreInert() throws {
        let (disk, ear) = (FakeDisk(), Ear())
        let evil = "<img src=x onerror=alert(1)>\u{202E}\"'&"
        let quoted = evil.replacingOccurrences(of: "'", with: "''")
        let text = try Self.seed("single").replacingOccurrences(
            of: "title: Training on one cloud", with: "title: '\(quoted)'")
        disk.write("<b>.yaml", text + "\"<script>\": 1\n")
        let model = Self.model("<b>.yaml", on: disk, ear)
        model.look()
        #expect(model.panel.standing == .wrong)
        for page in [model.page.text, model.panel.markup] {
            #expect(!page.contains("<b>.yaml") && !page.contains("<script>\""))
            #expect(page.contains("&lt;b&gt;.yaml"))
        }
        disk.write("<b>.yaml", text)
        Self.settle(model)
        let page = model.page.text
        #expect(model.panel.answered == 2)
        #expect(!page.contains("<img") && !page.contains("\u{202E}"))
    }
}
