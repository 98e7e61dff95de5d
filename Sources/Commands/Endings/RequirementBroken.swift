/// A requirement of the model is broken: no fault, and nothing is left to say, since the answer
/// that was written names it.
struct RequirementBroken: Error {}
