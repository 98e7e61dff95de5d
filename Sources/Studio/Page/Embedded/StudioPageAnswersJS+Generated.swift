// Generated from Studio/answers.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/answers.js, without its last line break.
    static let answersJS = #"""
        // Asks what follows from the text, soon after it changed, and drops what comes too late. The last
        // good answer stays until there is another; whoever shows it is told of which text it is.
        import { part } from "./markup.js";
        import { ask } from "./server.js";

        const pause = 60;
        const rest = 350;
        const long = 400;

        export function keepAnswered(session) {
          let timer = 0;
          let later = 0;
          let busy = 0;
          let lastChange = -Infinity;

          function soon() {
            const now = performance.now();
            const alone = now - lastChange > 5 * pause;
            lastChange = now;
            clearTimeout(timer);
            clearTimeout(later);
            timer = setTimeout(() => answer().catch(() => {}), alone ? 0 : pause);
            part("answers").dataset.asked = session.version;
            clearTimeout(busy);
            busy = setTimeout(() => part("answers").setAttribute("aria-busy", "true"), long);
          }

          function heard() {
            clearTimeout(busy);
            part("answers").removeAttribute("aria-busy");
            part("answers").dataset.answered = session.version;
          }

          async function get(parts) {
            const version = session.version;
            const text = session.text;
            const answer = await ask("answer", { version, page: session.page, text, parts, ...session.question });
            const isLate = answer.superseded || version !== session.version;
            return isLate ? null : { ...answer, text };
          }

          async function answer() {
            let found;
            try {
              found = await get(["diagnostics", "findings", "map"]);
            } catch (error) {
              session.tell("unanswered", error.message);
              heard();
              return;
            }
            if (!found) return;
            session.latest = found;
            if (found.answered) {
              session.answer = found;
              session.answerVersion = session.version;
            }
            session.tell("answer", found);
            heard();
            clearTimeout(later);
            later = setTimeout(() => change().catch(() => {}), rest);
          }

          // What changed since the last save is asked once the text rests.
          async function change() {
            if (!session.latest?.answered) return;
            if (session.isSaved) { session.tell("change", null); return; }
            const found = await get(["change"]);
            if (found) session.tell("change", found.change ?? null);
          }

          session.on("text", soon);
          session.on("question", soon);
          session.on("again", () => { session.version += 1; soon(); });
          session.on("saved", () => { clearTimeout(later); later = setTimeout(() => change().catch(() => {}), 0); });
          soon();
        }
        """#
}
