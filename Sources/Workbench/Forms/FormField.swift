package import YAMLKit

/// One question of a form: a key of a mapping, and what is written for it.
package struct FormField: Hashable, Sendable {
    /// How it is answered.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// By a line of text.
        case text
        /// By one of some words.
        case choice
        /// By the one word that there is, or not at all.
        case yesno
        /// By the name of an element.
        case reference
        /// By a security level.
        case level
        /// By who must fail together.
        case formula
        /// By some words or names.
        case list
        /// By the answers to some questions.
        case group
        /// By things, each with questions of its own.
        case items
        /// By YAML, for what has no form.
        case yaml
    }

    /// What may be chosen.
    package struct Choice: Hashable, Sendable {
        /// As it is written.
        package let value: String
        /// For readers.
        package let name: String
    }

    /// Its path in the model.
    package let path: String
    /// The key.
    package let key: String
    /// What it is called for readers.
    package let title: String
    /// What it says, in a line.
    package let help: String
    /// How it is answered.
    package let kind: Kind
    /// Of a text, what it is: `date`, `size`, `number`; `nil` for any.
    package let format: String?
    /// What is written, in this text or in what it extends.
    package let value: YAMLValue?
    /// Whether it is written in this text.
    package let isWritten: Bool
    /// Whether it must be.
    package let isRequired: Bool
    /// Whether the model says that it is not known.
    package let isUnknown: Bool
    /// What may be chosen; empty where anything may be written.
    package let choices: [Choice]
    /// The questions of a group.
    package let fields: [FormField]
    /// The things of a list.
    package let items: [FormItem]
}

/// Something that a form asks about: an element, or an item of a list.
package struct FormItem: Hashable, Sendable {
    /// Its path in the model.
    package let path: String
    /// Its name in the text.
    package let id: String
    /// What it is called for readers.
    package let name: String
    /// Where it is written in the text; `nil` where it comes from what is extended.
    package let place: TextPlace?
    /// How many mistakes and doubts there are about it.
    package let diagnostics: Int
    /// Its questions; empty where they were not asked for.
    package let fields: [FormField]
}

/// A part of a form: a section of the model, or what stands beside the sections.
package struct FormSection: Hashable, Sendable {
    /// The key at the top of the model; `model` for what stands beside the sections.
    package let key: String
    /// What it is called for readers.
    package let title: String
    /// What it holds, in a line.
    package let help: String
    /// What one of its elements is.
    package let element: String
    /// What it holds.
    package let items: [FormItem]
}
