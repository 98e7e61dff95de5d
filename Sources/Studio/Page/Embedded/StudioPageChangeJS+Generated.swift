// Generated from Studio/change.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/change.js, without its last line break.
    static let changeJS = #"""
        // What the text changed since the last save: coalitions that suffice now and did not, and those
        // that no longer do.
        import { make, part, renew } from "./markup.js";

        const most = 50;

        export function showChange(session) {
          const place = part("changed-words");

          // The same words may stand for several levels.
          function named(title, lines) {
            const words = [...new Set((lines ?? []).map((line) => line.words ?? line))];
            return words.length === 0 ? [] : [make("h3", {}, title), make("ul", {},
              ...words.slice(0, most).map((line) => make("li", {}, line)),
              words.length > most ? make("li", {}, `and ${words.length - most} more`) : null)];
          }

          function show(change) {
            renew(place, change ?? session.isSaved, () => {
              const nothing = session.isSaved ? "Nothing: the text is that of the file." : "There is nothing to set it beside.";
              if (!change) return [make("p", {}, nothing)];
              const lines = [...named("More suffice now", change.gained), ...named("No longer suffice", change.lost)];
              return [change.verdict ? make("p", {}, change.verdict) : null,
                ...(lines.length ? lines : [make("p", {}, "The text is another; who suffices is the same.")])];
            });
          }

          session.on("change", show);
          show(null);
        }
        """#
}
