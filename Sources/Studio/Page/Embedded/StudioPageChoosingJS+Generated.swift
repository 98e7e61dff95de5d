// Generated from Studio/choosing.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/choosing.js, without its last line break.
    static let choosingJS = #"""
        // What is chosen in one view is selected in the others: map, text and form.
        import { part } from "./markup.js";
        import { ask } from "./server.js";

        const rest = 200;

        export function keepChosen(session) {
          const editor = session.editor;
          let asked = 0;
          let timer = 0;
          let selecting = false;

          async function place(question) {
            asked += 1;
            const mine = asked;
            const version = session.version;
            const found = await ask("place", { text: session.text, ...question }).catch(() => null);
            return mine === asked && version === session.version && found?.path ? found : null;
          }

          session.on("chosen", async (path, by) => {
            if (by === "text" || !path) return;
            const found = await place({ path });
            if (!found) { editor.point(null); return; }
            selecting = true;
            editor.select(found.from, found.from);
            editor.point(found);
            selecting = false;
            clearTimeout(timer);
          });

          editor.onPlace(() => {
            if (selecting) return;
            editor.point(null);
            clearTimeout(timer);
            timer = setTimeout(async () => {
              if (!editor.hasFocus || part("panel-text").hidden) return;
              const found = await place({ at: editor.place() });
              if (found && found.path !== session.chosen) session.choose(found.path, "text");
            }, rest);
          });
        }
        """#
}
