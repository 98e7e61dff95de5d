// Generated from Studio/explaining.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/explaining.js, without its last line break.
    static let explainingJS = #"""
        // What may stand at a place of the text, and what stands there means.
        import { make, part } from "./markup.js";
        import { ask } from "./server.js";

        const rest = 450;

        export function explainText(session) {
          const editor = session.editor;
          const tip = part("tip");
          let timer = 0;
          let asked = 0;

          function hide() {
            asked += 1;
            clearTimeout(timer);
            tip.hidden = true;
          }

          // Words in paragraphs; stars and ticks of Markdown are left out.
          function show(markdown, at) {
            const plain = markdown.replace(/\*\*([^*]+)\*\*/g, "$1").replace(/`([^`]+)`/g, "$1");
            tip.replaceChildren(...plain.split(/\n{2,}/).map((words) => make("p", {}, words)));
            tip.hidden = false;
            const width = Math.min(420, innerWidth - 24);
            tip.style.width = `${width}px`;
            tip.style.left = `${Math.max(12, Math.min(at.left, innerWidth - width - 12))}px`;
            const fits = at.bottom + tip.offsetHeight + 12 < innerHeight;
            tip.style.top = `${fits ? at.bottom + 6 : Math.max(8, at.top - tip.offsetHeight - 6)}px`;
          }

          async function explain(at, box) {
            asked += 1;
            const mine = asked;
            const found = await ask("hover", { text: session.text, at }).catch(() => null);
            if (mine === asked && found?.markdown) show(found.markdown, box);
          }

          session.explainHere = () => {
            if (!tip.hidden) { hide(); return; }
            const at = editor.place();
            explain(at, editor.coordinates(at));
          };
          session.completeHere = () => editor.complete(() =>
            ask("complete", { text: session.text, at: editor.place() }).catch(() => null));

          // Where the text moves under the mouse, the mouse has not moved.
          let last = [0, 0];
          part("panel-text").addEventListener("mousemove", (event) => {
            if (event.clientX === last[0] && event.clientY === last[1]) return;
            last = [event.clientX, event.clientY];
            hide();
            if (event.buttons || !event.target.closest(".CodeMirror-lines")) return;
            const { clientX, clientY } = event;
            timer = setTimeout(() => {
              const at = editor.under(clientX, clientY);
              if (at) explain(at, { left: clientX, top: clientY - 8, bottom: clientY + 12 });
            }, rest);
          });
          part("panel-text").addEventListener("mouseleave", hide);
          window.addEventListener("scroll", () => { if (!tip.hidden) hide(); }, { passive: true, capture: true });
          document.addEventListener("keydown", (event) => { if (event.key === "Escape" || !event.key.startsWith("F")) hide(); });
          session.on("text", hide);
        }
        """#
}
