// Generated from Studio/ending.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/ending.js, without its last line break.
    static let endingJS = #"""
        // What can be taken along: pictures, the page, tables, lines for a gate, and the address.
        import { button, make, part } from "./markup.js";
        import { openDialog, say } from "./dialogs.js";
        import { download } from "./saving.js";
        import { askFile } from "./server.js";

        const things = [
          ["Pictures", [["map.svg", "Map, SVG"], ["map.png", "Map, PNG"], ["map.pdf", "Map, PDF"], ["path.svg", "Path of who fails, SVG"]]],
          ["The answer", [["report.html", "Page"], ["findings.json", "JSON"], ["sarif", "SARIF"]]],
          ["Tables", [["matrix.csv", "Matrix, CSV"], ["coalitions.csv", "Coalitions, CSV"]]],
          ["For a gate", [["requires.yaml", "Lines of what holds now"]]],
        ];

        export function offerExports(session, address) {
          async function take(what) {
            // Lines for a gate are of the text itself, whatever the switches ask about.
            const question = what === "requires.yaml" ? { effort: session.effort } :
              { fail: session.failed, ...(session.pathTo ? { consequence: session.pathTo } : {}), ...session.question };
            try {
              const { blob, name } = await askFile("export", { text: session.text, what, ...question });
              download(blob, name);
            } catch (error) { say(`Not made: ${error.message}`); }
          }

          function open() {
            const isAnswered = session.isAnswered;
            openDialog("Export", (close) => [
              make("p", {}, session.options.size || session.states.size ?
                "Everything is made of the text as it stands, saved or not, with the switches that are on." :
                "Everything is made of the text as it stands, saved or not."),
              isAnswered ? null : make("p", { class: "fault" }, "The text has no answer yet, and so it alone can be taken along."),
              ...things.map(([title, choices]) => make("fieldset", {}, make("legend", {}, title), ...choices.map(([what, words]) =>
                button(words, () => { close(); take(what); }, {
                  "data-export": what, disabled: !isAnswered || what === "path.svg" && session.failed.length === 0,
                })))),
              make("fieldset", {}, make("legend", {}, "The text"),
                button("YAML", () => {
                  close();
                  download(new Blob([session.text], { type: "application/yaml" }), session.file ?? "model.yaml");
                }, { "data-export": "text" })),
              make("fieldset", {}, make("legend", {}, "Address that keeps the question"),
                make("label", { for: "address" }, "It holds the secret of this studio and works while it runs."),
                make("input", { type: "text", id: "address", readonly: true, value: address(), onfocus: (event) => event.target.select() }),
                button("Copy", () => navigator.clipboard.writeText(address()).then(() => {
                  close();
                  say("The address is copied.");
                }, () => part("address").select()))),
            ]);
          }

          part("export").addEventListener("click", open);
          session.openExports = open;
        }
        """#
}
