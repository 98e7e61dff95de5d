import AttackGraph
import Compilation
import Drawing
import FailureAnalysis
import Phrases
import Pictures
import ThreatGraph
import Wording

extension HTMLReport {
    /// What follows if chosen parties or root causes fail; shown only where scripts run.
    func whatIf(_ page: inout HTMLWriter) {
        page.element("section", [("id", "what-if"), ("class", "scripted"), ("hidden", "")]) {
            page in
            page.element("h2", text: "What follows if these fail?")
            page.element(
                "p",
                text:
                    "Choose who fails or which common cause occurs, and against which attacker. The "
                    + "answer is looked up in the minimal coalitions of this report, not computed "
                    + "anew.")
            page.element("form", [("id", "what-if-form"), ("autocomplete", "off")])
            page.element(
                "p", [("id", "what-if-sentence"), ("role", "status"), ("aria-live", "polite")])
            page.element(
                "div",
                [
                    ("id", "what-if-answer"), ("class", "wide"), ("tabindex", "0"),
                    ("role", "region"), ("aria-label", "What follows"),
                ])
            page.element(
                "p", [("class", "words")], text: "This is \(analysis.compiled.conditions).")
        }
        page.lineBreak()
    }

    /// The map of the whole model; of a large one the overview.
    func map(_ map: PerimeterMap, _ page: inout HTMLWriter) {
        page.element("section", [("id", "map")]) { page in
            page.element("h2", text: "Map")
            page.element("p", [("id", "map-note"), ("class", "scripted"), ("hidden", "")])
            HTMLPicture.write(map.svg(), savedAs: "map", id: "map-picture", to: &page)
        }
        page.lineBreak()
    }

    /// Every distinct path, with its picture and its steps.
    ///
    /// - Parameter map: the map of the page; an overview has nothing of a path that could be lit,
    ///   and a page that has one has few pictures of paths besides.
    func paths(_ map: PerimeterMap, _ page: inout HTMLWriter) {
        let mostPictures =
            map.isOverview ? min(maximumPictures, Self.picturesBesideOverview) : maximumPictures
        var order: [String] = []
        var groups: [String: [FailurePath]] = [:]
        for path in analysis.paths {
            if groups[path.id] == nil { order.append(path.id) }
            groups[path.id, default: []].append(path)
        }
        free(map, upTo: mostPictures, &page)
        page.element("section", [("id", "paths")]) { page in
            page.element("h2", text: "How one failure suffices")
            if order.isEmpty {
                page.element("p", text: "No single failure suffices at any tier that was asked.")
            }
            page.element(
                "form",
                [("id", "filter"), ("class", "scripted"), ("hidden", ""), ("autocomplete", "off")])
            for (place, id) in order.enumerated() {
                let steps = groups[id]?.first?.steps.count ?? 0
                article(
                    groups[id] ?? [],
                    isDrawn: place < mostPictures && steps <= Self.mostStepsDrawn,
                    isOnMap: !map.isOverview, &page)
            }
            if order.count > mostPictures {
                page.element(
                    "p",
                    text: "The first \(mostPictures) of \(order.count) paths have a picture.")
            }
            if order.contains(where: { groups[$0]?.first?.steps.count ?? 0 > Self.mostStepsDrawn })
            {
                page.element(
                    "p",
                    text: "Paths of more than \(Self.mostStepsDrawn) steps have no picture here: "
                        + "sallyport diagram --path ID draws one.")
            }
        }
        page.lineBreak()
    }

    /// Each distinct path for which nobody need fail; nothing where somebody must.
    private func free(_ map: PerimeterMap, upTo mostPictures: Int, _ page: inout HTMLWriter) {
        var order: [String] = []
        var groups: [String: [FailurePath]] = [:]
        for path in analysis.findings.freePaths {
            if groups[path.id] == nil { order.append(path.id) }
            groups[path.id, default: []].append(path)
        }
        if order.isEmpty { return }
        page.element("section", [("id", "free-paths")]) { page in
            page.element("h2", text: "How it comes about with nobody failing")
            for (place, id) in order.enumerated() {
                let steps = groups[id]?.first?.steps.count ?? 0
                article(
                    groups[id] ?? [],
                    isDrawn: place < mostPictures && steps <= Self.mostStepsDrawn,
                    isOnMap: false, &page)
            }
        }
        page.lineBreak()
    }

    private func article(
        _ paths: [FailurePath], isDrawn: Bool, isOnMap: Bool, _ page: inout HTMLWriter
    ) {
        guard let path = paths.first else { return }
        let words = PathWords(analysis.compiled.model)
        let condition =
            path.failed.isEmpty
            ? "With nobody failing"
            : WordList.joined(path.failed.map(ModelNames(analysis.compiled.model).condition))
        let tiers = ModelNames(analysis.compiled.model).goal(path.consequence).withTiers(
            paths.map(\.tier))
        let bypass = path.level == .rootLabBypass ? ", the lab never asked" : ""
        let title = "\(condition)\(bypass): \(tiers)"
        page.element("article", [("id", path.id), ("class", "path"), ("aria-label", title)]) {
            page in
            page.element("h3") { page in
                page.write(title)
                page.element(
                    "a",
                    [
                        ("class", "anchor"), ("href", "#" + path.id),
                        ("aria-label", "Link to this path"),
                    ],
                    text: "#")
            }
            if isDrawn {
                let picture = FailurePathDiagram(
                    path: path, in: analysis.compiled, theme: .embedded,
                    identifier: "svg-" + path.id)
                HTMLPicture.write(picture.svg(), savedAs: path.id, to: &page)
            }
            if isOnMap {
                page.element("p", [("class", "scripted"), ("hidden", "")]) { page in
                    page.element(
                        "button", [("type", "button"), ("data-path", path.id)],
                        text: "Show on the map")
                }
            }
            page.element("details", [("class", "certificate")]) { page in
                page.element(
                    "summary",
                    text: "The proof in words: \(Counted.words(path.steps.count, "step"))")
                page.element("ol") { page in
                    for step in path.steps {
                        page.element("li") { page in
                            page.element("b", text: words.says(step))
                            page.write(", because \(words.because(step))")
                            if !step.barriers.isEmpty {
                                page.element("ul") { page in
                                    for barrier in step.barriers {
                                        page.element("li") { page in
                                            page.element("code", text: barrier.id)
                                            page.write(": \(words.opens(barrier))")
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                page.element(
                    "p", [("class", "words")],
                    text: "The independent checker verified that each step follows from the ones "
                        + "before it, with these barriers open. \(path.id)")
            }
        }
        page.lineBreak()
    }
}

extension HTMLReport {
    /// What the answers rest on, what is not known, and which claims contradict each other.
    func evidence(_ sections: HTMLSections, _ page: inout HTMLWriter) {
        page.element("section", [("id", "evidence")]) { page in
            page.element("h2", text: "Evidence and unknowns")
            sections.write(
                ["What the answers rest on", "Claims that contradict each other"], to: &page)
            page.element("h3", text: "What the model leaves open")
            let unknowns = analysis.compiled.model.map { Array($0.openUnknowns) } ?? []
            if unknowns.isEmpty {
                page.element("p", text: "The model names no unknowns.")
            } else {
                let rows = unknowns.map { unknown in
                    [
                        unknown.id.rawValue,
                        UnknownsWords.alternatives(of: unknown),
                        unknown.reason ?? "",
                        ReportWords.source(unknown.evidence.source?.rawValue),
                    ]
                }
                HTMLSections.table(
                    ["unknown", "may be", "because", "source"], rows, named: "Unknowns", to: &page)
            }
        }
        page.lineBreak()
    }
}
