/// How a parameter's uncertainty is spread when it is drawn.
public enum ParameterSpread: Hashable, Sendable {
    /// It is not drawn: the stated value stands in every sample.
    case fixed
    /// Every value from `low` to `high` is as likely as another.
    case uniform
    /// Every order of magnitude from `low` to `high` is as likely as another.
    case logUniform
    /// The logarithm is normal: the median is `value`, the 95th percentile the median times the
    /// error factor, the 5th the median divided by it.
    case logNormal(errorFactor: Double)
}
