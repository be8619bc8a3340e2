import {describe, expect, test} from "vitest";
import {evidenceCard} from "../../src/components/evidenceCard.js";
import {usesOf} from "../../src/components/claimUses.js";
import {figures} from "../../src/figures/index.js";
import {claimUses} from "../../src/markdown/claimUses.js";
import {indexDossier} from "../../src/markdown/dossierIndex.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {pageTexts} from "../../src/markdown/pageTexts.js";
import {dossier} from "../loaders/root.js";
import {render} from "./render.js";
import {tinyDossier} from "./tinyDossier.js";

const page = (markdown: string, name = "page"): {page: string; name: string; markdown: string} => ({
  page: name,
  name,
  markdown
});
const TANKS = "009-1-tanks";

describe("claimUses(index, pages)", () => {
  test("finds a claim in prose, also in a value worked out from it, and in a table", () => {
    const prose = page("It has [[force_figures measure=tanks]], [[nonsense measure=x]] and one more.");
    const table = page(":::table force_figures", "forces");
    const uses = claimUses(indexDossier(tinyDossier), [prose, table]);
    expect(usesOf(uses, [TANKS]).map(({kind, page, fragment}) => `${kind} ${page}#${fragment}`)).toEqual([
      `text page#at-${TANKS}`,
      "table forces#claims"
    ]);
    expect(usesOf(uses, ["no such claim"])).toEqual([]);
  });
  test("leads to each figure that shows a claim, once, on the first page that has it", () => {
    const pages = pageTexts(dossier.settings);
    const uses = claimUses(indexDossier(dossier), pages);
    for (const figure of figures) {
      const home = pages.find(({markdown}) => markdown.includes(`:::figure ${figure.name}\n`));
      // what shows all says nothing of one
      if (!home || ["evidence-strip", "who-says-what"].includes(figure.name)) continue;
      for (const {claim_id} of figure.claims(toFigureData(dossier)))
        expect(
          usesOf(uses, [claim_id]).filter(
            ({kind, fragment}) => kind === "figure" && fragment === figure.name
          ),
          claim_id
        ).toMatchObject([{page: home.page}]);
    }
  });
});

test("a page gives the first number of each claim the address that uses lead to, and no other", () => {
  const twice = "[[force_figures measure=tanks]] and [[force_figures measure=tanks]]";
  const {document} = render(twice);
  const links = [...document.querySelectorAll("a.evidence")].map(({id}) => id);
  expect(links).toEqual([`at-${TANKS}`, ""]);
});

test("evidenceCard(…, uses) leads back to where a claim is shown", () => {
  const uses = claimUses(indexDossier(tinyDossier), [page("[[force_figures measure=tanks]]", "index")]);
  const html = evidenceCard(toFigureData(tinyDossier), [TANKS], [], "../", uses);
  expect(html).toContain(`Shown in text of <a href="../#at-${TANKS}">index</a>.`);
});
