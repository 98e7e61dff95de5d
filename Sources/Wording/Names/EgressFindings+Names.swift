package import FailureAnalysis

extension EgressFindings {
    /// The same with names in place of the ids of those who can fail.
    package func called(_ names: ModelNames) -> EgressFindings {
        var result = self
        for place in channels.indices {
            result.channels[place].operators = channels[place].operators.map(names.member)
        }
        for place in chokePoints.indices {
            result.chokePoints[place].owners = chokePoints[place].owners.map(names.member)
            for list in [\EgressChokePoint.inEvery, \.inSome] {
                for channel in chokePoints[place][keyPath: list].indices {
                    let operators = chokePoints[place][keyPath: list][channel].operators
                    result.chokePoints[place][keyPath: list][channel].operators =
                        operators.map(names.member)
                }
            }
        }
        for place in chokeBarriers.indices {
            result.chokeBarriers[place].operators = chokeBarriers[place].operators
                .map(names.member)
        }
        for place in times.indices {
            result.times[place].failed = times[place].failed.map(names.member)
        }
        for place in orders.indices {
            result.orders[place].coalitions = orders[place].coalitions.map {
                $0.map(names.member)
            }
        }
        for place in detections.indices {
            result.detections[place].operators = detections[place].operators.map(names.member)
        }
        return result
    }
}
