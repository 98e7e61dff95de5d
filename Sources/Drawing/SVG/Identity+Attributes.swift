import Phrases

extension Identity {
    /// The attributes that say what a thing stands for.
    ///
    /// - Parameter numberName: what the numbers of things are called.
    func attributes(numberName: String) -> [SVGAttribute] {
        var attributes = data.map { datum in
            switch datum {
            case .one(let key, let value):
                return SVGAttribute(data: key, InertText.line(value))
            case .many(let key, let values):
                let words = values.map {
                    InertText.line($0).split(separator: " ").joined(separator: "%20")
                }
                return SVGAttribute(data: key, words.joined(separator: " "))
            }
        }
        if let number { attributes.append(SVGAttribute(data: numberName, "\(number)")) }
        return attributes
    }
}
