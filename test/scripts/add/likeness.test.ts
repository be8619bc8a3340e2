import {expect, test} from "vitest";
import {nearDuplicate} from "../../../scripts/add/findDuplicate.js";
import {likeness, NEARLY_THE_SAME, runsOf} from "../../../scripts/add/likeness.js";
import {dossier} from "../../loaders/root.js";

const texts = dossier.articles.map(({seed, start, end}) =>
  (dossier.seeds.find((each) => each.seed === seed)?.text ?? "").slice(start, end)
);

test("likeness(one, other) of two reports on one matter stays far below that of copies", () => {
  const runs = texts.map(runsOf);
  const all = runs.flatMap((one, i) => runs.slice(i + 1).map((other) => likeness(one, other)));
  expect(Math.max(...all)).toBeLessThan(NEARLY_THE_SAME / 2);
});

test("nearDuplicate(dossier, text) knows a copy whatever its quotation marks, spaces and corrections, with a menu around it, or cut", () => {
  const [, , , text = ""] = texts;
  const edited = text
    .replaceAll("’", "'")
    .replaceAll(" ", "\u00a0 ")
    .replace("Russia and", "RUSSIA AND")
    .replaceAll("311", "317");
  const copies = [
    edited,
    `Home\nNews\nSubscribe to us\n${text}\nShare this\n© 2023`,
    text.slice(0, text.length / 2)
  ];
  for (const copy of copies) {
    const found = nearDuplicate(dossier, copy);
    expect(found?.article.article_id).toBe(dossier.articles[3]?.article_id);
    expect(found?.share).toBeGreaterThan(NEARLY_THE_SAME);
  }
});

test("nearDuplicate(dossier, text) lets pass what shares a quotation with a report, and what shares nothing", () => {
  const [first = ""] = texts;
  const quotation = first.slice(200, 400);
  const other =
    "The harvest of the Chuy valley was better than that of the year before, farmers said. ".repeat(4);
  expect(nearDuplicate(dossier, `${other}${quotation} ${other.replaceAll("valley", "region")}`)).toBeNull();
  expect(nearDuplicate(dossier, "Tanks.")).toBeNull();
});
