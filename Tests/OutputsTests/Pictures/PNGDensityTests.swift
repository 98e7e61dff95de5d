import Testing

@testable import Outputs

struct PNGDensityTests {
    /// 300 dots an inch are 11,811 a metre; the check sum is the one that `pngcheck` expects.
    @Test func aPNGStatesItsSize() {
        let header: [UInt8] =
            [137, 80, 78, 71, 13, 10, 26, 10] + [UInt8](repeating: 1, count: 25)
        let stated = PNGDensity.stated(300, in: header + [9])
        #expect(stated.prefix(33) == header[...])
        #expect(
            stated.dropFirst(33) == [
                0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 0x78,
                0xA5, 0x3F, 0x76, 9,
            ])
        #expect(PNGDensity.stated(300, in: [1, 2, 3]) == [1, 2, 3])
    }
}
