// Generated from Studio/everybody.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/everybody.js, without its last line break.
    static let everybodyJS = #"""
        // Whoever can be let fail, by the id that `whatif --fail` takes, with a name for readers.
        export function everybody(session) {
          return session.answer?.failable ?? (session.answer?.loneFailures ?? []).map(({ id, name, level }) => ({ id, name, level }));
        }

        export const nameOf = (session, id) =>
          everybody(session).find((one) => one.id === id)?.name ??
          session.answer?.loneFailures?.find((one) => one.id === id)?.name ?? id;
        """#
}
