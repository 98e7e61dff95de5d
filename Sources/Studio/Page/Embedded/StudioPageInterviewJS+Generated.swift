// Generated from Studio/interview.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/interview.js, without its last line break.
    static let interviewJS = #"""
        // The questions of `init --ask`, one after another, in the order in which the program asks them.
        import { button, make } from "./markup.js";
        import { ask } from "./server.js";

        // The words of an answer, or null where nobody knows.
        function control(question, key) {
          if (question.choices?.length) {
            const select = make("select", { id: key }, make("option", { value: "" }, "I do not know"),
              ...question.choices.map((one) => make("option", { value: one.value ?? one }, one.name ?? one)));
            return { element: select, value: () => select.value || null };
          }
          const input = make("input", { type: "text", id: key, autocomplete: "off", spellcheck: "false", maxlength: "1000" });
          return { element: input, value: () => input.value.trim() || null };
        }

        // What is asked of each of several: a field for each.
        function each(question, key) {
          const fields = (question.of ?? []).map((name, at) => ({ name, ...control(question, `${key}-${at}`), key: `${key}-${at}` }));
          return {
            element: make("div", { class: "each" }, ...fields.map((field) => make("p", {},
              make("label", { for: field.key }, field.name.words ?? field.name.name ?? field.name), " ", field.element))),
            value: () => {
              const found = fields.map((field) => [field.name.id ?? field.name, field.value()]).filter(([, value]) => value !== null);
              return found.length ? Object.fromEntries(found) : null;
            },
          };
        }

        export function startInterview(first, done) {
          const answers = [];
          const place = make("form", { class: "interview" });
          const fault = make("p", { role: "alert", class: "fault" });

          function show(question) {
            const key = `question-${answers.length}`;
            const field = question.of ? each(question, key) : control(question, key);
            const next = async (value, finish) => {
              answers.push({ key: question.key, value });
              await go(finish, question);
            };
            place.onsubmit = (event) => { event.preventDefault(); next(field.value(), false); };
            place.replaceChildren(
              make("p", {}, make("small", {}, `Question ${answers.length + 1}`)),
              question.of ? make("p", { class: "question" }, question.words) : make("label", { for: key, class: "question" }, question.words),
              field.element, question.help ? make("small", { class: "help" }, question.help) : "", fault,
              make("div", { class: "line" }, make("button", { type: "submit" }, "Next"),
                button("I do not know", () => next(null, false)),
                answers.length ? button("One back", () => { answers.pop(); go(false, null); }) : null,
                button("Leave the rest open", () => next(field.value(), true))));
            if (place.isConnected) place.querySelector("input,select")?.focus();
          }

          async function go(finish, question) {
            fault.textContent = "";
            try {
              const found = await ask("begin", { answers, finish });
              if (found.fault) { fault.textContent = found.fault; if (question) answers.pop(); return; }
              if (found.question) show(found.question); else done(found);
            } catch (error) {
              fault.textContent = error.message;
              if (question) answers.pop();
            }
          }

          if (first.length) show(first[0]); else place.append(make("p", {}, "There are no questions."));
          return place;
        }
        """#
}
