// Generated from Studio/mistakes.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/mistakes.js, without its last line break.
    static let mistakesJS = #"""
        // Mistakes and doubts: under the words in the text, and as a list that leads to them.
        import { button, count, list, make, part, renew } from "./markup.js";
        import { mend } from "./mending.js";

        const most = 200;

        export function showMistakes(session) {
          const editor = session.editor;
          let here = [];
          let listed = [];
          let told = "[]";

          function lead(one) {
            session.tell("to text");
            editor.select(one.from, one.to);
            editor.focus();
          }

          function line(one, at) {
            const place = one.file ? `${one.file}, line ${one.from.line + 1}` : `line ${one.from.line + 1}`;
            return make("li", { class: one.severity },
              one.file ? make("code", {}, place) :
                button(place, () => lead(one), { class: "plain-button", "data-key": `mistake ${at}`, "aria-label": `${place}: ${one.message}` }),
              " ", make("b", {}, one.severity), ": ", one.message, " ", make("small", {}, `[${one.code}]`),
              one.fix ? make("span", { class: "fix" }, " ", one.fix) : null, " ",
              one.file ? null : button("Mend…", () => mend(session, one.from), { class: "small", "data-key": `mend ${at}`,
                "aria-haspopup": "dialog", "aria-label": `Mend line ${one.from.line + 1}: ${one.message}` }));
          }

          session.on("picture", (answer) => {
            const all = answer.diagnostics ?? [];
            here = all.filter((one) => !one.file).sort((a, b) => a.from.line - b.from.line || a.from.column - b.from.column);
            editor.mark(here);
            part("mistakes").hidden = all.length === 0;
            const number = (severity) => all.filter((one) => one.severity === severity).length;
            const kinds = [["error", "mistake", "mistakes"], ["warning", "doubt", "doubts"], ["note", "note", "notes"]]
              .map(([severity, one, many]) => [number(severity), one, many]).filter(([many]) => many);
            part("mistakes-count").textContent = list(kinds.map((kind) => count(...kind)));
            const errors = JSON.stringify(all.filter((one) => one.severity === "error"));
            if (errors !== "[]" && errors !== told) part("mistakes").open = true;
            told = errors;
            listed = all;
            if (part("mistakes").open) write();
          });

          // The list is written only where it is open: there may be many.
          function write() {
            renew(part("mistakes-list"), listed, () => [...listed.slice(0, most).map(line),
              listed.length > most ? make("li", {}, `and ${listed.length - most} more`) : null]);
          }
          part("mistakes").addEventListener("toggle", () => { if (part("mistakes").open) write(); });

          // Leads to the mistake after the cursor, or to the one before it.
          session.leadToMistake = (forward) => {
            if (!here.length) return;
            const at = editor.place();
            const after = (one) => one.from.line > at.line || one.from.line === at.line && one.from.column > at.column;
            const before = (one) => one.from.line < at.line;
            lead(forward ? here.find(after) ?? here[0] : [...here].reverse().find(before) ?? here[here.length - 1]);
          };
        }
        """#
}
