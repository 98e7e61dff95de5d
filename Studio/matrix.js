// The exposure matrix. A cell says it in a number, a word and a shape; colour only repeats it.
import { make, part, renew } from "./markup.js";

const counted = [["party", "parties"], ["root", "root causes"]];

function cell(found, span) {
  const order = found.order;
  const [style, mark, word] = order === 0 ? ["o0", "■", "nobody"] : order === 1 ? ["o1", "▲", "one"] :
    order !== null ? ["o2", "○", ""] : found.complete ? ["ox", "●", ""] : ["o2", "○", ""];
  const said = order !== null ? String(order) : found.complete ? "none" : "unknown";
  return make("td", { class: style, colspan: span > 1 ? String(span) : null },
    make("span", { class: "mark", "aria-hidden": "true" }, mark), make("b", {}, said),
    word ? make("small", {}, word) : null);
}

function rows(cells, consequence, tiers) {
  return counted.map(([level, name], at) => {
    const found = cells.filter((one) => one.consequence === consequence && one.level === level);
    const row = make("tr", {});
    if (at === 0) row.append(make("th", { scope: "rowgroup", rowspan: String(counted.length) }, consequence));
    row.append(make("td", {}, name));
    if (found[0] && found[0].tier === null) row.append(cell(found[0], Math.max(1, tiers.length)));
    else for (const tier of tiers) {
      const one = found.find((candidate) => candidate.tier === tier);
      row.append(one ? cell(one, 1) : make("td", {}));
    }
    return row;
  });
}

export function showMatrix(session) {
  session.on("answer", () => {
    const cells = session.answer?.matrix;
    if (!cells) return;
    const brief = cells.map((one) => [one.consequence, one.level, one.tier, one.order, one.complete]);
    renew(part("matrix-table"), brief, () => {
      const tiers = [...new Set(cells.map((one) => one.tier).filter((tier) => tier !== null))].sort((a, b) => a - b);
      const consequences = [...new Set(cells.map((one) => one.consequence))];
      return [make("table", { class: "matrix" },
        make("caption", {}, "By consequence, by what is counted, and by the attacker’s capacity"),
        make("thead", {}, make("tr", {}, ...["consequence", "counting", ...tiers.map((tier) => `OC${tier}`)]
          .map((name) => make("th", { scope: "col" }, name)))),
        ...consequences.map((consequence) => make("tbody", {}, ...rows(cells, consequence, tiers))))];
    });
  });
}
