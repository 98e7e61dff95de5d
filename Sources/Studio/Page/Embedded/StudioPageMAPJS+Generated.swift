// Generated from Studio/map.js by Scripts/embed: change that file and run the script.

extension StudioPage {
    /// The text of Studio/map.js, without its last line break.
    static let mapJS = #"""
        // The map, renewed with every answer. One of its parts can be walked to by keyboard; arrows lead
        // on, Enter chooses, and what is chosen is selected in the text and in the form.
        import { button, make, part } from "./markup.js";
        import { showPicture } from "./picture.js";

        const space = "http://www.w3.org/2000/svg";

        export function showMap(session) {
          const place = part("map-picture");
          let shown = null;
          let walked = [];

          // The part of the map that shows a path, or what the path belongs to:
          // `weights.frontier.copies.0` is a part of `weights.frontier`.
          function groupOf(path) {
            for (let words = (path ?? "").split("."); words.length > 1; words = words.slice(0, -1)) {
              const found = place.querySelector(`[data-element="${CSS.escape(words.join("."))}"]`);
              if (found) return found;
            }
            return null;
          }

          function prepare(picture) {
            const name = picture.querySelector("title")?.textContent ?? "Map";
            picture.setAttribute("role", "group");
            picture.removeAttribute("aria-labelledby");
            picture.setAttribute("aria-label", name);
            place.setAttribute("aria-label", name);
            const first = new Map();
            for (const group of picture.querySelectorAll("g[data-element]")) {
              const path = group.getAttribute("data-element");
              const title = group.querySelector("title")?.textContent ?? path;
              if (first.has(path)) { group.setAttribute("aria-hidden", "true"); continue; }
              first.set(path, group);
              group.setAttribute("role", "button");
              group.setAttribute("tabindex", "-1");
              group.setAttribute("aria-label", title);
              group.dataset.key = `map ${path}`;
            }
            walked = [...first.values()];
            const here = groupOf(session.chosen) ?? walked[0];
            here?.setAttribute("tabindex", "0");
          }

          function show(answer) {
            if (!answer.map?.svg || answer.map.svg === shown) return;
            shown = answer.map.svg;
            const stood = place.contains(document.activeElement) ? document.activeElement.dataset.key : null;
            const picture = showPicture(place, shown);
            if (!picture) return;
            prepare(picture);
            frame();
            if (stood) place.querySelector(`[data-key="${CSS.escape(stood)}"]`)?.focus({ preventScroll: true });
            session.tell("drawn");
          }

          // A frame around what is chosen.
          function frame() {
            place.querySelector(".frame")?.remove();
            const group = groupOf(session.chosen);
            if (!group || place.hidden) return;
            const box = group.getBBox();
            const frame = document.createElementNS(space, "rect");
            const attributes = { class: "frame", x: box.x - 5, y: box.y - 5, width: box.width + 10, height: box.height + 10, rx: 12, fill: "none" };
            for (const [key, value] of Object.entries(attributes)) frame.setAttribute(key, value);
            group.parentNode.append(frame);
          }

          function tellChosen(path) {
            const line = part("chosen");
            const group = groupOf(path);
            line.hidden = !group;
            if (!group) return;
            line.replaceChildren(make("span", {}, group.getAttribute("aria-label") ?? path),
              button("Show in the text", () => {
                session.tell("to text");
                session.choose(path, "map");
                session.editor.focus();
              }, { class: "small" }),
              button("Show in the form", () => {
                session.tell("to form");
                session.choose(path, "map");
                session.tell("into form", path);
              }, { class: "small" }));
          }

          function walk(to) {
            if (!walked.length) return;
            const next = walked[(to + walked.length) % walked.length];
            for (const group of walked) group.setAttribute("tabindex", group === next ? "0" : "-1");
            next.focus();
          }

          place.addEventListener("keydown", (event) => {
            const at = walked.indexOf(document.activeElement);
            if (at < 0) return;
            const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: walked.length - 1 };
            if (event.key in steps) { event.preventDefault(); walk(steps[event.key]); }
            if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              session.choose(walked[at].getAttribute("data-element"), "map");
            }
          });
          place.addEventListener("click", (event) => {
            const group = event.target.closest("g[data-element]");
            if (group) session.choose(group.getAttribute("data-element"), "map");
          });

          // The map and the path take turns.
          session.on("stage", (what) => {
            const isMap = what === "map";
            place.hidden = !isMap;
            part("path-picture").hidden = isMap;
            part("chosen").classList.toggle("away", !isMap);
            part("stage-map").setAttribute("aria-pressed", String(isMap));
            part("stage-path").setAttribute("aria-pressed", String(!isMap));
            part("stage-title").textContent = isMap ? "Map" : "Path";
            if (isMap) frame();
          });
          part("stage-map").addEventListener("click", () => session.tell("stage", "map"));
          part("stage-path").addEventListener("click", () => session.tell("stage", "path"));
          part("stage-size").addEventListener("click", (event) => {
            const isFull = part("stage").classList.toggle("full");
            event.target.setAttribute("aria-pressed", String(isFull));
          });
          session.on("picture", show);
          session.on("chosen", (path) => { frame(); tellChosen(path); });
        }
        """#
}
