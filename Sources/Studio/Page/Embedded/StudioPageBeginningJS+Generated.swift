// Generated from Studio/beginning.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/beginning.js, without its last line break.
    static let beginningJS = #"""
        // How a model begins: by questions, from a template, from an arrangement that is known, or from a
        // file of another tool. The text that is there can be brought back by undo.
        import { button, make } from "./markup.js";
        import { openDialog } from "./dialogs.js";
        import { startInterview } from "./interview.js";
        import { ask, read } from "./server.js";

        const largestImport = 3_500_000;

        export function offerBeginnings(session) {
          // Takes a text over; what is said of it and what to ask next stays on the page.
          function take(found, close) {
            close();
            session.editor.replace(found.text, "begin");
            session.options.clear();
            session.states.clear();
            session.setFailed([]);
            session.tell("to form");
            const lines = [...(found.report ?? []), ...(found.questions ?? []).map((question) => question.words ?? question)];
            if (lines.length) openDialog("The model is begun", (done) => [
              make("p", {}, "Everything that nobody answered is unknown, never safe. In the order in which it decides:"),
              make("ul", {}, ...lines.map((line) => make("li", {}, line))),
              make("div", { class: "line" }, button("Go on", done)),
            ]);
          }

          async function begin(what, close, fault) {
            fault.textContent = "";
            try {
              const found = await ask("begin", what);
              if (found.fault) fault.textContent = found.fault;
              else take(found, close);
            } catch (error) { fault.textContent = error.message; }
          }

          const choices = (key, found, close, fault) => found?.length ? make("ul", { class: "choices" }, ...found.map((one) =>
            make("li", {}, button(one.name, () => begin({ [key]: one.id }, close, fault), { [`data-${key}`]: one.id }), " ", one.words ?? ""))) :
            make("p", {}, "There are none.");

          function importing(formats, close, fault) {
            const kind = make("select", { id: "import-as" }, make("option", { value: "" }, "recognised by what is in it"),
              ...(formats ?? []).map((one) => make("option", { value: one.id }, one.name)));
            const field = make("input", { type: "file", id: "import-file" });
            return make("form", { onsubmit: async (event) => {
              event.preventDefault();
              const chosen = field.files[0];
              if (!chosen) { fault.textContent = "Choose a file first."; return; }
              if (chosen.size > largestImport) { fault.textContent = "The file is larger than what the studio takes."; return; }
              const file = { name: chosen.name, text: await chosen.text() };
              begin({ import: file, ...(kind.value ? { as: kind.value } : {}) }, close, fault);
            } }, make("p", {}, make("label", { for: "import-file" }, "File"), " ", field),
            make("p", {}, make("label", { for: "import-as" }, "Format"), " ", kind), make("button", { type: "submit" }, "Import"));
          }

          async function open() {
            const found = await read("beginnings").catch((error) => ({ fault: error.message }));
            const fault = make("p", { role: "alert", class: "fault" }, found.fault ?? "");
            openDialog("Begin a model", (close) => [
              session.text.trim() === "" ? null : make("p", {}, "The text that is there gives way; undo brings it back."),
              fault,
              make("details", { open: true }, make("summary", {}, make("h3", {}, "By questions")),
                make("p", {}, "Who trains, where, who holds keys, whose orders reach whom. What you do not know stays unknown."),
                startInterview(found.interview ?? [], (done) => take(done, close))),
              make("details", {}, make("summary", {}, make("h3", {}, "From a template")), choices("template", found.templates, close, fault)),
              make("details", {}, make("summary", {}, make("h3", {}, "From a known arrangement")), choices("arrangement", found.arrangements, close, fault)),
              make("details", {}, make("summary", {}, make("h3", {}, "From a file of another tool")), importing(found.formats, close, fault)),
            ], { wide: true });
          }

          document.getElementById("begin").addEventListener("click", open);
          session.openBeginnings = open;
        }
        """#
}
