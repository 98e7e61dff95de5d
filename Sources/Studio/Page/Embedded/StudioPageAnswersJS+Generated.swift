// Generated from Studio/answers.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/answers.js, without its last line break.
    static let answersJS = #"""
        // Asks what follows from the text, soon after it changed, and drops what comes too late. The map
        // and the mistakes are asked before the findings, which would keep the program from them. The last good
        // answer stays until there is another; whoever shows it is told of which text it is.
        import { part } from "./markup.js";
        import { ask } from "./server.js";

        const pause = 60;
        const rest = 350;
        const long = 400;
        const frame = 40;

        // What was drawn is seen; a page that is not in sight paints nothing, and waits no longer than a frame.
        const painted = () => new Promise((done) => {
          const timer = setTimeout(done, frame);
          requestAnimationFrame(() => setTimeout(() => { clearTimeout(timer); done(); }));
        });

        export function keepAnswered(session) {
          const place = part("answers");
          let timer = 0;
          let later = 0;
          let busy = 0;
          let lastChange = -Infinity;

          // An edit by itself is asked about at once; of many, the last.
          function soon() {
            const now = performance.now();
            const alone = now - lastChange > 5 * pause;
            lastChange = now;
            clearTimeout(timer);
            clearTimeout(later);
            timer = setTimeout(() => answer().catch((error) => { session.tell("unanswered", error.message); heard(); }), alone ? 0 : pause);
            place.dataset.asked = session.version;
            clearTimeout(busy);
            busy = setTimeout(() => { place.setAttribute("aria-busy", "true"); session.tell("busy"); }, long);
          }

          function heard() {
            clearTimeout(busy);
            place.removeAttribute("aria-busy");
            place.dataset.answered = session.version;
          }

          // Of one kind of question the program stops the one before, which is told from others by `kind`: the
          // next picture stops the findings of the text before.
          async function get(kind, parts) {
            const version = session.version;
            const text = session.text;
            const answer = await ask("answer", { version, page: `${session.page} ${kind}`, text, parts, ...session.question });
            const isLate = answer.superseded || version !== session.version;
            return isLate ? null : { ...answer, text };
          }

          async function answer() {
            const picture = await get("answer", ["diagnostics", "map"]);
            if (!picture) return;
            session.picture = picture;
            session.pictureVersion = session.version;
            session.tell("picture", picture);
            place.dataset.drawn = session.version;
            await painted();
            if (picture.version !== session.version) return;
            const found = await get("answer", ["findings"]);
            if (!found) return;
            const whole = { ...picture, ...found, diagnostics: picture.diagnostics, map: picture.map };
            session.latest = whole;
            if (whole.answered) {
              session.answer = whole;
              session.answerVersion = session.version;
            }
            session.tell("answer", whole);
            heard();
            clearTimeout(later);
            later = setTimeout(() => change().catch(() => {}), rest);
          }

          // What changed since the last save is asked once the text rests.
          async function change() {
            if (!session.latest?.answered) return;
            if (session.isSaved) { session.tell("change", null); return; }
            const found = await get("change", ["change"]);
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
