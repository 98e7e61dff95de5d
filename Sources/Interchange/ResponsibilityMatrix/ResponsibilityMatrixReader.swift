internal import Catalogue
internal import Formulas
package import ModelFormat
internal import Phrases
internal import ThreatGraph

/// Reads a responsibility matrix (CSV) as a set-up: which control of the catalogue is whose.
///
/// A row is a control. Whoever has a part in it can let it fail, alone, unless the file names a formula.
/// A control without anybody who runs it, one that any of its rows answers with anything but a plain yes and
/// one that is none of the catalogue guard nothing: they are left out, and told. No level is read from a matrix.
package struct ResponsibilityMatrixReader {
    private var faults: [Diagnostic] = []
    var names = ImportedNames(reserved: ImportedModel.reserved)
    var setup = ImportedSetup(title: "a responsibility matrix")
    /// The names of sides of whom every row that says both says one name.
    var identities: [MatrixWords.Side: String] = [:]
    /// What parties are called, by their ids, and other spellings of them that were told.
    var titles: [String: String] = [:]
    var told: Set<String> = []
    private let columns: [MatrixColumns.Field: Int]
    private let catalogue: CatalogueBook
    /// Ids of the catalogue, by the names that the file has for controls.
    private let known: [String: String]
    /// Where each zone stands, by its id.
    private var zones: [String: Int] = [:]
    /// Controls of which some row says that they are not there, by the place; of all places where it names none.
    private var refusals: Set<ControlPlace> = []
    /// On whom controls rest by each of their rows, by zone and control.
    private var gathered: [ControlPlace: [Quorum]] = [:]
    /// The names of zones as they are compared with those of refusals.
    private var placeKeys: [String] = []

    private struct ControlPlace: Hashable {
        var place: String
        var control: String
    }

    /// Whether the matrix says of sides that they have a part, so that a name may be that of one.
    var saysSides: Bool {
        [.who, .provider, .customer, .thirdParty].contains { columns[$0] != nil }
    }

    /// The rows above a table among which its header is looked for.
    private static let headerRows = 20

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - names: Which columns say what.
    ///   - known: Ids of the catalogue for controls that the file calls otherwise.
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* · *z*) for *n* cells and *z* controls of a place.
    package static func setup(
        bytes: [UInt8], file: String, columns names: MatrixColumns = MatrixColumns(),
        matching known: [String: String] = [:]
    ) throws(ModelErrors) -> ImportedSetup {
        let table = try DelimitedTable(bytes: bytes, file: file)
        let start = DiagnosticPlace(file: file, line: 1, column: 1)
        let header = table.rows.prefix(headerRows).enumerated().lazy
            .compactMap { at, row in names.places(in: row).map { (at, $0) } }.first
        guard let (at, columns) = header else {
            throw DelimitedTable.fault(
                "none of the first \(headerRows) rows names the columns of a responsibility matrix "
                    + "(\(names.wanted)): say which they are, as in --columns 'control=ID,who=Owner'",
                at: start)
        }
        let catalogue: CatalogueBook
        do throws(BuiltInCatalogueError) { catalogue = try CatalogueBook.builtIn() } catch {
            throw DelimitedTable.fault("the catalogue is not read: \(error)", at: start)
        }
        var reader = ResponsibilityMatrixReader(
            columns: columns, catalogue: catalogue, known: known)
        reader.identify(table.rows.dropFirst(at + 1))
        for row in table.rows.dropFirst(at + 1) { reader.read(row, width: table.rows[at].count) }
        guard reader.faults.isEmpty else { throw ModelErrors(reader.faults) }
        reader.joinOperators()
        reader.takeOutRefused()
        return reader.setup
    }

    /// Whether some bytes are a matrix whose columns have the names of those in use.
    ///
    /// - Complexity: O(1): the first 16 KiB are looked at.
    static func recognises(_ bytes: [UInt8]) -> Bool {
        let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D].contains($0) }.prefix(
            16 << 10)
        // What begins so is YAML, JSON or XML, and most of what is asked.
        guard let first = start.first, !"{[<#-".utf8.contains(first),
            !start.starts(with: "sallyport:".utf8)
        else { return false }
        let end = start.lastIndex(of: 0x0A).map { $0 } ?? start.endIndex
        let whole = start.endIndex == bytes.endIndex ? start : start[..<end]
        guard let table = try? DelimitedTable(bytes: Array(whole), file: "") else { return false }
        return table.rows.prefix(headerRows).contains { MatrixColumns().places(in: $0) != nil }
    }

    private init(
        columns: [MatrixColumns.Field: Int], catalogue: CatalogueBook, known: [String: String]
    ) {
        self.columns = columns
        self.catalogue = catalogue
        self.known = known
    }

    // MARK: Rows

    private mutating func read(_ row: [DelimitedTable.Cell], width: Int) {
        if let extra = row.dropFirst(width).first(where: { !$0.text.isEmpty }) {
            refuse("the row has more cells than the header", at: extra.place)
        }
        guard let cell = self.cell(.control, of: row) else { return }
        // A place is there whatever becomes of the controls that are said of it.
        let place = self.cell(.place, of: row)
        if !cell.text.isEmpty || place.map({ !Self.unmarked($0.text).isEmpty }) ?? false {
            _ = zone(of: row, at: cell.place)
        }
        guard !cell.text.isEmpty else {
            drop("a row without a control", "names none", at: cell.place)
            return
        }
        let name = Self.unmarked(cell.text)
        var id = name
        if let meant = known[name], catalogue.controls[Identifier(meant)] != nil {
            id = meant
            setup.renamed.insert(name)
        }
        guard let control = catalogue.controls[Identifier(id)] else {
            drop(
                "control \(name)",
                "is no control of the catalogue, and nothing says which of them it is",
                at: cell.place)
            return
        }
        if let answer = self.cell(.answer, of: row), !MatrixWords.isThere(answer.text) {
            let said =
                answer.text.isEmpty ? "nothing is answered" : "the answer is \(answer.text)"
            refusals.insert(refusal(of: id, in: row))
            drop("control \(name)", "is not there: \(said)", at: answer.place)
            return
        }
        if let cell = self.cell(.who, of: row), MatrixWords.ownership(cell.text) == .some(.none) {
            refusals.insert(refusal(of: id, in: row))
            drop("control \(name)", "applies to nobody, as the file has it", at: cell.place)
            return
        }
        guard let operators = operators(of: row, control: name, at: cell.place) else { return }
        let zone = zone(of: row, at: cell.place)
        let rows = ControlPlace(place: setup.zones[zone].id, control: id)
        if let first = gathered[rows]?.first, first != operators {
            setup.remarks.append(
                .init(
                    text:
                        "\(id) stands here again with somebody else: each of them can let it fail",
                    place: cell.place))
        }
        gathered[rows, default: []].append(operators)
        if let at = setup.zones[zone].controls.firstIndex(where: { $0.id == id }) {
            setup.zones[zone].controls[at].places.append(cell.place)
        } else {
            setup.zones[zone].controls.append(
                .init(
                    id: id, title: id, operators: operators, standing: .reported,
                    level: control.level, places: [cell.place]))
        }
    }

    /// Puts together on whom each control rests: each of those of any of its rows.
    private mutating func joinOperators() {
        for zone in setup.zones.indices {
            for at in setup.zones[zone].controls.indices {
                let name = ControlPlace(
                    place: setup.zones[zone].id, control: setup.zones[zone].controls[at].id)
                if let all = gathered[name] {
                    setup.zones[zone].controls[at].operators = .anyOf(all)
                }
            }
        }
    }

    private mutating func operators(
        of row: [DelimitedTable.Cell], control name: String, at place: DiagnosticPlace
    ) -> Quorum? {
        var quorums: [Quorum] = []
        if let cell = cell(.operator, of: row), !cell.text.isEmpty {
            guard let named = named(cell, control: name) else { return nil }
            quorums += named
        }
        if let cell = cell(.who, of: row), !cell.text.isEmpty {
            guard case .sides(let sides) = MatrixWords.ownership(cell.text) else {
                let word = InertText.line(String(cell.text.prefix(60)))
                refuse(
                    "'\(word)' does not say whose the control is: write provider, customer, third party, "
                        + "shared or not applicable, or names in a column for 'operator', as in "
                        + "--columns 'operator=Run by'",
                    at: cell.place)
                return nil
            }
            quorums += owning(sides, besides: quorums, at: cell.place)
        }
        for (field, side) in [
            (MatrixColumns.Field.provider, MatrixWords.Side.provider), (.customer, .customer),
            (.thirdParty, .thirdParty),
        ] {
            if let cell = cell(field, of: row), MatrixWords.isPart(cell.text) {
                quorums.append(self.side(side, at: cell.place))
            }
        }
        guard !quorums.isEmpty else {
            drop("control \(name)", "guards nothing: nobody is said to run it", at: place)
            return nil
        }
        return .anyOf(quorums)
    }

    /// Whoever a cell for names names: nobody where it says so, and `nil` where it is not understood.
    private mutating func named(_ cell: DelimitedTable.Cell, control: String) -> [Quorum]? {
        var reading = MatrixOperators()
        var fault: String?
        let text = Self.unmarked(cell.text)
        let quorum = reading.quorum(text, fault: &fault) { party(called: $0, at: cell.place) }
        if let fault {
            refuse(fault, at: cell.place)
            return nil
        }
        guard let quorum else { return [] }
        if !text.hasPrefix("{") { tellNames(in: text, at: cell.place) }
        if reading.isCut {
            drop(
                "levels and numbers of people of \(control)", "are not taken from a matrix",
                at: cell.place)
        }
        return [quorum]
    }

    /// Notes of which side one name alone is, where rows have both: it is the same party then.
    private mutating func identify(_ rows: ArraySlice<[DelimitedTable.Cell]>) {
        var pairs = MatrixIdentities()
        for row in rows {
            guard let named = cell(.operator, of: row), let who = cell(.who, of: row),
                case .sides(let sides) = MatrixWords.ownership(who.text), sides.count == 1
            else { continue }
            pairs.add(Self.unmarked(named.text), sides[0], at: named.place)
        }
        for (side, name, place) in pairs.certain {
            identities[side] = name
            setup.remarks.append(
                .init(
                    text: "'\(InertText.line(name))' is taken to be the \(side.rawValue): "
                        + "each row with one name and one owner says so",
                    place: place))
        }
    }

    /// Takes out what one row names and another says is not there.
    private mutating func takeOutRefused() {
        for at in setup.zones.indices {
            let place = placeKeys[at]
            func isRefused(_ control: ImportedSetup.Control) -> Bool {
                refusals.contains(ControlPlace(place: place, control: control.id))
                    || refusals.contains(ControlPlace(place: "", control: control.id))
            }
            let refused = setup.zones[at].controls.filter(isRefused)
            setup.zones[at].controls.removeAll(where: isRefused)
            for control in refused {
                drop(
                    "control \(control.id)", "is not there: another row of it says so",
                    at: control.places[0])
            }
        }
        // By itself, and with nothing in it, it is no place that the matrix has.
        if setup.zones.count == 1 {
            setup.zones.removeAll { $0.controls.isEmpty && $0.place == nil }
        }
    }

    private func refusal(of control: String, in row: [DelimitedTable.Cell]) -> ControlPlace {
        let place = cell(.place, of: row).map { Self.unmarked($0.text) } ?? ""
        return ControlPlace(place: MatrixOperators.key(place), control: control)
    }

    private mutating func zone(of row: [DelimitedTable.Cell], at place: DiagnosticPlace) -> Int {
        let name = cell(.place, of: row).map { Self.unmarked($0.text) } ?? ""
        let key = "zone:" + name
        if let id = names[key], let at = zones[id] { return at }
        let id = names.add(key, named: name.isEmpty ? "covered" : name) ?? name
        zones[id] = setup.zones.count
        placeKeys.append(MatrixOperators.key(name))
        setup.zones.append(
            .init(
                id: id, title: name.isEmpty ? "the place of the matrix" : name,
                place: name.isEmpty ? nil : place))
        return setup.zones.count - 1
    }

    // MARK: Cells

    private func cell(
        _ field: MatrixColumns.Field, of row: [DelimitedTable.Cell]
    ) -> DelimitedTable.Cell? {
        guard let at = columns[field] else { return nil }
        if at < row.count { return row[at] }
        return row.first.map { .init(text: "", place: $0.place) }
    }

    /// The text without the mark that keeps it from being a formula of a spreadsheet.
    private static func unmarked(_ text: String) -> String {
        guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@".contains(second)
        else {
            return text
        }
        return String(text.dropFirst())
    }

    private mutating func refuse(_ message: String, at place: DiagnosticPlace) {
        faults.append(
            Diagnostic(.importBroken, "\(message) (\(ImportFormat.matrix.title))", at: place))
    }

    private mutating func drop(_ what: String, _ why: String, at place: DiagnosticPlace) {
        setup.dropped.append(
            .init(what: InertText.line(what), why: InertText.line(why), place: place))
    }
}
