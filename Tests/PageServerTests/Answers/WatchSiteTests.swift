import Foundation
import TestSupport
import Testing

@testable import PageServer
@testable import Reports

struct WatchSiteTests {
    private static let secret: PageSecret = {
        var generator = SplitMix64(seed: 21)
        return PageSecret(using: &generator)
    }()

    private static func site(_ text: String) -> WatchSite {
        let disk = FakeDisk()
        disk.write("m.yaml", text)
        let model = WatchedModel(
            file: "m.yaml", catalogueFile: nil, desk: disk.desk, start: { $0() }, tell: { _, _ in })
        model.look()
        return WatchSite(model, behind: RequestGate(secret: secret, port: 80))
    }

    private static func get(_ path: String, of site: WatchSite) -> (PageResponse, String) {
        let response = site.answer(
            PageRequest("GET", "/\(secret.text)/\(path)", headers: [.init("Host", "localhost")]))
        guard case .bytes(let bytes) = response.body else { return (response, "") }
        return (response, String(decoding: bytes, as: UTF8.self))
    }

    private static let single: String? = try? String(
        contentsOf: PackageRoot.url.appendingPathComponent("Models/seed-case/single.yaml"),
        encoding: .utf8)

    /// All values of an attribute.
    private static func values(of name: String, in page: String) -> [String] {
        page.components(separatedBy: " \(name)=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    @Test func thePageNeedsOnlyWhatIsServedBesideIt() throws {
        let site = Self.site(try #require(Self.single))
        let (response, page) = Self.get("", of: site)
        #expect(response.status == .fine)
        #expect(
            response.headers.contains(
                .init(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                        + "connect-src 'self'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'")))
        // Nothing inline: no style, no handler, no script but data.
        #expect(!page.contains("<style") && Self.values(of: "style", in: page).isEmpty)
        #expect(page.components(separatedBy: "<script").count == 4)
        #expect(page.contains("<script type=\"application/json\" id=\"data\">"))
        for name in ["onload", "onerror", "onclick", "action"] {
            #expect(Self.values(of: name, in: page).isEmpty)
        }
        let named =
            Self.values(of: "src", in: page)
            + Self.values(of: "href", in: page).filter { !$0.hasPrefix("#") }
        #expect(
            Set(named) == [
                "style.css", "icon.svg", "report.js", "live.js", WatchPicture.fileName,
            ])
        for name in Set(named + WatchPage.File.allCases.map(\.rawValue)) {
            let (response, text) = Self.get(name, of: site)
            #expect(response.status == .fine && !text.isEmpty, "\(name)")
        }
        // It says what the report by itself says.
        #expect(page.contains("id=\"headline\"") && page.contains("id=\"map\""))
    }

    @Test func theMapIsServedWithItsOwnStyleAlone() throws {
        let site = Self.site(try #require(Self.single))
        let (response, text) = Self.get("map.svg", of: site)
        #expect(text.contains("<svg") && text.contains("<style>"))
        let policy = response.headers.first { $0.name == "Content-Security-Policy" }?.value ?? ""
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(WatchPicture(svg: "<svg/>").styleSource == "'none'")
    }

    @Test func whatWasNeverRightHasNoReport() {
        let site = Self.site("wrong: 1\n")
        let (response, page) = Self.get("", of: site)
        #expect(response.status == .fine)
        #expect(page.contains("No version was right so far"))
        #expect(!page.contains("report.js") && !page.contains("data-answered"))
        #expect(Self.get("map.svg", of: site).0.status == .notFound)
        #expect(Self.get("now", of: site).1.hasPrefix("<aside id=\"now\""))
    }

    @Test func eventsAreAStream() {
        let site = Self.site("wrong: 1\n")
        #expect(Self.get("events", of: site).0.body == .events)
        #expect(
            WatchSite.event(version: 3, answered: nil)
                == EventFrame("state", "{\"version\":3,\"answered\":null}"))
    }

    @Test func noFileIsServed() {
        let site = Self.site("wrong: 1\n")
        for path in [
            "m.yaml", "../m.yaml", "/etc/passwd", "..%2f..%2fetc/passwd", "style.css/",
            ".git/config",
        ] { #expect(Self.get(path, of: site).0.status == .notFound, "\(path)") }
    }
}
