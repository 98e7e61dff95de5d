// Generated from Studio/coloured.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/coloured.js, without its last line break.
    static let colouredJS = #"""
        // The text in CodeMirror. Places are a line and a column from 0, columns in UTF-16 code units.
        import { make } from "./markup.js";

        const toPlace = (at) => ({ line: at.line, column: at.ch });
        const fromPlace = (at) => ({ line: at.line, ch: at.column });

        const mostPointed = 400;

        // Escape and then Tab leaves the text; Tab alone writes blanks.
        function letTabLeave(editor) {
          let leaves = false;
          editor.on("keydown", (_, event) => {
            if (event.key === "Tab" && leaves) event.codemirrorIgnore = true;
            else if (event.key !== "Shift") leaves = event.key === "Escape";
          });
          editor.on("blur", () => { leaves = false; });
        }

        export class ColouredText {
          #marks = [];
          #signs = [];
          #marked = "";
          #pointed = [];

          constructor(place, CodeMirror) {
            this.codeMirror = CodeMirror;
            this.editor = CodeMirror(place, {
              mode: "yaml", lineNumbers: true, lineWrapping: false, lineSeparator: "\n", indentUnit: 2,
              tabSize: 2, indentWithTabs: false, matchBrackets: true, styleActiveLine: true,
              undoDepth: 2000, gutters: ["mistakes", "CodeMirror-linenumbers"],
              screenReaderLabel: "Text of the model. Escape and then Tab leaves it.",
              extraKeys: {
                Tab: (editor) => editor.somethingSelected() ? editor.execCommand("indentMore") :
                  editor.replaceSelection("  ", "end"),
                "Shift-Tab": "indentLess",
              },
            });
            letTabLeave(this.editor);
            this.editor.on("beforeChange", (_, change) => {
              if (change.origin === "paste" && change.text.some((line) => line.includes("\r")))
                change.update(null, null, change.text.map((line) => line.replaceAll("\r", "")));
            });
          }

          value() { return this.editor.getValue(); }

          // Another text from the beginning: nothing before it can be undone.
          begin(text) {
            this.editor.setValue(text);
            this.editor.clearHistory();
          }

          onChange(tell) {
            this.editor.on("changes", (_, changes) => tell(changes[0]?.origin ?? ""));
          }

          onPlace(tell) { this.editor.on("cursorActivity", () => tell()); }

          // Changes of one piece of work: undone in one step.
          change(edits, origin) {
            this.editor.operation(() => {
              const last = [...edits].sort((a, b) => b.from.line - a.from.line || b.from.column - a.from.column);
              for (const edit of last)
                this.editor.replaceRange(edit.text, fromPlace(edit.from), fromPlace(edit.to), origin);
            });
          }

          replace(text, origin) {
            const end = { line: this.editor.lastLine(), ch: this.editor.getLine(this.editor.lastLine()).length };
            this.change([{ from: { line: 0, column: 0 }, to: toPlace(end), text }], origin);
          }

          place() { return toPlace(this.editor.getCursor()); }

          // Where a place is on the screen.
          coordinates(at) { return this.editor.cursorCoords(fromPlace(at), "window"); }

          // What lies under a point of the screen.
          under(x, y) {
            const at = this.editor.coordsChar({ left: x, top: y }, "window");
            return at.outside ? null : toPlace(at);
          }

          select(from, to) {
            this.editor.operation(() => {
              this.editor.setSelection(fromPlace(to), fromPlace(from), { scroll: false });
              this.editor.scrollIntoView({ from: fromPlace(from), to: fromPlace(from) }, 80);
            });
          }

          // Shows the lines of an element that was chosen elsewhere; null takes that away.
          point(found) {
            this.editor.operation(() => {
              for (const line of this.#pointed) this.editor.removeLineClass(line, "background", "pointed");
              this.#pointed = [];
              if (!found) return;
              const last = Math.min(found.to.line, this.editor.lastLine(), found.from.line + mostPointed);
              for (let line = found.from.line; line <= last; line += 1)
                if (line === found.from.line || line < found.to.line || found.to.column > 0)
                  this.#pointed.push(this.editor.addLineClass(line, "background", "pointed"));
            });
          }

          mark(diagnostics) {
            const key = JSON.stringify(diagnostics);
            if (key === this.#marked && this.#marks.every((mark) => mark.find())) return;
            this.#marked = key;
            this.editor.operation(() => {
              for (const mark of this.#marks) mark.clear();
              for (const line of this.#signs) this.editor.setGutterMarker(line, "mistakes", null);
              this.#marks = [];
              this.#signs = [];
              const lines = new Map();
              for (const one of diagnostics) {
                if (one.from.line > this.editor.lastLine()) continue;
                this.#marks.push(this.#under(one));
                const there = lines.get(one.from.line);
                if (!there || one.severity === "error") lines.set(one.from.line, one);
              }
              for (const [line, one] of lines) {
                const sign = one.severity === "error" ? "▲" : one.severity === "warning" ? "●" : "○";
                this.#signs.push(this.editor.setGutterMarker(line, "mistakes",
                  make("span", { class: "sign " + one.severity, title: `${one.severity}: ${one.message}` }, sign)));
              }
            });
          }

          #under(one) {
            const from = fromPlace(one.from);
            let to = fromPlace(one.to);
            if (to.line < from.line || to.line === from.line && to.ch <= from.ch) to = { line: from.line, ch: from.ch + 1 };
            return this.editor.markText(from, to, {
              className: "mistake " + one.severity, attributes: { title: `${one.severity}: ${one.message}` },
            });
          }

          // Offers what may stand at the place: `offered` gives {from, to, items} for it.
          complete(offered) {
            const hint = async () => {
              const found = await offered();
              if (!found?.items?.length) return null;
              return {
                from: fromPlace(found.from), to: fromPlace(found.to),
                list: found.items.map((item) => ({
                  text: item.insert ?? item.label, displayText: item.label,
                  hint: (editor, where, chosen) => {
                    editor.replaceRange(chosen.text, where.from, where.to, "complete");
                    if (item.stop !== undefined) {
                      const start = editor.indexFromPos(where.from);
                      editor.setCursor(editor.posFromIndex(start + item.stop));
                    }
                  },
                  render: (line) => line.append(make("b", {}, item.label), make("small", {}, item.detail ? "  " + item.detail : "")),
                })),
              };
            };
            this.editor.showHint({ hint, completeSingle: false });
          }

          get hasFocus() { return this.editor.hasFocus(); }
          get canUndo() { return this.editor.historySize().undo > 0; }
          get canRedo() { return this.editor.historySize().redo > 0; }
          undo() { this.editor.undo(); }
          redo() { this.editor.redo(); }
          focus() { this.editor.focus(); }
          refresh() { this.editor.refresh(); }
          get isPlain() { return false; }
        }
        """#
}
