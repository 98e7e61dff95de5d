import FailureAnalysis
import Testing

@testable import Commands

struct ProgressLineTests {
    private func line(
        _ progress: WorkProgress, elapsed: Duration, inStage: Duration? = nil,
        deadline: Duration? = nil
    ) -> String {
        ProgressLine(
            progress: progress, elapsed: elapsed, inStage: inStage ?? elapsed,
            untilDeadline: deadline
        ).text
    }

    /// A quarter in 5 s: three more quarters take 15 s.
    @Test func timeLeftIsInProportion() {
        #expect(
            line(WorkProgress(.epochs, done: 2, of: 8), elapsed: .seconds(7), inStage: .seconds(5))
                == "sallyport: solving the epochs, 25 % done, about 15 s left")
    }

    /// What may end before its effort is spent takes at most so long.
    @Test func aShareOfTheEffortIsABound() {
        #expect(
            line(WorkProgress(.coalitions, done: 50, of: 100), elapsed: .seconds(4))
                == "sallyport: layers 2-3: coalitions, 50 % of the effort, at most 4 s left")
    }

    @Test func aDeadlineThatComesFirstIsTheBound() {
        #expect(
            line(
                WorkProgress(.epochs, done: 1, of: 4), elapsed: .seconds(10), deadline: .seconds(3))
                == "sallyport: solving the epochs, 25 % done, at most 3 s left")
        #expect(
            line(WorkProgress(.diagrams), elapsed: .seconds(2), deadline: .seconds(-1))
                == "sallyport: building decision diagrams, at most 0 s left")
    }

    @Test func withoutAShareOnlyTheLayerIsSaid() {
        #expect(
            line(WorkProgress(.diagrams), elapsed: .milliseconds(1_200))
                == "sallyport: building decision diagrams, 2 s so far")
        #expect(
            line(WorkProgress(.dominance, done: 7), elapsed: .seconds(2))
                == "sallyport: comparing coalitions, 7 done, 2 s so far")
    }

    /// Nothing follows from a part that has only begun.
    @Test func aStageThatHasJustBegunHasNoEstimate() {
        for progress in [WorkProgress(.epochs, done: 0, of: 9)] {
            #expect(
                line(progress, elapsed: .seconds(60))
                    == "sallyport: solving the epochs, 0 % done, 60 s so far")
        }
        #expect(
            line(
                WorkProgress(.epochs, done: 1, of: 2), elapsed: .seconds(60),
                inStage: .milliseconds(100))
                == "sallyport: solving the epochs, 50 % done, 60 s so far")
    }

    @Test func sharesStayBetweenNothingAndAll() {
        #expect(WorkProgress(.epochs, done: 12, of: 8).share == 1)
        #expect(WorkProgress(.epochs, done: -1, of: 8).share == 0)
        #expect(WorkProgress(.epochs, done: 1, of: 0).share == nil)
        #expect(WorkProgress(.epochs, done: 1).share == nil)
    }

    @Test func timesAreRounded() {
        let words = [0.0, 0.1, 99, 99.5, 5_999, 6_000, 7_300].map {
            ProgressLine.words(.milliseconds(Int($0 * 1_000)))
        }
        #expect(words == ["0 s", "1 s", "99 s", "2 min", "100 min", "2 h", "3 h"])
    }

    /// The longest line fits a terminal of a usual width.
    @Test func everyLineFitsATerminal() {
        for stage in WorkStage.allCases {
            let text = line(
                WorkProgress(stage, done: 3, of: 100), elapsed: .seconds(90),
                inStage: .seconds(180))
            #expect(text.hasSuffix("97 min left"))
            #expect(text.count < 80, "\(text)")
        }
    }
}
