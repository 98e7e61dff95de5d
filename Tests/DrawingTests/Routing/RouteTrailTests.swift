import Testing

@testable import Drawing

/// A step and whether it is final, in a byte.
struct RouteTrailTests {
    @Test func everyStepIsRemembered() {
        #expect(RouteTrail().step == nil)
        #expect(!RouteTrail().isDone)
        for direction in 0..<4 {
            for axis in 0..<2 {
                var trail = RouteTrail(direction: direction, from: axis)
                #expect(trail.step?.direction == direction)
                #expect(trail.step?.axis == axis)
                #expect(!trail.isDone)
                trail.isDone = true
                #expect(trail.isDone)
                #expect(trail.step?.direction == direction)
                #expect(trail.step?.axis == axis)
                trail.isDone = false
                #expect(!trail.isDone)
            }
        }
        #expect(MemoryLayout<RouteTrail>.size == 1)
    }
}
