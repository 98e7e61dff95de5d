import AttackGraph
import Foundation
import ModelFormat
import Networks
import Phrases
import Testing

@testable import Interchange

/// The nested profile, read with our own reader.
struct GraphMLYEdTests {
    @Test func nodesStandInTheirPerimeters() throws {
        let graph = GraphMLGraph.model(try GraphMLFixtures.compiled())
        let reading = try GraphMLReader().reading(bytes: graph.yEdDocument(), file: "f")
        #expect(reading.warnings == [])
        let read = reading.graph
        #expect(read.nodeCount == graph.nodes.count)
        #expect(read.edgeCount == graph.edges.count)
        let parents = read.nodeColumn("parent")
        for node in 0..<read.nodeCount {
            let around = read.parent(of: NodeIndex(node)).map { read.id(of: $0) } ?? ""
            #expect(parents?.text(at: node) == around)
        }
        for (row, edge) in graph.edges.enumerated() {
            #expect(read.edgeIDs.text(at: row) == edge.id)
            #expect(read.nodeIDs[Int(read.sources[row])] == edge.source)
            #expect(read.nodeIDs[Int(read.targets[row])] == edge.target)
        }
    }

    @Test func graphicsComeBeforeDataAndDataBeforeTheGraph() throws {
        let text = String(
            decoding: GraphMLGraph.model(try GraphMLFixtures.compiled()).yEdDocument(),
            as: UTF8.self)
        let campus = try #require(
            text.split(separator: "\n").first { $0.hasPrefix("<node id=\"perimeter.campus\"") })
        #expect(
            campus.hasPrefix(
                "<node id=\"perimeter.campus\" yfiles.foldertype=\"group\"><data key=\"ng\">"))
        #expect(
            campus.hasSuffix("</data><graph id=\"perimeter.campus:\" edgedefault=\"directed\">"))
        #expect(campus.contains(">Campus</y:NodeLabel>"))
        #expect(campus.contains("<data key=\"label\">Campus</data>"))
        // Every edge comes after the last nested graph's end.
        let lastNode = try #require(text.range(of: "</node>", options: .backwards))
        let firstEdge = try #require(text.range(of: "<edge "))
        #expect(lastNode.upperBound <= firstEdge.lowerBound)
    }

    @Test func childrenLieInsideTheirGroupsAndBesideEachOther() throws {
        let outline = GraphMLOutline(.model(try GraphMLFixtures.compiled()))
        let boxes = GroupLayout(outline).boxes
        func isApart(_ places: [Int]) -> Bool {
            places.allSatisfy { one in
                places.allSatisfy { other in
                    let (a, b) = (boxes[one], boxes[other])
                    return one == other || a.x + a.width <= b.x || b.x + b.width <= a.x
                        || a.y + a.height <= b.y || b.y + b.height <= a.y
                }
            }
        }
        #expect(isApart(outline.roots))
        for (place, item) in outline.items.enumerated() {
            let box = boxes[place]
            #expect(isApart(item.children))
            for child in item.children.map({ boxes[$0] }) {
                #expect(child.x > box.x && child.x + child.width < box.x + box.width)
                #expect(child.y > box.y && child.y + child.height < box.y + box.height)
            }
        }
    }

    @Test func writesTheSameBytesEveryTime() throws {
        let first = try GraphMLFixtures.all().map { $0.yEdDocument() }
        for _ in 0..<3 { #expect(try GraphMLFixtures.all().map { $0.yEdDocument() } == first) }
    }
}
