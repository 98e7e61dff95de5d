import Testing

@testable import PageServer

struct WatchedFilesTests {
    private static func watched(_ paths: [String], on disk: FakeDisk) -> WatchedFiles {
        let read = ReadFiles(disk.desk)
        for path in paths { _ = try? read.bytes(of: path) }
        return WatchedFiles(read.all)
    }

    /// What some looks say, one after the other.
    private static func looks(
        _ count: Int, at files: inout WatchedFiles, _ disk: FakeDisk
    ) -> [Bool] {
        (0..<count).map { _ in !files.look(disk.desk).isEmpty }
    }

    @Test func eachFileIsReadOnce() throws {
        let disk = FakeDisk()
        disk.write("a", "one")
        let read = ReadFiles(disk.desk)
        #expect(try read.bytes(of: "a") == Array("one".utf8))
        disk.write("a", "two")
        #expect(try read.bytes(of: "a") == Array("one".utf8))
        #expect(throws: (any Error).self) { try read.bytes(of: "b") }
        disk.write("b", "late")
        #expect(throws: (any Error).self) { try read.bytes(of: "b") }
        #expect(disk.readCount == 2)
        #expect(read.all["b"]?.digest == nil && read.all.count == 2)
    }

    @Test func aFileThatIsWrittenIsToldOnceItHasSettled() {
        let disk = FakeDisk()
        disk.write("a", "one")
        disk.write("b", "other")
        var files = Self.watched(["a", "b"], on: disk)
        #expect(files.paths == ["a", "b"])
        #expect(Self.looks(6, at: &files, disk) == Array(repeating: false, count: 6))
        disk.write("a", "half")
        #expect(Self.looks(1, at: &files, disk) == [false])
        disk.write("a", "whole")
        #expect(Self.looks(4, at: &files, disk) == [false, true, false, false])
        // Saved with nothing changed.
        disk.write("a", "whole")
        #expect(Self.looks(4, at: &files, disk) == Array(repeating: false, count: 4))
    }

    @Test func aFileThatIsNotReadAnyMoreIsNotRead() {
        let disk = FakeDisk()
        disk.write("a", "one")
        var files = Self.watched(["a"], on: disk)
        _ = Self.looks(WatchedFiles.looksAfterReading, at: &files, disk)
        let count = disk.readCount
        _ = Self.looks(10, at: &files, disk)
        #expect(disk.readCount == count)
    }

    @Test func twoSavesInAMomentAreToldThoughTheStampIsTheSame() {
        let disk = FakeDisk()
        disk.write("a", "one")
        var files = Self.watched(["a"], on: disk)
        disk.write("a", "two", keepsStamp: true)
        #expect(Self.looks(3, at: &files, disk) == [true, false, false])
    }

    @Test func aFileThatComesOrGoesIsTold() {
        let disk = FakeDisk()
        disk.write("a", "one")
        var files = Self.watched(["a", "base"], on: disk)
        #expect(Self.looks(5, at: &files, disk) == Array(repeating: false, count: 5))
        disk.write("base", "now")
        #expect(Self.looks(3, at: &files, disk) == [false, true, false])
        disk.remove("a")
        #expect(Self.looks(3, at: &files, disk) == [false, true, false])
        // Put in its place by way of another name: gone for a moment only.
        disk.write("a", "one")
        #expect(Self.looks(3, at: &files, disk) == [false, true, false])
        disk.remove("a")
        #expect(Self.looks(1, at: &files, disk) == [false])
        disk.write("a", "one", keepsStamp: true)
        #expect(Self.looks(3, at: &files, disk) == Array(repeating: false, count: 3))
    }
}
