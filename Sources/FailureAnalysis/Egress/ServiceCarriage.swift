import Formulas
import ThreatGraph

extension ThreatGraph {
    /// The services whose people carry bytes out, each with every place from which they do.
    var carryingServices: [(service: Service, place: PerimeterID)] {
        services.filter { !$0.denied.contains(.bytes) }.flatMap { service in
            service.perimeters.map { (service, $0) }
        }
    }
}

extension Service {
    /// A service as a way on which bytes leave a place: nothing while its gate holds, and as much as
    /// anybody likes when it does not.
    func channel(from place: PerimeterID) -> Channel {
        Channel(
            id: ChannelID("service:\(id)"), title: name, kind: .media, source: .perimeter(place),
            destination: .outside, guardedBy: .barrier(operators: operators, level: level),
            cap: DataRate(bytesPerDay: 0), covert: DataRate(bytesPerDay: 0))
    }
}
