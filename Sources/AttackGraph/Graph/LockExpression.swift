public import Formulas

/// A lock written with party ids, before a graph gives the parties their places.
public typealias LockExpression = Formula<LockLeaf<String>>
