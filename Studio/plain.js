// The text in a plain field, where CodeMirror is not installed: the same calls, without colours,
// marks and offers. The history is kept here, since changes by forms must stand in it too.
import { make } from "./markup.js";

const deepest = 500;

export class PlainText {
  #history = [];
  #undone = [];
  #tells = [];

  constructor(place) {
    this.field = make("textarea", {
      class: "plain", spellcheck: "false", autocomplete: "off", wrap: "off", "aria-label": "Text of the model",
    });
    place.append(this.field);
    this.before = "";
    this.field.addEventListener("input", () => this.#changed("+input"));
    this.field.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === "z" || key === "y") {
        event.preventDefault();
        if (key === "y" || event.shiftKey) this.redo(); else this.undo();
      }
    });
  }

  value() { return this.field.value; }

  begin(text) {
    this.field.value = text;
    this.before = text;
    this.#history = [];
    this.#undone = [];
    for (const tell of this.#tells) tell("setValue");
  }

  onChange(tell) { this.#tells.push(tell); }

  onPlace(tell) { for (const what of ["keyup", "click"]) this.field.addEventListener(what, () => tell()); }

  #changed(origin) {
    if (this.value() === this.before) return;
    this.#history.push({ text: this.before, at: performance.now(), origin });
    if (this.#history.length > deepest) this.#history.shift();
    this.#undone = [];
    this.before = this.value();
    for (const tell of this.#tells) tell(origin);
  }

  #offset(at) {
    const lines = this.value().split("\n");
    let offset = 0;
    for (let line = 0; line < Math.min(at.line, lines.length); line += 1) offset += lines[line].length + 1;
    return Math.min(offset + at.column, this.value().length);
  }

  change(edits, origin) {
    const last = [...edits].sort((a, b) => b.from.line - a.from.line || b.from.column - a.from.column);
    for (const edit of last)
      this.field.setRangeText(edit.text, this.#offset(edit.from), this.#offset(edit.to), "end");
    this.#changed(origin);
  }

  replace(text, origin) {
    this.field.value = text;
    this.#changed(origin);
  }

  place() {
    const before = this.value().slice(0, this.field.selectionStart).split("\n");
    return { line: before.length - 1, column: before[before.length - 1].length };
  }

  coordinates() {
    const box = this.field.getBoundingClientRect();
    return { left: box.left + 20, top: box.top + 20, bottom: box.top + 40 };
  }

  under() { return null; }

  select(from, to) {
    this.field.setSelectionRange(this.#offset(from), this.#offset(to));
    const height = this.field.scrollHeight / Math.max(1, this.value().split("\n").length);
    this.field.scrollTop = Math.max(0, (from.line - 4) * height);
  }

  point() {}
  mark() {}
  complete() {}

  #step(from, to) {
    if (!from.length) return;
    to.push({ text: this.value() });
    this.field.value = from.pop().text;
    this.before = this.value();
    for (const tell of this.#tells) tell("undo");
  }

  get hasFocus() { return document.activeElement === this.field; }
  get canUndo() { return this.#history.length > 0; }
  get canRedo() { return this.#undone.length > 0; }
  undo() { this.#step(this.#history, this.#undone); }
  redo() { this.#step(this.#undone, this.#history); }
  focus() { this.field.focus(); }
  refresh() {}
  get isPlain() { return true; }
}
