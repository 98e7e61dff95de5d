// Generated from Studio/saving.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/saving.js, without its last line break.
    static let savingJS = #"""
        // Saving, and what is asked where the file is another by now. Nothing is ever overwritten unasked.
        import { make, part } from "./markup.js";
        import { askLine, choose, say } from "./dialogs.js";
        import { ask } from "./server.js";

        export function download(blob, name) {
          const address = URL.createObjectURL(blob);
          const link = make("a", { href: address, download: name });
          document.body.append(link);
          link.click();
          link.remove();
          setTimeout(() => URL.revokeObjectURL(address), 60_000);
        }

        export function keepSaved(session) {
          function standing() {
            const isSaved = session.isSaved;
            const name = session.file ?? "no file yet";
            const folder = session.folder && session.folder !== "./" ? ` in ${session.folder}` : "";
            const standing = session.readOnly ? "is only read" : isSaved ? "saved" : "not saved";
            part("file").textContent = `${name}${folder} · ${standing}`;
            part("save").disabled = session.readOnly || isSaved && session.file !== null;
            document.title = `${isSaved ? "" : "● "}${session.file ?? "new model"} · Sallyport studio`;
            part("undo").disabled = !session.editor.canUndo;
            part("redo").disabled = !session.editor.canRedo;
          }

          function askName() {
            askLine("Save as", "A new file of the folder in which the studio was begun. One that is there already is left alone.",
              "Name", "save-name", "Save", { value: "model.yaml", maxlength: "200" }, (name) => send({ as: name }));
          }

          async function askConflict(found, mine) {
            const chosen = await choose("The file is another by now", [
              "Somebody else wrote it since it was read here. Nothing was written.",
            ], [["mine", "Write mine over it"], ["theirs", "Take the file’s text"], ["", "Let be"]]);
            if (chosen === "mine") await send({ text: mine, over: found.digest });
            if (chosen === "theirs") {
              session.hasSaved(found.text, found.digest);
              session.editor.replace(found.text, "outside");
            }
          }

          async function send(more) {
            if (session.isSaving) return;
            session.isSaving = true;
            const text = more.text ?? session.text;
            let found;
            try {
              found = await ask("save", { text, over: session.saved.digest, file: session.file, ...more });
            } catch (error) { found = { fault: error.message }; }
            if (!found.conflict && !found.fault) session.hasSaved(text, found.digest, found.file ?? more.as);
            session.isSaving = false;
            if (found.conflict) { await askConflict(found, text); return; }
            if (found.elsewhere) session.isElsewhere(found.elsewhere);
            if (found.fault) {
              const copy = () => download(new Blob([text], { type: "application/yaml" }), session.file ?? "model.yaml");
              say(`Not saved: ${found.fault}`, [["Keep a copy", copy]]);
            }
          }

          session.save = () => {
            if (session.readOnly) { say("The studio was begun with --read-only: nothing is written."); return; }
            if (!session.file) askName(); else if (!session.isSaved) send({});
          };
          part("save").addEventListener("click", () => session.save());
          part("undo").addEventListener("click", () => session.editor.undo());
          part("redo").addEventListener("click", () => session.editor.redo());
          session.on("text", standing);
          session.on("saved", standing);
          standing();
        }
        """#
}
