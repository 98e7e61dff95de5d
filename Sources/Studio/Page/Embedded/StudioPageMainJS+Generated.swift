// Generated from Studio/main.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/main.js, without its last line break.
    static let mainJS = #"""
        // Opens the studio: reads the state, opens the text, and puts the parts together.
        import { keepAddress } from "./address.js";
        import { showAlone } from "./alone.js";
        import { keepAnswered } from "./answers.js";
        import { offerBeginnings } from "./beginning.js";
        import { showChange } from "./change.js";
        import { keepChosen } from "./choosing.js";
        import { showComparison } from "./comparing.js";
        import { say } from "./dialogs.js";
        import { offerExports } from "./ending.js";
        import { hearFile } from "./events.js";
        import { explainText } from "./explaining.js";
        import { showFailing } from "./failing.js";
        import { keepForm } from "./forms.js";
        import { showGate } from "./gate.js";
        import { kept, keepUnsaved } from "./keeping.js";
        import { keepKeys } from "./keys.js";
        import { showMap } from "./map.js";
        import { part } from "./markup.js";
        import { showMatrix } from "./matrix.js";
        import { mend } from "./mending.js";
        import { showMistakes } from "./mistakes.js";
        import { showRemedy } from "./remedy.js";
        import { keepSaved } from "./saving.js";
        import { read } from "./server.js";
        import { Session } from "./session.js";
        import { showSwitches } from "./switches.js";
        import { keepTabs } from "./tabs.js";
        import { openText } from "./text.js";
        import { showVerdict } from "./verdict.js";

        async function open() {
          const [state, editor] = await Promise.all([read("state"), openText(part("panel-text"))]);
          const session = new Session(state);
          session.editor = editor;
          const before = kept();
          editor.begin(state.text);
          if (before && before.text !== state.text) bringBack(session, before);
          editor.onChange((origin) => session.textChanged(origin));
          session.mendHere = () => mend(session, editor.place());
          return session;
        }

        // Text that was not saved when this tab was loaded anew. Saving it asks, where the file is
        // another than the one that it was made from.
        function bringBack(session, before) {
          const file = session.saved;
          session.editor.replace(before.text, "kept");
          session.saved = { text: file.text, digest: before.digest };
          say("Text that was not saved is back.", [["Take the file’s text", () => {
            session.hasSaved(file.text, file.digest);
            session.editor.replace(file.text, "outside");
          }]]);
        }

        function assemble(session) {
          const address = keepAddress(session);
          for (const begin of [keepTabs, keepSaved, keepUnsaved, keepChosen, keepForm, explainText, showMap, showVerdict, showMistakes,
            showAlone, showFailing, showMatrix, showChange, showSwitches, showRemedy, showComparison, showGate, keepKeys])
            begin(session);
          offerExports(session, address);
          offerBeginnings(session);
          session.on("answer", (answer) => {
            const title = answer.title ?? titleIn(session.text) ?? session.file ?? "A new model";
            if (part("title").textContent !== title) part("title").textContent = title;
          });
          hearFile(session);
          keepAnswered(session);
        }

        // The title as the text has it, where it stands on one line.
        function titleIn(text) {
          const found = /^title:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^"'#|>\s][^#\n]*))/m.exec(text);
          return found ? (found[1] ?? found[2] ?? found[3]).trim() || null : null;
        }

        try {
          const session = await open();
          assemble(session);
          document.body.dataset.ready = "true";
          if (session.text.trim() === "" && !session.readOnly) session.openBeginnings();
        } catch (error) {
          part("lost").hidden = false;
          part("lost").textContent = `The studio does not open: ${error.message}`;
        }
        """#
}
