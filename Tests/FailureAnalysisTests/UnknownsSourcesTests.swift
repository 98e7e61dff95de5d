import FailureAnalysis
import ModelFormat
import Testing
import ThreatGraph

/// Who says what of a statement, worked out by hand.
struct UnknownsSourcesTests {
    private func findings(_ unknown: String) throws -> UnknownsFindings {
        let text = """
            sallyport: 1
            title: One cloud
            sources:
              deal: { title: The deal }
              blog: { title: A blog }
              seed: { title: The seed }
              filing: { title: A filing }
            defenders: { lab: { role: lab }, aws: { role: cloud } }
            perimeters: { campus: { kind: campus, exits: stated, operator: aws, level: SL4 } }
            weights: { w: { owner: lab, copies: [ { in: campus, form: plaintext } ] } }
            channels: { network: { from: campus, to: outside, operator: aws, level: SL4 } }
            workloads: { training: { capacity: aws, in: campus } }
            unknown:
            \(unknown)

            """
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
        return try UnknownsAnalyser(document.threatGraph()) { changes in
            try document.applying(changes).threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
    }

    private static let order = "exfiltration/party/OC3/order-2"

    /// Only both together keep the network at order two: the blog says so, the deal says either,
    /// the seed says both of it, the filing says that it does not say.
    @Test func oneUnknown() throws {
        let found = try findings(
            """
              egress:
                of: channels.network.operator
                one-of:
                - { value: aws, source: seed }
                - { value: { any: [aws, lab] }, source: deal }
                - { value: { all: [aws, lab] }, source: [blog, seed] }
                silent: filing
            """)
        let headline = try #require(found.headline(Self.order))
        #expect(headline.sources.support == ["blog"])
        #expect(headline.sources.contradict == ["deal"])
        #expect(headline.sources.open == ["seed"])
        #expect(headline.sources.silent == ["filing"])
        #expect(headline.establishedBy.sources == [["blog"]])
        #expect(headline.refutedBy.sources == [["deal"]])
        let settled = try #require(found.headline("exfiltration/SL4"))
        #expect(settled.verdict == .certain && settled.sources == HeadlineSources())
        #expect(found.unknowns.map(\.asserted) == [[["seed"], ["deal"], ["blog", "seed"]]])
        #expect(found.unknowns.map(\.silent) == [["filing"]])
    }

    /// Two unknowns must both be so, and each is asserted by somebody else; who says that it is not
    /// known asserts nothing.
    @Test func twoSourcesTogether() throws {
        let found = try findings(
            """
              egress:
                of: channels.network.operator
                one-of: [ aws, { value: { all: [aws, lab] }, source: blog } ]
                source: filing
                status: unspecified
              level:
                of: channels.network.level
                one-of: [ SL2, { value: SL4, source: deal } ]
            """)
        let headline = try #require(found.headline(Self.order))
        #expect(headline.sources.support == [])
        #expect(headline.sources.contradict == [])
        #expect(headline.sources.open == ["blog", "deal"])
        #expect(headline.sources.silent == ["filing"])
        #expect(headline.establishedBy.sources == [["blog", "deal"]])
        #expect(headline.refutedBy.sources == [[nil]])
    }

    /// A source that asserts what does not bear on a statement says nothing about it.
    @Test func besideThePoint() throws {
        let found = try findings(
            """
              title:
                of: title
                one-of: [ One cloud, { value: Other, source: deal } ]
              egress:
                of: channels.network.operator
                one-of: [ { value: aws, source: blog }, { all: [aws, lab] } ]
            """)
        let headline = try #require(found.headline(Self.order))
        #expect(headline.sources.silent == ["deal"])
        #expect(headline.sources.contradict == ["blog"])
        #expect(headline.establishedBy.sources == [[nil]])
    }

    /// Sources that disagree support only what holds either way.
    @Test func disagreeingSourcesSupportLess() throws {
        let found = try findings(
            """
              egress:
                of: channels.network.operator
                one-of:
                - { value: aws, source: seed }
                - { value: { all: [aws, lab] }, source: blog }
              level:
                of: channels.network.level
                one-of: [ SL2, { value: SL4, source: seed } ]
            """)
        let headline = try #require(found.headline(Self.order))
        // The blog needs the level, which only the seed asserts, and that contradicts the blog.
        #expect(headline.establishedBy.sources == [[nil, "blog"]])
        #expect(headline.refutedBy.sources == [[nil], ["seed"]])
        #expect(headline.sources.contradict == ["seed"])
        #expect(headline.sources.open == ["blog"])
    }
}
