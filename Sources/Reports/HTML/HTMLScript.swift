/// The script of the report page.
///
/// It only looks results up and shows what is on the page already. Texts of the model reach the page
/// by `textContent` and `setAttribute` alone.
enum HTMLScript {
    static let text = common + answers + controls + pictures + start

    /// Reads the embedded results and answers from them.
    private static let answers = #"""
        const data = JSON.parse(byId("data").textContent);

        // What follows for one consequence: {follows: true, false or null for unknown, because}.
        // `chosen` holds the numbers of the events that occur.
        function answer(consequence, chosen, tier, bypass) {
          const counted = new Set([...chosen].filter((event) => !(bypass && data.events[event].lab)));
          const cell = data.cells.find((cell) => cell.consequence === consequence &&
            cell.bypass === bypass && (cell.tiers.length === 0 || cell.tiers.includes(tier)));
          if (!cell) return { follows: null, because: null };
          const because = cell.coalitions.find((set) => set.every((event) => counted.has(event)));
          if (because) return { follows: true, because };
          const decided = cell.complete || counted.size <= cell.listed;
          return { follows: decided ? false : null, because: null };
        }

        // For programs: the same by ids; parties and root causes by their ids.
        window.sallyport = {
          answers(ids, tier, bypass) {
            const chosen = new Set(data.events.flatMap((event, at) => ids.includes(event.id) ? [at] : []));
            return data.consequences.map((name, at) => answer(at, chosen, tier, bypass).follows);
          },
        };

        function list(names) {
          return names.length < 2 ? names.join("") :
            names.slice(0, -1).join(", ") + " and " + names[names.length - 1];
        }

        """#

    /// The form that asks what follows, its address, and the filter of paths.
    private static let controls = #"""
        const state = { chosen: new Set(), tier: data.tiers[0] || null, bypass: false };

        function box(type, name, label, note, isOn, change) {
          const input = make("input", { type, name });
          input.checked = isOn();
          input.addEventListener("change", () => { change(input.checked); show(true); });
          refresh.push(() => { input.checked = isOn(); });
          return make("label", {}, input, label, ...(note ? [make("small", {}, note)] : []));
        }

        const refresh = [];
        function group(legend, boxes) {
          if (boxes.length) byId("what-if-form").append(
            make("fieldset", {}, make("legend", {}, legend), ...boxes));
        }

        function buildForm() {
          const events = (party) => data.events.flatMap((event, at) => event.party !== party ? [] :
            [box("checkbox", "event", event.id, event.name === event.id ? "" : event.name,
              () => state.chosen.has(at), (on) => on ? state.chosen.add(at) : state.chosen.delete(at))]);
          group("Parties that fail", events(true));
          group("Common causes that occur", events(false));
          group("Attacker", data.tiers.map((tier) => box("radio", "tier", "OC" + tier, "",
            () => state.tier === tier, () => { state.tier = tier; })));
          group("Question", [box("checkbox", "bypass", "The lab is never asked", "its own failure does not count",
            () => state.bypass, (on) => { state.bypass = on; })]);
          const clear = make("button", { type: "button" }, "Choose nobody");
          clear.addEventListener("click", () => { state.chosen.clear(); show(true); });
          byId("what-if-form").append(clear);
          byId("what-if-form").addEventListener("submit", (event) => event.preventDefault());
        }

        // The path that tells how a coalition of one suffices, if the page has it.
        function pathOf(consequence, because) {
          return because.length === 1 ? data.paths.find((path) =>
            path.consequence === consequence && path.event === because[0]) : undefined;
        }

        function show(isChange) {
          for (const update of refresh) update();
          const answers = data.consequences.map((name, at) =>
            ({ name, at, ...answer(at, state.chosen, state.tier, state.bypass) }));
          const failed = [...state.chosen].sort((a, b) => a - b).map((at) => data.events[at].id);
          const who = failed.length ? "If " + list(failed) + " failed" : "If nobody failed";
          const where = state.tier === null ? "" : ", against OC" + state.tier;
          const asked = state.bypass ? " and the lab never asked" : "";
          const named = (value) => answers.filter((one) => one.follows === value).map((one) => one.name);
          const [yes, open] = [named(true), named(null)];
          byId("what-if-sentence").textContent = who + where + asked + ": " +
            (yes.length ? list(yes) + " would follow." : "nothing listed would follow.") +
            (open.length ? " Not known for " + list(open) + ": larger coalitions were not looked for." : "");
          const words = new Map([[true, "\u25B2 follows"], [false, "\u25CF does not follow"], [null, "? not known"]]);
          const rows = answers.map((one) => {
            const because = one.because === null ? "" : one.because.length === 0 ? "nobody needs to fail" :
              list(one.because.map((at) => data.events[at].id)) + (one.because.length === 1 ? " suffices" : " suffice");
            const path = one.because && pathOf(one.at, one.because);
            const cell = make("td", {}, because);
            if (path) cell.append(" ", make("a", { href: "#" + path.id }, "see the path"));
            return make("tr", {}, make("th", { scope: "row" }, one.name),
              make("td", { class: one.follows ? "o1" : one.follows === false ? "ox" : "o2" }, words.get(one.follows)), cell);
          });
          byId("what-if-answer").replaceChildren(make("table", { "class": "matrix" },
            make("thead", {}, make("tr", {}, ...["consequence", "answer", "because"].map((name) =>
              make("th", { scope: "col" }, name)))), make("tbody", {}, ...rows)));
          if (isChange) {
            const parts = [failed.map(encodeURIComponent).join(","), state.tier === null ? "" : state.tier,
              state.bypass ? "bypass" : ""];
            history.replaceState(null, "", "#if=" + parts.join(";"));
          }
        }

