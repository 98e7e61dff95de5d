// Generated from Studio/gate.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/gate.js, without its last line break.
    static let gateJS = #"""
        // The lines under `require`, whether they hold, and lines made of what holds now.
        import { button, make, part, renew } from "./markup.js";
        import { openDialog, say } from "./dialogs.js";
        import { mend } from "./mending.js";
        import { ask, askFile } from "./server.js";

        export function showGate(session) {
          function line(one, at) {
            const holds = one.holds === true;
            const words = one.words ?? one.line ?? String(one);
            return make("li", { class: holds ? "holds" : "broken" },
              make("b", {}, holds ? "● holds" : one.holds === null ? "○ not known" : "▲ broken"), " ", words, " ",
              holds || !one.from ? null : button("Mend…", () => mend(session, one.from),
                { class: "small", "data-key": `gate ${at}`, "aria-haspopup": "dialog", "aria-label": `Mend: ${words}` }));
          }

          session.on("answer", () => {
            const lines = session.answer?.requires;
            if (!lines) return;
            renew(part("gate-lines"), lines, () => lines.length ? [
              make("ul", { class: "gate" }, ...lines.map(line))] :
              [make("p", {}, "Nothing is required yet. A gate fails a build once somebody can do what the lines rule out.")]);
          });

          // Of the text itself: switches ask about another model, for which other lines hold.
          async function keep() {
            if (!session.isAnswered) { say("The text has no answer yet: nothing can be said to hold."); return; }
            const text = session.text;
            const version = session.version;
            let lines;
            try {
              lines = await (await askFile("export", { text, what: "requires.yaml", effort: session.effort })).blob.text();
            } catch (error) { say(error.message); return; }
            const isThere = /^require:/m.test(text);
            openDialog("Require what holds now", (close) => [
              make("p", {}, "These lines hold for the text as it stands. A build that runs ‘sallyport analyse’ fails once one " +
                "of them does not."),
              session.answer.switches?.unknowns?.length ?
                make("p", {}, "They hold for the values that are written, not for the other ones of what nobody says.") : null,
              make("pre", { tabindex: "0", "aria-label": "Lines" }, lines),
              isThere ? make("p", {}, "The text has lines under ‘require’ already: add to them by hand what is wanted.") : null,
              make("div", { class: "line" },
                isThere ? null : button("Write them into the text", () => {
                  close();
                  if (version === session.version) write(lines);
                }),
                button("Copy", () => navigator.clipboard.writeText(lines).catch(() => {}))),
            ]);
          }

          async function write(lines) {
            const found = await ask("edit", { text: session.text, edits: [{ do: "require", value: lines }] }).catch(() => null);
            // Written by hand below it, the lines would take the place of those that the text extends.
            if (found?.edits) session.editor.change(found.edits, "gate");
            else say(found?.fault ?? "The lines could not be written into the text: copy them.");
          }

          part("gate-keep").addEventListener("click", keep);
        }
        """#
}
