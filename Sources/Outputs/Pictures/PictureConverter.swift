package import Drawing
import FoundationEssentials
import ModelFormat

/// Turns pictures into PNG and PDF by the system's `rsvg-convert`, which comes with librsvg.
///
/// It is a program of its own and not linked, so that a command which draws nothing loads nothing
/// for it. It is started without a shell, is given the picture on its standard input, and may take
/// so much time and write so many bytes.
package struct PictureConverter {
    /// Why a picture could not be converted.
    package enum Fault: Error {
        /// The program is not on the path.
        case missing
        /// It did not do what it was started for, in words.
        case failed(String)
    }

    /// The program, looked for along `PATH`.
    package static let program = "rsvg-convert"

    /// How long it may take.
    private let limit: Duration
    /// How many bytes it may write.
    private let mostBytes: Int

    /// Makes a converter with its limits.
    package init(within limit: Duration = .seconds(60), upTo mostBytes: Int = 256 << 20) {
        self.limit = limit
        self.mostBytes = mostBytes
    }

    /// How many pixels a PNG has for each pixel of the picture's layout, so that it is sharp on
    /// fine screens; with a width for paper, what makes 300 dots an inch.
    static func density(of picture: Picture) -> (zoom: String, dotsAnInch: Int) {
        picture.paper == nil ? ("2", 192) : ("3.125", 300)
    }

    /// The picture in a form.
    ///
    /// - Throws: `Fault`.
    package func converted(_ picture: Picture, to form: PictureForm) throws -> [UInt8] {
        let svg = picture.svg()
        switch form {
        case .svg: return Array(svg.utf8)
        case .pdf: return try run(["--format", "pdf"], input: Array(svg.utf8))
        case .png:
            let (zoom, dots) = Self.density(of: picture)
            let png = try run(["--format", "png", "--zoom", zoom], input: Array(svg.utf8))
            return PNGDensity.stated(dots, in: png)
        }
    }

    /// What the program writes when it is given some input.
    private func run(_ arguments: [String], input: [UInt8]) throws -> [UInt8] {
        let child = ChildProcess(
            program: Self.program, arguments: arguments, environment: Self.environment)
        let outcome: ChildProcess.Outcome
        do throws(ChildProcess.Fault) {
            outcome = try child.run(input: input, upTo: mostBytes, within: limit)
        } catch {
            switch error {
            case .absent: throw Fault.missing
            case .refused(let number):
                throw Fault.failed("it could not be started (error \(number))")
            case .tooSlow: throw Fault.failed("it took longer than \(limit.components.seconds) s")
            case .stopped: throw Fault.failed("it was stopped")
            case .tooMuch: throw Fault.failed("it wrote more than \(mostBytes >> 20) MiB")
            }
        }
        switch outcome.status {
        case 127 where outcome.output.isEmpty && outcome.errors.isEmpty: throw Fault.missing
        case 0 where !outcome.output.isEmpty: return outcome.output
        case let status?:
            let said = outcome.errors.split(separator: "\n").first.map { ": \($0)" } ?? ""
            throw Fault.failed("it ended with status \(status)\(said)")
        case nil: throw Fault.failed("a signal ended it")
        }
    }

    /// The environment, with the date that a PDF bears set to none, so that the same picture gives
    /// the same bytes.
    private static var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        if environment["SOURCE_DATE_EPOCH"] == nil { environment["SOURCE_DATE_EPOCH"] = "0" }
        return environment
    }
}
