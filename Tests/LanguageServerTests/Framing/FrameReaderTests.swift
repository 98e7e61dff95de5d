import TestSupport
import Testing

@testable import LanguageServer

struct FrameReaderTests {
    /// What is found in a stream that comes in pieces of a length.
    private func frames(
        _ text: String, inPiecesOf length: Int = .max, longest: Int = 1_000
    ) -> [FrameReader.Frame] {
        frames(Array(text.utf8), inPiecesOf: length, longest: longest)
    }

    private func frames(
        _ bytes: [UInt8], inPiecesOf length: Int, longest: Int
    ) -> [FrameReader.Frame] {
        var reader = FrameReader(longest: longest)
        var found: [FrameReader.Frame] = []
        var at = 0
        while at < bytes.count {
            let end = length < bytes.count - at ? at + length : bytes.count
            reader.append(Array(bytes[at..<end]))
            at = end
            while let frame = reader.next() { found.append(frame) }
        }
        return found
    }

    private func content(_ text: String) -> FrameReader.Frame { .content(Array(text.utf8)) }

    static let streams = [
        "Content-Length: 2\r\n\r\n{}",
        "Content-Length: 2\r\n\r\n{}Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1",
        "content-length:3\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[1]",
        "Content-Length: 2\n\n{}\n\r\n\nContent-Length: 1\n\n2",
        "Other: x\r\n\r\nnonsense Content-Length: 2\r\n\r\n{}",
        "Content-Length: -1\r\n\r\nContent-Length: 2\r\n\r\n{}",
        "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\nxContent-Length: 2\r\n\r\n{}",
        "Content-Length: 1001\r\n\r\n" + String(repeating: "x", count: 1001)
            + "Content-Length: 2\r\n\r\n{}",
        String(repeating: "x", count: 9_000) + "\r\nContent-Length: 2\r\n\r\n{}",
        "CContent-Length: 2\r\n\r\n{}",
    ]

    @Test func takesMessagesOutOfAStream() {
        let found = Self.streams.map { frames($0) }
        #expect(found[0] == [content("{}")])
        #expect(found[1] == [content("{}"), content(""), content("1")])
        #expect(found[2] == [content("[1]")])
        #expect(found[3] == [content("{}"), content("2")])
        #expect(found[4] == [.fault(.noLength), content("{}")])
        #expect(found[5] == [.fault(.noLength), content("{}")])
        #expect(found[6] == [.fault(.noLength), content("{}")])
        #expect(found[7] == [.fault(.noLength), content("{}")])
        #expect(found[8] == [.fault(.contentTooLong(limit: 1_000)), content("{}")])
        #expect(found[9] == [.fault(.headerTooLong), content("{}")])
        #expect(found[10] == [.fault(.noLength)])
    }

    /// How a stream is cut into pieces changes nothing that is found.
    @Test(arguments: streams)
    func piecesChangeNothing(_ stream: String) {
        let whole = frames(stream)
        for length in [1, 2, 3, 7, 64, 500] {
            #expect(frames(stream, inPiecesOf: length) == whole, "pieces of \(length)")
        }
    }

    /// Whatever was damaged, a whole message after it is found, and damage is told.
    @Test func damageIsPassedOver() {
        let good = "Content-Length: 13\r\n\r\n{\"last\":true}"
        var random = SplitMix64(seed: 11)
        for seed in 0..<2_000 {
            let bytes = ByteMutation.mutated(Array(Self.streams[1].utf8), &random)
            // Enough that a length that has grown ends before the last.
            let filler = Array(String(repeating: " ", count: 1_100).utf8)
            let stream = bytes + filler + Array("\r\n".utf8) + Array(good.utf8)
            let whole = frames(stream, inPiecesOf: .max, longest: 1_000)
            #expect(frames(stream, inPiecesOf: 5, longest: 1_000) == whole, "\(seed)")
            // Of a length that is too long nobody knows that it is wrong.
            if whole.contains(.fault(.contentTooLong(limit: 1_000))) { continue }
            #expect(whole.last == content("{\"last\":true}"), "\(seed)")
        }
    }

    @Test func holdsNoMoreThanItMust() {
        var reader = FrameReader(longest: 10)
        reader.append(Array("Content-Length: 1000000000000\r\n\r\n".utf8))
        #expect(reader.next() == .fault(.contentTooLong(limit: 10)))
        for _ in 0..<1_000 {
            reader.append([UInt8](repeating: 0x78, count: 1_000))
            #expect(reader.next() == nil)
        }
    }

    @Test func faultsSayWhatToDo() {
        #expect(
            FrameFault.noLength.description
                == "a message has no length: begin each with 'Content-Length: ', its number of bytes and "
                + "an empty line")
        #expect(
            FrameFault.headerTooLong.description
                == "a header is longer than 8192 bytes: end it with an empty line")
        #expect(
            FrameFault.contentTooLong(limit: 5).description
                == "a message is longer than 5 bytes: send a change and not the whole text")
    }
}
