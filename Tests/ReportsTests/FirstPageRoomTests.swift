import Testing

@testable import Reports

/// What gives way on a first page, in which order.
struct FirstPageRoomTests {
    private func giving(_ room: FirstPageRoom) -> [[Int]] {
        var room = room
        var states: [[Int]] = []
        repeat {
            states.append([
                room.rows, room.goals, room.countsGoals, room.countsPeople, room.sentences,
            ])
        } while room.giveWay()
        return states
    }

    @Test func oneThingAtATimeAndWhoSufficesAloneLast() {
        let room = FirstPageRoom(rows: 12, sentences: 1, goals: 2, countsGoals: 1, countsPeople: 1)
        let expected =
            [
                [12, 2, 1, 1, 1], [11, 2, 1, 1, 1], [10, 2, 1, 1, 1], [10, 1, 1, 1, 1],
                [10, 0, 1, 1, 1], [10, 0, 0, 1, 1], [10, 0, 0, 0, 1], [10, 0, 0, 0, 0],
            ] + (1...9).reversed().map { [$0, 0, 0, 0, 0] }
        #expect(giving(room) == expected)
    }

    @Test func whatIsNotThereDoesNotGiveWay() {
        let room = FirstPageRoom(rows: 0, sentences: 0, goals: 0, countsGoals: 0, countsPeople: 0)
        #expect(giving(room) == [[0, 0, 0, 0, 0]])
    }
}
