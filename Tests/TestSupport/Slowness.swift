import Foundation

/// How many times longer programs take, and how many times more stack they need, than usual.
///
/// Tests that hold the program to a time or a stack allow it so much more under a sanitizer.
public enum Slowness {
    /// What `SALLYPORT_SLOWNESS` says; 1 where it says nothing.
    public static let factor =
        ProcessInfo.processInfo.environment["SALLYPORT_SLOWNESS"].flatMap(Int.init) ?? 1
}
