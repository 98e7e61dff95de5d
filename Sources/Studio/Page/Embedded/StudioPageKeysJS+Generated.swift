// Generated from Studio/keys.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/keys.js, without its last line break.
    static let keysJS = #"""
        // What the keyboard does besides what every page does, and a dialog that lists it.
        import { make, part } from "./markup.js";
        import { openDialog } from "./dialogs.js";

        const listed = [
          ["Ctrl S", "save"],
          ["Ctrl Z, Ctrl Shift Z", "undo, redo: of the text and of the form alike"],
          ["F2", "from the text to the form and back, at the same element"],
          ["F4", "say what the word at the cursor means"],
          ["F6, Shift F6", "to the next part of the page, to the one before"],
          ["F8, Shift F8", "to the next mistake, to the one before"],
          ["Ctrl Space", "offer what may stand at the cursor"],
          ["Ctrl .", "offer to mend what stands at the cursor"],
          ["Ctrl F", "search in the text"],
          ["Escape, then Tab", "leave the text"],
          ["arrows, Enter", "on the map: walk, choose"],
          ["?", "this list, where nothing is being written"],
        ];
        const parts = ["model", "answer", "alone", "stage", "matrix", "changed", "switches", "remedy", "baseline", "gate"];

        const writes = (target) => target.matches?.("input:not([type=checkbox]),textarea,select,[contenteditable]");

        export function keepKeys(session) {
          function showKeys() {
            openDialog("Keys", () => [make("table", {}, make("tbody", {}, ...listed.map(([key, words]) =>
              make("tr", {}, make("th", { scope: "row" }, key), make("td", {}, words)))))]);
          }

          function goOn(step) {
            const at = parts.findIndex((id) => part(id).contains(document.activeElement));
            const next = parts[(at + step + parts.length) % parts.length];
            if (next !== "model") { part(next).focus(); part(next).scrollIntoView({ block: "start" }); return; }
            if (part("panel-text").hidden) part("tab-form").focus(); else session.editor.focus();
          }

          // In a field of the form that holds something not yet taken over, undo is the field's own.
          function isFieldsOwn(target) {
            if (target.closest("#panel-text") || target.closest("dialog")) return true;
            return target.matches("input[type=text],textarea") && target.value !== target.defaultValue;
          }

          function withControl(event) {
            const key = event.key.toLowerCase();
            if (key === "s") { event.preventDefault(); session.save(); return; }
            if (key === "z" || key === "y") {
              if (isFieldsOwn(event.target)) return;
              event.preventDefault();
              if (key === "y" || event.shiftKey) session.editor.redo(); else session.editor.undo();
              return;
            }
            if (!event.target.closest("#panel-text")) return;
            if (event.key === " ") { event.preventDefault(); session.completeHere(); }
            if (event.key === ".") { event.preventDefault(); session.mendHere(); }
          }

          const plainKeys = {
            F2: () => session.turnTab(),
            F4: () => session.explainHere(),
            F6: (event) => goOn(event.shiftKey ? -1 : 1),
            F8: (event) => session.leadToMistake(!event.shiftKey),
          };

          document.addEventListener("keydown", (event) => {
            if (document.querySelector("dialog[open]")) {
              if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault();
              return;
            }
            if ((event.ctrlKey || event.metaKey) && !event.altKey) { withControl(event); return; }
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (plainKeys[event.key]) { event.preventDefault(); plainKeys[event.key](event); }
            if (event.key === "?" && !writes(event.target)) { event.preventDefault(); showKeys(); }
          });
          part("keys").addEventListener("click", showKeys);

          // Links to parts of the page leave the question in the address as it is.
          document.addEventListener("click", (event) => {
            const link = event.target.closest("a[href^='#']");
            if (!link) return;
            event.preventDefault();
            const target = part(link.getAttribute("href").slice(1));
            target?.scrollIntoView({ block: "start" });
            target?.focus({ preventScroll: true });
          });
        }
        """#
}
