package import Compilation
package import FailureAnalysis
import Phrases
import ThreatGraph
import Wording

/// The report of one "what if", the answer first.
package struct WhatIfReport: PrintedReport {
    private let findings: WhatIfFindings
    private let conditionsText: String
    private let words: WhatIfWords
    /// What is told of assets and workloads by themselves, besides their answers.
    private let notes: [String]

    /// Makes a report of findings about a model, changes included.
    package init(_ findings: WhatIfFindings, of compiled: CompiledModel) {
        let same = findings.goalsAsSums
        var told = findings
        told.answers.removeAll { answer in same.contains { $0.id == answer.consequence } }
        self.findings = told
        notes = WhatIfWords(compiled.model).notes(
            asSums: same, notAsked: findings.goalsNotAsked)
        conditionsText = compiled.conditions
        words = WhatIfWords(compiled.model)
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += table()
        if !notes.isEmpty { document.blocks.append(.points(notes)) }
        document.blocks += changes()
        for consequence in consequences {
            document.blocks += path(to: consequence)
            document.blocks += cut(of: consequence)
        }
        document.blocks += ReportDocument.takenForGranted(findings.model)
        document.blocks += conditions()
        return document
    }

    // MARK: Sections

    private var consequences: [String] {
        var seen: Set<String> = []
        return findings.answers.map(\.consequence).filter { seen.insert($0).inserted }
    }

    /// Those of everything together, where they were asked about.
    private var summed: [String] {
        let sums = consequences.filter { ConsequenceKind(rawValue: $0) != nil }
        return sums.isEmpty ? consequences : sums
    }

    private func answers(to consequence: String) -> [WhatIfAnswer] {
        findings.answers.filter { $0.consequence == consequence }
    }

    /// What follows and what does not, in one sentence.
    private var verdict: String {
        var conditions: [String] = []
        if !findings.failed.isEmpty {
            conditions.append("\(words.failed(findings.failed)) failed")
        }
        conditions += findings.changes.map { change in
            change.value.map { "\(change.path) were \($0)" } ?? "\(change.path) were not there"
        }
        let clause: (Bool) -> [String] = { follows in
            summed.compactMap { consequence in
                let found = answers(to: consequence).filter { $0.follows == follows }
                if found.isEmpty { return nil }
                return words.goal(consequence).withTiers(found.map(\.tier))
            }
        }
        let (following, holding) = (clause(true), clause(false))
        var sentence = "If \(WordList.joined(conditions)), "
        if following.isEmpty, !findings.unanswered.isEmpty {
            sentence +=
                holding.isEmpty
                ? "nothing is known of what would follow: no question was reached."
                : "\(WordList.joined(holding)) would not follow in this model; the rest was not "
                    + "reached."
        } else if following.isEmpty, holding.isEmpty {
            sentence += "nothing is known of what would follow."
        } else if following.isEmpty {
            sentence +=
                "nothing asked about would follow in this model: not \(WordList.joined(holding))."
        } else {
            sentence += "\(WordList.joined(following)) would follow"
            sentence += holding.isEmpty ? "." : "; \(WordList.joined(holding)) would not."
        }
        return sentence + difference + effortless + unstated
    }

    /// What the model states nothing of.
    private var unstated: String {
        NotStatedWords.sentence(findings.notStated.map(words.goal)).map { " " + $0 } ?? ""
    }

    /// What the changes changed.
    private var difference: String {
        if findings.asWritten == nil { return "" }
        var clauses: [String] = []
        let isOne = findings.changes.count == 1
        let verbs = isOne ? ("lets follow", "holds off") : ("let follow", "hold off")
        for (follows, words) in [(true, verbs.0), (false, verbs.1)] {
            let changed = summed.compactMap { consequence -> String? in
                let found = answers(to: consequence).filter {
                    $0.follows == follows && $0.followsAsWritten == !follows
                }
                return found.isEmpty
                    ? nil : self.words.goal(consequence).withTiers(found.map(\.tier))
            }
            if !changed.isEmpty { clauses.append("\(words) \(WordList.joined(changed))") }
        }
        let no = isOne ? "The change makes no" : "The changes together make no"
        if findings.answers.isEmpty, findings.unanswered.isEmpty { return "" }
        if clauses.isEmpty, !findings.unanswered.isEmpty {
            return findings.answers.isEmpty
                ? "" : " \(no) difference to what was answered."
        }
        return clauses.isEmpty
            ? " \(no) difference to that."
            : " Against the model as written, the \(isOne ? "change" : "changes together") "
                + "\(WordList.joined(clauses))."
    }

    /// What needs nobody to fail.
    private var effortless: String {
        if findings.failed.isEmpty { return "" }
        let free = summed.compactMap { consequence -> String? in
            let found = answers(to: consequence).filter(\.followsWithoutFailures)
            return found.isEmpty ? nil : words.goal(consequence).withTiers(found.map(\.tier))
        }
        return free.isEmpty
            ? "" : " With nobody failing, \(WordList.joined(free)) would follow as well."
    }

    private func table() -> [ReportDocument.Block] {
        let tiers = Set(findings.answers.compactMap(\.tier)).sorted()
        let header = ["consequence", ""] + (tiers.isEmpty ? ["answer"] : tiers.map { "OC\($0)" })
        var rows: [[String]] = []
        for consequence in consequences {
            let found = answers(to: consequence)
            func row(_ name: String, _ label: String, _ word: (WhatIfAnswer) -> String) {
                let words: [String]
                if found.first?.tier == nil {
                    let one = found.first.map(word) ?? ""
                    words = tiers.isEmpty ? [one] : tiers.map { _ in one }
                } else {
                    words = tiers.map { tier in found.first { $0.tier == tier }.map(word) ?? "" }
                }
                rows.append([name, label] + words)
            }
            func word(_ follows: Bool) -> String { follows ? "follows" : "does not" }
            if findings.asWritten == nil {
                row(words.goal(consequence), "") { word($0.follows) }
            } else {
                row(words.goal(consequence), "as written") {
                    $0.followsAsWritten.map(word) ?? "not asked"
                }
                row("", "changed") { word($0.follows) }
            }
        }
        for consequence in findings.notStated {
            rows.append(
                [words.goal(consequence), ""] + header.dropFirst(2).map { _ in "not asked" })
        }
        return [.heading("What would follow"), .table(header: header, rows: rows)]
    }

    private func changes() -> [ReportDocument.Block] {
        let points = findings.answers.flatMap { answer in
            answer.withoutEffect.map {
                "\($0) fails in no way that counts for \(words.goal(answer.consequence))"
            }
        }
        var seen: Set<String> = []
        let once = points.filter { seen.insert($0).inserted }
        return once.isEmpty ? [] : [.points(once)]
    }

    /// The path at the lowest tier asked at which the consequence follows.
    private func path(to consequence: String) -> [ReportDocument.Block] {
        let following = answers(to: consequence).filter(\.follows)
        guard let first = following.first, let steps = first.steps else { return [] }
        let tiers = words.goal(consequence).withTiers(following.map(\.tier))
        return [
            .heading("Why \(tiers) would follow"),
            .path(
                title: "Step by step", id: first.pathID ?? "",
                steps: steps.map(words.path.told)),
        ]
    }

    /// The cut at the highest tier asked at which the consequence does not follow.
    private func cut(of consequence: String) -> [ReportDocument.Block] {
        let holding = answers(to: consequence).filter { !$0.follows }
        guard let last = holding.last, let held = last.held else { return [] }
        let tiers = words.goal(consequence).withTiers(holding.map(\.tier))
        let points = held.map { barrier in
            "\(words.name(of: barrier)) holds (\(barrier.id), operated by "
                + "\(barrier.operators.joined(separator: ", "))); it would open with "
                + words.opens(barrier)
        }
        return [
            .heading("Why \(tiers) would not follow"),
            points.isEmpty
                ? .paragraph("The model has no way to it, whatever fails.") : .points(points),
        ]
    }

    private func conditions() -> [ReportDocument.Block] {
        var points = ["These results are " + conditionsText + "."]
        if let tier = findings.answers.compactMap(\.tier).min() {
            points.append(
                "A path told for several tiers is that of the lowest, OC\(tier) at least; a cut is "
                    + "that of the highest.")
        }
        points.append(
            "\(findings.certificates.proofs) proofs and \(findings.certificates.cuts) cuts were "
                + "verified by an independent checker.")
        points.append("Nothing here is legal advice or says that anybody is likely to fail.")
        let date = findings.model.date.map { ", facts as of \($0)" } ?? ""
        let before = findings.asWritten.map { "; as written \($0.digest)" } ?? ""
        points.append("Model \(findings.model.digest)\(date)\(before).")
        return [.heading("Conditions"), .points(points)]
    }
}
