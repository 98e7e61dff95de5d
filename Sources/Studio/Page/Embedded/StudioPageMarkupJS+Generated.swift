// Generated from Studio/markup.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/markup.js, without its last line break.
    static let markupJS = #"""
        // Parts of the page. Texts become text nodes and nothing else.
        export const part = (id) => document.getElementById(id);

        // An element with attributes and children. Attributes that are false or null are left out;
        // functions are what happens on an event, such as { onclick }.
        export function make(name, attributes, ...children) {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributes ?? {})) {
            if (value === false || value === null || value === undefined) continue;
            if (typeof value === "function") element.addEventListener(key.slice(2), value);
            else element.setAttribute(key, value === true ? "" : value);
          }
          element.append(...children.filter((child) => child !== null && child !== undefined));
          return element;
        }

        export const button = (words, press, attributes) =>
          make("button", { type: "button", onclick: press, ...attributes }, words);

        const shown = new WeakMap();

        // Makes a part anew where what it shows is another. Whoever stood on a control with a `data-key`
        // stands there again, with what he was typing.
        export function renew(place, what, build) {
          const key = JSON.stringify(what);
          if (shown.get(place) === key) return false;
          shown.set(place, key);
          const stood = standing(place);
          const children = build();
          place.replaceChildren(...(Array.isArray(children) ? children : [children]).filter(Boolean));
          if (stood) standAgain(place, stood);
          return true;
        }

        // The next `renew` of this part makes it anew whatever it shows.
        export const forget = (place) => shown.delete(place);

        function standing(place) {
          const active = document.activeElement;
          if (!active?.dataset?.key || !place.contains(active)) return null;
          const typed = active.matches("input,textarea") && active.value !== active.defaultValue;
          const selects = typed && active.selectionStart !== null;
          return {
            key: active.dataset.key, value: typed ? active.value : null,
            from: selects ? active.selectionStart : null, to: selects ? active.selectionEnd : null,
          };
        }

        function standAgain(place, stood) {
          const found = place.querySelector(`[data-key="${CSS.escape(stood.key)}"]`);
          if (!found) return;
          if (stood.value !== null && found.matches("input,textarea")) found.value = stood.value;
          found.focus({ preventScroll: true });
          if (stood.from !== null && found.setSelectionRange) found.setSelectionRange(stood.from, stood.to);
        }

        export const list = (names) => names.length < 2 ? names.join("") :
          names.slice(0, -1).join(", ") + " and " + names[names.length - 1];

        export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
        """#
}
