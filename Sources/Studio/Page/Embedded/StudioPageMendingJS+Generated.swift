// Generated from Studio/mending.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/mending.js, without its last line break.
    static let mendingJS = #"""
        // What the program offers to mend at a place of the text.
        import { button, make } from "./markup.js";
        import { openDialog } from "./dialogs.js";
        import { ask } from "./server.js";

        export async function mend(session, at) {
          const version = session.version;
          let fixes = [];
          let fault = "Nothing is offered for this place.";
          try {
            const found = await ask("fixes", { text: session.text, at, ...session.question });
            fixes = Array.isArray(found) ? found : found.fixes ?? [];
          } catch (error) { fault = error.message; }
          openDialog("Mend", (close) => fixes.length ? [
            make("ul", { class: "choices" }, ...fixes.map((fix) => make("li", {}, button(fix.title, () => {
              close();
              if (version === session.version) session.editor.change(fix.edits, "mend");
            })))),
          ] : [make("p", {}, fault)]);
        }
        """#
}