        // An address such as #if=aws,order%3AUS;3;bypass brings its question back.
        function readAddress() {
          if (!location.hash.startsWith("#if=")) return;
          const [failed, tier, bypass] = location.hash.slice(4).split(";");
          const ids = (failed || "").split(",").map(decoded);
          state.chosen = new Set(data.events.flatMap((event, at) => ids.includes(event.id) ? [at] : []));
          if (data.tiers.includes(Number(tier))) state.tier = Number(tier);
          state.bypass = bypass === "bypass";
          land(byId("what-if"));
        }

        function choice(label, first, names) {
          const select = make("select", {}, make("option", { value: "" }, first),
            ...names.map(([value, name]) => make("option", { value }, name)));
          byId("filter").append(make("label", {}, label, select));
          return select;
        }

        function buildFilter() {
          if (data.paths.length < 2) { byId("filter").remove(); return; }
          const used = (key) => [...new Set(data.paths.map((path) => path[key]))].sort((a, b) => a - b);
          const consequence = choice("Consequence", "all", used("consequence").map((at) => [at, data.consequences[at]]));
          const event = choice("Failed", "anybody", used("event").map((at) => [at, data.events[at].id]));
          const words = make("input", { type: "search" });
          const count = make("span", { role: "status", "aria-live": "polite" });
          byId("filter").append(make("label", {}, "Words", words), count);
          // What each path says of itself: its picture shows the whole model, so any word would fit.
          const own = new Map(data.paths.map((path) => [path.id,
            [...byId(path.id).querySelectorAll("h3, .certificate")].map((part) => part.textContent)
              .join(" ").toLowerCase()]));
          function apply() {
            const sought = words.value.toLowerCase().split(/\s+/);
            let shown = 0;
            for (const path of data.paths) {
              const article = byId(path.id);
              const fits = (consequence.value === "" || Number(consequence.value) === path.consequence) &&
                (event.value === "" || Number(event.value) === path.event) &&
                sought.every((word) => own.get(path.id).includes(word));
              article.hidden = !fits;
              shown += fits ? 1 : 0;
            }
            count.textContent = shown + " of " + data.paths.length + " paths";
          }
          for (const control of [consequence, event, words]) control.addEventListener("input", apply);
          byId("filter").addEventListener("submit", (event) => event.preventDefault());
          apply();
          showAll = () => { for (const control of [consequence, event, words]) control.value = ""; apply(); };
        }
        let showAll = () => {};

        // An address of a path that the filter hides shows all paths again.
        function showTarget() {
          const target = targetOfAddress();
          if (!target || !target.hidden) return;
          showAll();
          land(target);
        }

        """#

    /// The path that is lit on the map.
    private static let pictures = #"""
        let lit = null;
        function light(id) {
          lit = lit === id ? null : id;
          const path = data.paths.find((path) => path.id === lit);
          const picture = byId("map-picture");
          picture.classList.toggle("lit", Boolean(path));
          for (const part of picture.querySelectorAll("g[data-element], g[data-barriers], g[data-fact]")) {
            const barriers = (part.getAttribute("data-barriers") || "").split(" ").map((id) => id.replaceAll("%20", " "));
            part.classList.toggle("lit", Boolean(path) && (
              barriers.some((id) => path.barriers.includes(id)) ||
              path.facts.includes(part.getAttribute("data-fact")) ||
              path.elements.includes(part.getAttribute("data-element"))));
          }
          for (const button of document.querySelectorAll("button[data-path]"))
            button.setAttribute("aria-pressed", String(button.getAttribute("data-path") === lit));
          const note = byId("map-note");
          note.replaceChildren();
          note.hidden = !path;
          if (path) {
            const off = make("button", { type: "button" }, "Show all");
            off.addEventListener("click", () => light(lit));
            note.append("Lit: what the path of " + data.events[path.event].id + " to " +
              data.consequences[path.consequence] + " touches. ", make("a", { href: "#" + path.id }, "Back to the path"), " ", off);
          }
        }

        """#

    /// What happens when the page opens.
    private static let start = #"""
        reveal((part) => part.id !== "map-note");
        for (const button of document.querySelectorAll("button[data-path]")) {
          button.setAttribute("aria-pressed", "false");
          button.addEventListener("click", () => {
            light(button.getAttribute("data-path"));
            if (lit) land(byId("map"));
          });
        }
        buildForm();
        buildFilter();
        readAddress();
        show(false);
        window.addEventListener("hashchange", () => { readAddress(); show(false); showTarget(); });

        """#
}
