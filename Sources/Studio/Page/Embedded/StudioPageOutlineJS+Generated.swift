// Generated from Studio/outline.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/outline.js, without its last line break.
    static let outlineJS = #"""
        // The form's tree as the program gives it, and which parts of it are open. Only elements that are
        // open have their fields, so that the tree of a large model stays small.
        import { ask } from "./server.js";

        // So many elements are open at most; of more, the one that was opened first shuts.
        const mostOpen = 30;
        // What is asked of everybody stands first; the other sections follow in the program's order.
        const first = ["model", "defenders", "perimeters", "weights", "channels", "workloads", "require"];
        const rank = (section) => first.includes(section.key) ? first.indexOf(section.key) : first.length;

        export class Outline {
          #session;
          #asked = "";
          sections = null;
          open = new Set();
          openSections = new Set();

          constructor(session) { this.#session = session; }

          // Asks for the tree of the text as it stands. Gives whether it is another than before, or what
          // is wrong with the text.
          async ask() {
            const wanted = JSON.stringify([this.#session.version, [...this.open]]);
            if (wanted === this.#asked && this.sections) return { isNew: false };
            const version = this.#session.version;
            let found;
            try {
              found = await ask("outline", { text: this.#session.text, open: [...this.open] });
            } catch (error) { found = { fault: error.message }; }
            if (version !== this.#session.version) return { isNew: false };
            if (found.fault || !found.sections)
              return { isNew: false, fault: found.fault ?? "The form needs a text without mistakes as YAML: see the text." };
            if (this.sections === null && this.openSections.size === 0)
              for (const one of found.sections)
                if (one.items.length && first.includes(one.key)) this.openSections.add(one.key);
            this.sections = [...found.sections].sort((a, b) => rank(a) - rank(b));
            this.#asked = wanted;
            return { isNew: true };
          }

          // Opens an element; gives whether it was shut.
          opens(path) {
            const wasShut = !this.open.delete(path);
            this.open.add(path);
            if (this.open.size > mostOpen) this.open.delete(this.open.values().next().value);
            return wasShut;
          }

          sectionOf(path) { return this.sections?.find((one) => one.items.some((item) => item.path === path)) ?? null; }

          // The element that a path belongs to: `weights.frontier.copies.0` is part of `weights.frontier`.
          ownerOf(path) {
            for (let words = path.split("."); words.length > 1; words = words.slice(0, -1))
              if (this.sectionOf(words.join("."))) return words.join(".");
            return null;
          }
        }
        """#
}
