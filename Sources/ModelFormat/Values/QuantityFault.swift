/// What is wrong with a quantity as written.
enum QuantityFault: Error, Hashable {
    case missingUnit
    case notAQuantity
    case unknownUnit(String)
    case notWholeBytes
    case tooLarge
}
