import Testing

@testable import Setups

struct SweepShardTests {
    /// One behind the other, the parts are all rows, and none is longer than another by more than one.
    @Test func partsAreAllRows() throws {
        for all in [0, 1, 2, 7, 10, 97, 1_000] {
            for count in [1, 2, 3, 7, 8, 64, 1_001] {
                var end = 0
                var lengths: Set<Int> = []
                for number in 1...count {
                    let rows = try #require(SweepShard(number, of: count)).rows(of: all)
                    #expect(rows.lowerBound == end)
                    end = rows.upperBound
                    lengths.insert(rows.count)
                }
                #expect(end == all)
                #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
            }
        }
        let last = try #require(SweepShard(SweepShard.most, of: SweepShard.most))
        #expect(last.rows(of: SweepDesign.mostRows).upperBound == SweepDesign.mostRows)
    }

    @Test func readsParts() throws {
        #expect(try SweepShard("3/8", environment: [:]) == SweepShard(3, of: 8))
        #expect(try SweepShard("3/8", environment: [:]).rows(of: 100) == 25..<37)
        let slurm = [
            "SLURM_ARRAY_TASK_ID": "14", "SLURM_ARRAY_TASK_MIN": "10",
            "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_STEP": "2",
        ]
        #expect(try SweepShard("auto", environment: slurm) == SweepShard(3, of: 4))
        #expect(
            try SweepShard("auto/5", environment: ["JOB_COMPLETION_INDEX": "4"])
                == SweepShard(5, of: 5))
    }

    @Test(arguments: [
        "", "0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "-1/2", "1/9999999999", "auto/x",
    ])
    func refusesWhatIsNoPart(_ text: String) {
        #expect(throws: ShardFault.self) {
            try SweepShard(text, environment: ["JOB_COMPLETION_INDEX": "0"])
        }
    }

    @Test func saysWhatTheEnvironmentLacks() {
        #expect(throws: ShardFault.noArray(missing: "SLURM_ARRAY_TASK_ID")) {
            try SweepShard("auto", environment: [:])
        }
        #expect(throws: ShardFault.noArray(missing: "JOB_COMPLETION_INDEX")) {
            try SweepShard("auto/2", environment: [:])
        }
        #expect(throws: ShardFault.noPart("auto/2")) {
            try SweepShard("auto/2", environment: ["JOB_COMPLETION_INDEX": "2"])
        }
        // Indices that are no multiples of the step, which Slurm never gives.
        let odd = [
            "SLURM_ARRAY_TASK_ID": "11", "SLURM_ARRAY_TASK_MIN": "10",
            "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_STEP": "2",
        ]
        #expect(throws: ShardFault.noPart("auto")) { try SweepShard("auto", environment: odd) }
    }
}
