import AttackGraph
import Compilation
import Formulas
import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

struct WhatIfWordsTests {
    @Test func whatHoldsIsNamedWithWhatWouldOpenIt() {
        var model = ThreatGraph(title: "Small")
        model.perimeters = [
            Perimeter(id: "campus", title: "Campus", kind: .campus, operators: .defender("aws"))
        ]
        let held = HeldBarrier(
            id: "perimeter:campus", meaning: .perimeter("campus"), operators: ["aws", "lab"],
            lock: .all([.operated(by: "aws", level: 3), .operated(by: "lab", level: nil)]))
        let words = WhatIfWords(model)
        #expect(words.name(of: held) == "the boundary of Campus")
        #expect(words.opens(held) == "(aws failing or OC4) and lab failing")
        #expect(WhatIfWords(nil).name(of: held) == "the boundary of campus")
    }
}
