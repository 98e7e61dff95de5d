// What all parts of the page share: the text, what was saved of it, the question that is asked of
// it, and who is told when one of them is another.
export class Session {
  #told = new Map();

  constructor(state) {
    this.page = Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join("");
    this.file = state.file;
    this.folder = state.folder;
    this.readOnly = state.readOnly;
    this.program = state.version;
    this.saved = { text: state.text, digest: state.digest };
    this.effort = state.effort ?? "normal";
    this.options = new Set();
    this.states = new Map();
    this.failed = [];
    this.pathTo = null;  // The consequence to which the path leads that is shown.
    this.version = 0;
    this.answer = null;
    this.answerVersion = null;
    this.chosen = null;
    this.isSaving = false;
    this.elsewhere = null;  // The file in which another page goes on, that this one has heard of.
    this.editor = null;
  }

  get text() { return this.editor.value(); }
  get isSaved() { return this.text === this.saved.text; }

  // Whether the answer that is shown is that of the text as it stands.
  get isAnswered() { return this.answerVersion === this.version; }

  on(what, tell) {
    if (!this.#told.has(what)) this.#told.set(what, []);
    this.#told.get(what).push(tell);
  }

  tell(what, ...words) { for (const tell of this.#told.get(what) ?? []) tell(...words); }

  // The text is another.
  textChanged(origin) { this.version += 1; this.tell("text", origin); }

  // Something else is asked of the same text.
  questionChanged() { this.version += 1; this.tell("question"); }

  setOption(id, on) {
    if (on) this.options.add(id); else this.options.delete(id);
    this.questionChanged();
  }

  // `state` is a number from 0, or null for what the text says.
  setState(id, state) {
    if (state === null) this.states.delete(id); else this.states.set(id, state);
    this.questionChanged();
  }

  setEffort(effort) { this.effort = effort; this.questionChanged(); }

  setFailed(ids) {
    this.failed = [...new Set(ids)];
    this.pathTo = null;
    this.tell("failed");
  }

  // An element is chosen, by the part of the page that `by` names.
  choose(path, by) { this.chosen = path; this.tell("chosen", path, by); }

  hasSaved(text, digest, file) {
    this.saved = { text, digest };
    if (file) [this.file, this.elsewhere] = [file, null];
    this.tell("saved");
  }

  // Another page goes on in a file of that name: the text here is in no file of its own any more.
  isElsewhere(name) {
    this.elsewhere = name;
    this.file = null;
    this.tell("saved");
  }

  // What is asked besides the text.
  get question() {
    return {
      options: [...this.options].sort(), set: Object.fromEntries([...this.states].sort()),
      effort: this.effort,
    };
  }
}
