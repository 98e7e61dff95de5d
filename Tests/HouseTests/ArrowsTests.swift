import Foundation
import TestSupport
import Testing

/// No circle of folders within a module, and no import that leads anywhere but down.
struct ArrowsTests {
    @Test func noCircleOfFoldersWithinAModule() throws {
        let circles = FolderArrows(try SourceTree()).circles()
        for circle in circles { Issue.record("\(circle)") }
    }

    @Test func importsLeadDownTheFloors() throws {
        let faults = FloorPlan.house.faults(
            in: try SourceTree(),
            systemLibraries: ["CAttributes", "CLibXML2", "CLibYAML", "CNettle"])
        for fault in faults { Issue.record("\(fault)") }
    }

    @Test func theArchitecturePageHasTheSameFloors() throws {
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/Architecture.md"),
            encoding: .utf8)
        #expect(FloorPlan(page: page) == .house)
    }

    // MARK: Small trees, worked by hand

    private func tree(_ files: [String: String]) -> SourceTree {
        SourceTree(
            files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) })
    }

    @Test func namesACircleWithFileAndType() {
        let circles = FolderArrows(
            tree([
                "M/A/One.swift": "struct One { let two: Two }",
                "M/B/Two.swift": "public struct Two {}\nextension Two { func f(_ x: Three) {} }",
                "M/C/Three.swift": "indirect enum Three { case one(One) }",
                "M/D/Four.swift": "func f(_ one: One, _ five: Five) {}",
            ])
        ).circles()
        #expect(
            circles.map(\.description) == [
                """
                circle of folders in M: M/A, M/B, M/C
                    M/A -> M/B: M/A/One.swift names Two
                    M/B -> M/C: M/B/Two.swift names Three
                    M/C -> M/A: M/C/Three.swift names One
                """
            ])
    }

    @Test func twoCirclesOfOneModuleAreTold() {
        let circles = FolderArrows(
            tree([
                "M/A/One.swift": "struct One { var x: Two }", "M/B/Two.swift": "class Two: One {}",
                "M/C/Three.swift": "actor Three { var x: Four? }",
                "M/D/Four.swift": "typealias Four = Three",
            ])
        ).circles()
        #expect(circles.map(\.folders) == [["M/A", "M/B"], ["M/C", "M/D"]])
    }

    @Test func wordsNestedTypesAndTheFaceMakeNoCircle() {
        let circles = FolderArrows(
            tree([
                "M/A/One.swift": """
                /// Like Two. /* not Two either
                struct One {
                    /* Two, /* Two, */ Two */
                    let text = "Two \\" Two" + #"Two \\(Two) " Two"#
                    let more = \"\"\"
                        Two " Two
                        \"\"\"
                    struct Inner {}
                }
                """,
                "M/B/Two.swift": "struct Two { let one: One; let inner: Inner }",
                // Two folders declare it, so that nobody knows which is meant.
                "M/A/Both.swift": "private struct Both {}", "M/B/Both.swift": "struct Both {}",
                "M/C/Three.swift": "struct Three { let both: Both; let two: Two }",
                "M/Face.swift": "struct Face { let one: One }",
                "M/A/Uses.swift": "extension One { var face: Face { Face(one: self) } }",
            ])
        ).circles()
        #expect(circles.isEmpty)
    }

    @Test func whatALiteralInterpolatesIsCode() {
        let circles = FolderArrows(
            tree([
                "M/A/One.swift": "struct One { let text = \"a (\\(Two.list([\")\"])))\" }",
                "M/B/Two.swift": "struct Two { let one: One }",
            ])
        ).circles()
        #expect(circles.map(\.folders) == [["M/A", "M/B"]])
    }

    @Test func namesAnImportThatLeadsUpOrAlong() {
        let plan = FloorPlan(rows: [
            FloorPlan.Row(floor: 1, modules: ["Upper"]),
            FloorPlan.Row(floor: 0, modules: ["Middle"]),
            FloorPlan.Row(floor: 0, modules: ["Lower"]),
            FloorPlan.Row(floor: 0, modules: ["CLibrary"]),
            FloorPlan.Row(floor: 0, modules: ["Empty"]),
        ])
        let files = tree([
            "Upper/U.swift": "public import Middle\nimport Outside\nstruct U { let m: M }",
            "Middle/M.swift": "@testable import struct Lower.L\nstruct M {}",
            "Lower/L.swift": "package import Middle\ninternal import Upper\nstruct L { let u: U }",
            "Loose/N.swift": "struct N {}",
        ])
        #expect(
            plan.faults(in: files, systemLibraries: ["CLibrary"]) == [
                "Loose has no floor: give it a row in FloorPlan and Architecture.md",
                "Empty has a floor and no file: take its row away",
                "Lower/L.swift imports Middle, which is not below it: it names ",
                "Lower/L.swift imports Upper, which stands higher: it names U",
            ])
    }

    @Test func readsFloorsFromAPage() {
        let page = """
            # Title

            Words.

                floor 1   Upper             what it is
                                            and more
                          Middle, Same      words
                floor 0   Lower             words, more

                floor 7   Other             another block
            """
        #expect(
            FloorPlan(page: page).rows == [
                FloorPlan.Row(floor: 1, modules: ["Upper"]),
                FloorPlan.Row(floor: 1, modules: ["Middle", "Same"]),
                FloorPlan.Row(floor: 0, modules: ["Lower"]),
            ])
    }
}
