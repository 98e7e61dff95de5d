import Phrases
package import YAMLKit

/// A change that somebody makes on a form.
package struct FormEdit: Hashable, Sendable {
    /// What is done.
    package enum Act: String, Hashable, Sendable, CaseIterable {
        /// A value is put where the path leads.
        case set
        /// What is there goes.
        case remove
        /// An element is added to a section, or an item to a list.
        case add
        /// An element gets another name, everywhere.
        case rename
        /// A fact is one that is not known: nobody says it.
        case unknown
        /// A fact that was not known is what is written.
        case known
    }

    /// What is done.
    package let act: Act
    /// Where, `defenders.aws.parent`.
    package let path: String
    /// What is written; scalars are texts.
    package let value: YAMLValue?

    /// Makes an edit.
    package init(_ act: Act, _ path: String, _ value: YAMLValue? = nil) {
        self.act = act
        self.path = path
        self.value = value
    }
}

/// Why a text was not changed as a form asks for.
package enum FormFault: Error, Hashable, Sendable {
    /// The text has mistakes as YAML.
    case mistakes
    /// Nothing of the model is there.
    case noSuchPlace(String)
    /// A value belongs there, and none or another kind was given.
    case value(String)
    /// A name that cannot be one, or is taken.
    case name(String)
    /// The name stands in a model that is extended, which is not changed here.
    case elsewhere(file: String)
    /// The text cannot be changed there without saying something else.
    case byHand(String)
}

extension FormFault: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .mistakes: "The text has mistakes as YAML: mend them there first."
        case .noSuchPlace(let path): "Nothing is at '\(path.prefix(80))': go to what is there."
        case .value(let path):
            "'\(path.prefix(80))' takes another kind of value: choose one of those offered."
        case .name(let reason): reason.capitalizedStart + "."
        case .elsewhere(let file):
            "The name also stands in '\(file)', which this model extends: change it there."
        case .byHand(let path):
            "What stands at '\(path.prefix(80))' can only be changed in the text."
        }
    }
}
