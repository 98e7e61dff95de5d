import Testing

@testable import Phrases

struct WordListTests {
    @Test func namesInARow() {
        #expect(WordList.joined([String]()) == "")
        #expect(WordList.joined([String](), none: "nobody") == "nobody")
        #expect(WordList.joined(["aws"]) == "aws")
        #expect(WordList.joined(["aws", "lab"]) == "aws and lab")
        #expect(WordList.joined(["aws", "lab", "trainium"], "or") == "aws, lab or trainium")
    }

    @Test func tellsHowManyMore() {
        let names = ["a", "b", "c", "d"]
        #expect(WordList.shortened(names, to: 4) == "a, b, c and d")
        #expect(WordList.shortened(names, to: 3) == "a, b, c and 1 more")
        #expect(WordList.shortened(names, to: 1) == "a and 3 more")
    }

    @Test func countsThings() {
        #expect(Counted.words(0, "step") == "0 steps")
        #expect(Counted.words(1, "step") == "1 step")
        #expect(Counted.words(2, "party", plural: "parties") == "2 parties")
        #expect(Counted.words(1, "party", plural: "parties") == "1 party")
    }
}
