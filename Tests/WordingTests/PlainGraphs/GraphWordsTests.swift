import FailureAnalysis
import Testing

@testable import Wording

/// What is said of how a graph was read.
struct GraphWordsTests {
    @Test func notes() {
        #expect(
            GraphWords.says(.attackGraph).hasPrefix(
                "This is an attack graph of sallyport: a step needs all its premises"))
        #expect(
            GraphWords.says(.nested)
                == "Nodes stand inside others; being inside is no edge, so a group without edges "
                + "is a component of its own")
    }

    @Test func conditions() {
        #expect(
            GraphWords.conditions
                == "conditional on this model; parties and paths not listed were not considered")
    }
}
