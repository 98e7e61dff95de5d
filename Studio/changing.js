// What the form does to the text: each change is asked of the program, which gives it as changes of
// the text that keep comments, and is then one step of the text's history.
import { askLine, choose } from "./dialogs.js";
import { ask } from "./server.js";

// Sections whose elements have no name for readers beside the short one.
const untitled = new Set(["claims", "unknown", "positions", "probabilities"]);

// A short name made of the name for readers; where the element has no such name, it is all there is.
function named(name, section) {
  if (untitled.has(section.key)) return name;
  const made = name.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^[^A-Za-z]+|-+$/g, "")
    .slice(0, 60).toLowerCase();
  if (!made) return { title: name };
  const taken = new Set(section.items.map((item) => item.id));
  let id = made;
  for (let number = 2; taken.has(id); number += 1) id = `${made}-${number}`;
  return { id, title: name };
}

// A dialog with one field; `done` is given what was written.
export class Changes {
  #session;
  #tell;
  #after;
  #working = Promise.resolve();

  // `tell` is given what is wrong, or null; `after` the path that was changed, and what was done.
  constructor(session, tell, after) {
    this.#session = session;
    this.#tell = tell;
    this.#after = after;
  }

  // Changes wait for one another, since each is about the text that the one before left.
  change = (edit) => {
    this.#working = this.#working.then(() => this.#apply(edit)).catch((error) => this.#tell(error.message));
  };

  async #apply(edit) {
    const session = this.#session;
    const version = session.version;
    const found = await ask("edit", { text: session.text, edits: [edit] });
    const isLate = version !== session.version;
    this.#tell(found.fault ?? (isLate ? "The text changed meanwhile; do it again." : null));
    if (!found.fault && !isLate) session.editor.change(found.edits ?? [], "form");
    await this.#after(found.fault || isLate ? null : found.select, edit.do);
  }

  add(section) {
    if (section.key === "require") { this.change({ do: "add", path: "require" }); return; }
    askLine(`Add: ${section.element ?? section.title}`, section.help, "Name for readers", "add-name", "Add",
      { maxlength: "200" }, (name) => this.change({ do: "add", path: section.key, value: named(name, section) }));
  }

  rename(item) {
    askLine(`Rename ${item.name}`, "The short name by which the text calls it; it is changed wherever it stands.",
      "Short name", "new-id", "Rename", { value: item.id, maxlength: "64", pattern: "[A-Za-z][A-Za-z0-9_\\-]*" },
      (id) => { if (id !== item.id) this.change({ do: "rename", path: item.path, value: id }); });
  }

  async remove(item) {
    const words = "What the text says of it elsewhere stays, and is a mistake until it is changed. Undo brings it back.";
    const chosen = await choose(`Remove ${item.name}?`, [words], [["remove", "Remove"], ["", "Let be"]]);
    if (chosen) this.change({ do: "remove", path: item.path });
  }

  // Leads to the place in the text of a path, or of what the path belongs to.
  lead = async (path) => {
    const { editor } = this.#session;
    this.#session.tell("to text");
    for (let words = path.split("."); words.length; words = words.slice(0, -1)) {
      const question = { text: this.#session.text, path: words.join(".") };
      const found = await ask("place", question).catch(() => null);
      if (!found?.from) continue;
      editor.select(found.from, found.from);
      editor.point(found);
      break;
    }
    editor.focus();
  };
}
