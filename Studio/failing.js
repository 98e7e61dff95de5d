// What follows if somebody fails: in words, and as a path that lights step by step.
import { button, make, list, part, renew } from "./markup.js";
import { nameOf } from "./everybody.js";
import { showPicture } from "./picture.js";
import { ask } from "./server.js";

const beat = 1100;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export function showFailing(session) {
  let asked = 0;
  let steps = [];
  let step = 0;
  let timer = 0;
  let shownFor = "";
  let wanted = null;

  // On the map, what the steps so far touch is lit and all else is dim.
  function lightMap() {
    const map = part("map-picture");
    map.classList.toggle("lighting", steps.length > 0);
    if (!steps.length) return;
    const taken = steps.filter((one) => one.number <= step);
    const touched = (key) => new Set(taken.flatMap((one) => one[key] ?? []));
    const [elements, barriers, facts] = ["elements", "barriers", "facts"].map(touched);
    for (const group of map.querySelectorAll("g[data-element],g[data-barriers],g[data-fact]")) {
      const kept = (group.getAttribute("data-barriers") ?? "").split(" ").map((id) => id.replaceAll("%20", " "));
      group.classList.toggle("lit", elements.has(group.getAttribute("data-element")) ||
        facts.has(group.getAttribute("data-fact")) || kept.some((id) => barriers.has(id)));
    }
  }

  function light() {
    for (const group of part("path-picture").querySelectorAll("[data-step]")) {
      const at = Number(group.getAttribute("data-step"));
      group.classList.toggle("unlit", at > step);
      group.classList.toggle("now", at === step);
    }
    lightMap();
    for (const item of part("path-steps").children) {
      const at = Number(item.value);
      item.classList.toggle("unlit", at > step);
      if (at === step) item.setAttribute("aria-current", "step"); else item.removeAttribute("aria-current");
    }
    part("path-count").textContent = steps.length ? `Step ${step} of ${steps.length}` : "";
    part("path-back").disabled = step <= 0;
    part("path-next").disabled = step >= steps.length;
  }

  function rest() {
    clearInterval(timer);
    timer = 0;
    part("path-play").textContent = "Play";
  }

  function play() {
    if (timer) { rest(); return; }
    if (step >= steps.length) step = 0;
    part("path-play").textContent = "Pause";
    light();
    timer = setInterval(() => {
      step += 1;
      light();
      if (step >= steps.length) rest();
    }, beat);
  }

  // Whoever let somebody fail sees what follows.
  function reveal() {
    if (part("stage").getBoundingClientRect().top > innerHeight * 0.6)
      part("stage").scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
  }

  const go = (to) => { rest(); step = Math.max(0, Math.min(steps.length, to)); light(); };

  function clear() {
    rest();
    steps = [];
    shownFor = "";
    lightMap();
    for (const id of ["path", "path-steps", "stage-path", "nobody"]) part(id).hidden = true;
    session.tell("stage", "map");
  }

  function failedLine() {
    renew(part("failed"), session.failed.map((id) => [id, nameOf(session, id)]), () => [
      "Let fail: ", ...session.failed.map((id) => button(`${nameOf(session, id)} ✕`, () =>
        session.setFailed(session.failed.filter((other) => other !== id)),
      { class: "small", "data-key": `stop ${id}`, "aria-label": `Let ${nameOf(session, id)} not fail` }))]);
  }

  // Which of the consequences that follow the path leads to.
  function choosePath(consequences, shown) {
    const open = consequences.filter((one) => one.follows === true).map((one) => one.consequence);
    part("path-to").replaceChildren(...open.map((name) => make("option", { value: name }, name)));
    part("path-to").value = shown ?? "";
    part("path-to-label").hidden = open.length < 2;
  }

  function show(found) {
    const key = JSON.stringify([session.failed, found.path?.consequence, found]);
    for (const id of ["path", "nobody"]) part(id).hidden = false;
    failedLine();
    if (key === shownFor) return;
    const isSame = shownFor.startsWith(JSON.stringify([session.failed, found.path?.consequence]).slice(0, -1));
    shownFor = key;
    rest();
    const sentences = found.fault ? [found.fault] : found.words ?? [];
    part("failed-words").replaceChildren(...sentences.map((words) => make("p", {}, words)));
    const path = found.path ?? null;
    session.pathTo = path?.consequence ?? null;
    choosePath(found.consequences ?? [], session.pathTo);
    steps = path?.steps ?? [];
    part("path-tools").hidden = steps.length === 0;
    part("path-steps").hidden = steps.length === 0;
    part("path-steps").replaceChildren(...steps.map((one) => make("li", { value: String(one.number) },
      one.words, one.because ? make("span", { class: "because" }, `: ${one.because}`) : null)));
    part("stage-path").hidden = !path?.svg;
    showPicture(part("path-picture"), path?.svg ?? null);
    const names = list(session.failed.map((id) => nameOf(session, id)));
    part("path-picture").setAttribute("aria-label", `What follows if ${names} failed`);
    if (!isSame || !path?.svg) session.tell("stage", path?.svg ? "path" : "map");
    step = isSame ? Math.min(step, steps.length) : calm.matches ? steps.length : 0;
    light();
    if (isSame) return;
    reveal();
    if (step === 0 && steps.length) play();
  }

  async function follow() {
    if (!session.failed.length) { clear(); return; }
    if (!session.latest?.answered) return;
    asked += 1;
    const mine = asked;
    let found;
    try {
      found = await ask("fail", { text: session.text, fail: session.failed, ...(wanted ? { consequence: wanted } : {}), ...session.question });
    } catch (error) { found = { fault: error.message }; }
    if (mine === asked && session.failed.length) show(found);
  }

  part("path-to").addEventListener("change", (event) => { wanted = event.target.value; follow(); });
  part("path-back").addEventListener("click", () => go(step - 1));
  part("path-next").addEventListener("click", () => go(step + 1));
  part("path-play").addEventListener("click", play);
  part("nobody").addEventListener("click", () => {
    session.setFailed([]);
    part("stage-map").focus();
  });
  session.on("drawn", lightMap);
  session.on("failed", follow);
  session.on("answer", (answer) => { if (answer.answered && session.failed.length) follow(); });
}
