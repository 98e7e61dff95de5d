internal import Catalogue
internal import Formulas
package import ModelFormat
internal import Phrases
internal import ThreatGraph

/// Reads a responsibility matrix (CSV) as a set-up: which control of the catalogue is whose.
///
/// A row is a control. Whoever has a part in it can let it fail, alone, unless the file names a formula.
/// A control without anybody who runs it, one that is answered with no and one that is none of the
/// catalogue guard nothing: they are left out, and told. No level is read from a matrix.
package struct ResponsibilityMatrixReader {
    private var faults: [Diagnostic] = []
    private var names = ImportedNames(reserved: ImportedModel.reserved)
    private var setup = ImportedSetup(title: "a responsibility matrix")
    private let columns: [MatrixColumns.Field: Int]
    private let catalogue: CatalogueBook
    /// Ids of the catalogue, by the names that the file has for controls.
    private let known: [String: String]
    /// Where each zone stands, by its id.
    private var zones: [String: Int] = [:]

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
        for row in table.rows.dropFirst(at + 1) { reader.read(row, width: table.rows[at].count) }
        guard reader.faults.isEmpty else { throw ModelErrors(reader.faults) }
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
        if let answer = self.cell(.answer, of: row), MatrixWords.isRefusal(answer.text) {
            drop("control \(name)", "is not there: the answer is \(answer.text)", at: answer.place)
            return
        }
        guard let operators = operators(of: row, control: name, at: cell.place) else { return }
        let zone = zone(of: row, at: cell.place)
        if setup.zones[zone].controls.contains(where: { $0.id == id && $0.operators != operators })
        {
            setup.remarks.append(
                .init(
                    text:
                        "\(id) stands here again with somebody else: each of them can let it fail",
                    place: cell.place))
        }
        setup.zones[zone].add(
            .init(
                id: id, title: id, operators: operators, standing: .reported, level: control.level,
                places: [cell.place]))
    }

    private mutating func operators(
        of row: [DelimitedTable.Cell], control name: String, at place: DiagnosticPlace
    ) -> Quorum? {
        var quorums: [Quorum] = []
        if let cell = cell(.operator, of: row), !cell.text.isEmpty {
            guard let quorum = named(cell, control: name) else { return nil }
            quorums.append(quorum)
        }
        // Names say more than the words beside them.
        if quorums.isEmpty, let cell = cell(.who, of: row), !cell.text.isEmpty {
            switch MatrixWords.ownership(cell.text) {
            case .sides(let sides): quorums += sides.map { side($0, at: cell.place) }
            case .some(.none):
                drop("control \(name)", "applies to nobody, as the file has it", at: cell.place)
                return nil
            case nil:
                let word = InertText.line(String(cell.text.prefix(60)))
                refuse(
                    "'\(word)' does not say whose the control is: write provider, customer, third party, "
                        + "shared or not applicable, or names in a column for 'operator'",
                    at: cell.place)
                return nil
            }
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

    private mutating func named(_ cell: DelimitedTable.Cell, control: String) -> Quorum? {
        var reading = MatrixOperators()
        var fault: String?
        // Whoever is named is a party only where the whole cell is understood.
        var found = (names: names, parties: setup.parties)
        let quorum = reading.quorum(Self.unmarked(cell.text), fault: &fault) { name in
            if let id = found.names["party:" + name] { return id }
            let id = found.names.add("party:" + name, named: name) ?? name
            found.parties.append(
                .init(id: id, title: name, role: "other", place: cell.place))
            return id
        }
        guard let quorum else {
            refuse(fault ?? "nobody is named", at: cell.place)
            return nil
        }
        (names, setup.parties) = found
        if reading.isCut {
            drop(
                "levels and numbers of people of \(control)", "are not taken from a matrix",
                at: cell.place)
        }
        return quorum
    }

    private mutating func side(_ side: MatrixWords.Side, at place: DiagnosticPlace) -> Quorum {
        let (title, role) =
            switch side {
            case .provider: ("The provider", "cloud")
            case .customer: ("The customer", "customer")
            case .thirdParty: ("A third party", "other")
            }
        if let id = names["side:" + side.rawValue] { return .defender(DefenderID(id)) }
        let id = names.add("side:" + side.rawValue, named: side.rawValue) ?? side.rawValue
        setup.parties.append(.init(id: id, title: title, role: role, place: place))
        return .defender(DefenderID(id))
    }

    private mutating func zone(of row: [DelimitedTable.Cell], at place: DiagnosticPlace) -> Int {
        let name = cell(.place, of: row).map { Self.unmarked($0.text) } ?? ""
        let key = "zone:" + name
        if let id = names[key], let at = zones[id] { return at }
        let id = names.add(key, named: name.isEmpty ? "covered" : name) ?? name
        zones[id] = setup.zones.count
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
