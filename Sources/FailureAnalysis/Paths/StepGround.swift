import Compilation
package import ThreatGraph

/// What a step of a path rests on besides the barriers that stand open.
package enum StepGround: Hashable, Sendable {
    /// The perimeter is reached from outside.
    case reachedFromOutside
    /// This perimeter surrounds the one that is entered; where `isUnguarded`, nothing keeps it out
    /// as its host.
    case surrounded(by: PerimeterID, isUnguarded: Bool)
    /// This perimeter administers the one that is entered, or connects to it.
    case connected(to: PerimeterID)
    /// The people of this service are let in.
    case letIn(ServiceID)
    /// Somebody stands at the machines of the perimeter that is entered.
    case atTheMachines
    /// Whoever seizes machines stands at them.
    case seizedThere
    /// A copy of the weights is kept in this perimeter.
    case keptIn(PerimeterID)
    /// Enough shares are at one place.
    case enoughSharesThere
    /// One share is at the place already.
    case oneShareThere
    /// There is access on both sides of a boundary.
    case bothSides
    /// Whoever stands in this place can carry out by hand what is there: the model does not say
    /// that it states every way out.
    case carriedOut(of: Location)
    /// What is in this place is carried off with the machines that are seized.
    case carriedOff(from: Location)
    /// The people of this service carry out what is in this place.
    case carriedByService(ServiceID, from: Location)
    /// Bytes move from this place.
    case movedFrom(Location)
    /// The key opens the ciphertext of these weights.
    case decrypted(WeightsID)
    /// The key is held in this perimeter.
    case keyHeldIn(PerimeterID)
    /// The key is released to the code of this perimeter.
    case keyHandedTo(PerimeterID)
    /// The key is in the memory of machines, those of this perimeter, at which somebody stands.
    case keyFromHands(at: PerimeterID)
    /// The weights are trained in the perimeter that was entered.
    case trainedThere
    /// The weights are in hand unencrypted.
    case unencrypted
    /// Enough shares are in hand to change the weights.
    case enoughSharesInHand
    /// The weights are outside in plaintext.
    case plaintextOutside
    /// The weights are outside because an order said so.
    case ordered
    /// The people of this service are let into this perimeter, and can stop what runs there; with a
    /// key, can take that away.
    case stoppedByService(ServiceID, into: PerimeterID, key: KeyID?)
    /// Whoever is at this place is let into this perimeter by its administration, and can stop what
    /// runs there; with a key, can take that away.
    case stoppedByAdministration(from: Location, into: PerimeterID, key: KeyID?)
    /// Nothing can be computed without the keys that are gone.
    case noKeyLeft
    /// That way to run the work needs what is lost.
    case needed
    /// The workload cannot run without what is lost.
    case cannotRun(WorkloadID)
    /// Too few ways to run the workload are left.
    case tooFewWays(WorkloadID)
    /// What else the workload could run on stands ready later than the denial is asked to last.
    case othersComeLate(WorkloadID)
    /// A fact of a graph that came without a model follows from these, by id.
    case follows(from: [String])
}
