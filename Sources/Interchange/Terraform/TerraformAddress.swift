/// An address or a reference of Terraform's, in steps: `module.m["a"].aws_s3_bucket.w[0].id`.
struct TerraformAddress {
    /// A name, and what stands in the first brackets behind it.
    struct Step: Hashable {
        var name: String
        /// The key of the instance as it is written, quotes included; `nil` where there is none.
        var key: String?
    }

    /// The steps, at least one.
    private(set) var steps: [Step] = []

    /// Takes an address apart at its dots.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    init(_ text: String) {
        var name = ""
        var key: String?
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for character in text.unicodeScalars {
            if depth > 0, isQuoted {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isQuoted = false
                }
                if depth == 1 { key?.unicodeScalars.append(character) }
                continue
            }
            switch character {
            case "[":
                depth += 1
                // Of `x[0][1]` the first is the instance.
                if depth == 1, key == nil { key = "" } else { depth += 1 }
            case "]":
                depth = depth > 2 ? depth - 2 : 0
            case "." where depth == 0:
                steps.append(Step(name: name, key: key))
                (name, key) = ("", nil)
            default:
                if character == "\"", depth > 0 { isQuoted = true }
                if depth == 1 {
                    key?.unicodeScalars.append(character)
                } else if depth == 0 {
                    name.unicodeScalars.append(character)
                }
            }
        }
        steps.append(Step(name: name, key: key))
    }

    /// Where something stands among modules.
    struct Scope: Hashable {
        /// The modules around it without instances: empty for none, else such as `module.a.`.
        var path = ""
        /// Which instance of each of them; `nil` for any.
        var keys: [String?] = []

        /// The same in any instance.
        var anywhere: Scope { Scope(path: path, keys: keys.map { _ in nil }) }
    }

    /// Something that a resource, or several instances of one, may be.
    struct Target: Hashable {
        var scope: Scope
        /// The type and the name, behind `data` where it is a source of data.
        var name: String
        /// Which instance; `nil` for any.
        var key: String?

        /// The address in the configuration.
        var base: String { scope.path + name }
        /// The type, of a source of data that of what it reads.
        var type: Substring {
            (isData ? name.dropFirst("data.".count) : name[...]).prefix { $0 != "." }
        }
        /// Whether it is a source of data.
        var isData: Bool { name.hasPrefix("data.") }
    }

    /// What the whole address is of, taken as that of a resource.
    var target: Target {
        let count = steps.count
        guard count > 1 else {
            return Target(scope: Scope(), name: steps[0].name, key: steps[0].key)
        }
        let around = steps.dropLast(2)
        var scope = Scope()
        for (at, step) in around.enumerated() {
            scope.path += step.name + "."
            if !at.isMultiple(of: 2) { scope.keys.append(step.key) }
        }
        return Target(
            scope: scope, name: steps[count - 2].name + "." + steps[count - 1].name,
            key: steps[count - 1].key)
    }
}
