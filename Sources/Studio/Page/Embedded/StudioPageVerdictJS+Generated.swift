// Generated from Studio/verdict.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/verdict.js, without its last line break.
    static let verdictJS = #"""
        // The verdict, and of which text it is.
        import { count, make, part, renew } from "./markup.js";

        // Whoever only hears the page is told once the text rests.
        const restForEars = 900;

        export function showVerdict(session) {
          let ears = 0;

          function stand() {
            const standing = part("standing");
            const since = session.answerVersion === null ? 0 : session.version - session.answerVersion;
            const latest = session.latest;
            const errors = (latest?.diagnostics ?? []).filter((one) => one.severity === "error").length;
            const older = Boolean(latest && !latest.answered);
            let words = "The answer is that of the text as it stands.";
            if (!latest) words = "The text is being read.";
            else if (older) {
              const why = errors ? `The text has ${count(errors, "mistake", "mistakes")}.` :
                latest.fault ?? "The text has no answer yet.";
              words = session.answer ? `${why} What stands below is of the text ${count(since, "change", "changes")} ago.` : why;
            } else if (session.options.size || session.states.size)
              words = "The answer is that of the text with the switches below.";
            document.getElementById("answers").classList.toggle("older", older);
            if (standing.textContent !== words) standing.textContent = words;
            return words;
          }

          function show() {
            const words = stand();
            const verdict = session.answer?.verdict ?? [];
            renew(part("verdict"), verdict, () => [...verdict.map((sentence, at) =>
              make("p", { class: at === 0 ? "verdict" : "rest" }, sentence)),
            session.answer?.conditions ? make("p", { class: "words" }, `This is ${session.answer.conditions}.`) : null]);
            clearTimeout(ears);
            ears = setTimeout(() => {
              const heard = session.latest?.answered ? verdict[0] ?? words : words;
              if (part("heard").textContent !== heard) part("heard").textContent = heard;
            }, restForEars);
          }

          // The map is there before the findings: until they are, the page says so.
          function wait() {
            const picture = session.picture;
            const isNewer = session.pictureVersion === session.version && session.answerVersion !== session.version;
            if (!session.answer || picture?.answered === false || picture?.diagnostics?.some((one) => one.severity === "error")) return;
            const since = count(session.version - session.answerVersion, "change", "changes");
            part("answers").classList.add("older");
            part("standing").textContent = isNewer ? "The map is that of the text as it stands. What else stands here is of " +
              `the text ${since} ago; the answer is being worked out.` :
              `The answer is being worked out. What stands here is of the text ${since} ago.`;
          }

          session.on("busy", wait);
          session.on("picture", () => { if (part("answers").hasAttribute("aria-busy")) wait(); });
          session.on("answer", show);
          session.on("unanswered", (words) => {
            part("answers").classList.toggle("older", Boolean(session.answer));
            part("standing").textContent = session.answer ? `No answer: ${words} What stands below is of an older text.` : `No answer: ${words}`;
          });
        }
        """#
}
