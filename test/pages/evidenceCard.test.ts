import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {evidenceCard, sentenceHtml} from "../../src/components/evidenceCard.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {dossier} from "../loaders/root.js";
import {claim, tinyDossier} from "./tinyDossier.js";

describe("evidenceCard(data, claims, references, base)", () => {
  const html = evidenceCard(toFigureData(tinyDossier), ["009-1-tanks"], [], "../");
  const {document} = new JSDOM(html).window;
  test("shows quote, source, and open findings with links to reader and register", () => {
    expect(document.querySelector("mark")?.textContent).toBe("215 tanks");
    expect(document.body.textContent).toContain("The <Daily> Test, 10–11 July 2013.");
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["../sources/009-1.html#009-1-tanks", "../caveats.html#f1"]);
  });
  test("says who else says so, and that one speaker is no second source", () => {
    const tanks = dossier.claims.filter(
      ({item, attributed_to}) => item === "tanks" && attributed_to !== null
    );
    expect(evidenceCard(toFigureData(dossier), [tanks[0]?.claim_id ?? ""], [], "../")).toContain(
      "Also said by Security Assistance Monitor, which goes back to the same speaker, Igor Korotchenko."
    );
    const arms = dossier.claims.filter(
      ({item, attributed_to}) => item === "small arms" && attributed_to !== null
    );
    expect(evidenceCard(toFigureData(dossier), [arms[0]?.claim_id ?? ""], [], "../")).toMatch(
      /Also said .*by military-weapons\.net, which names nobody/
    );
    expect(html).not.toContain("Also said");
  });
  test("holds nothing of a document's text as markup", () => {
    expect(document.querySelector("i, b, script")).toBeNull();
  });
  test("sentenceHtml(claim) marks the words inside their sentence, counting code points", () => {
    const inside = claim("tanks", {
      claim_id: "x",
      measure: "m",
      quote: "tanks",
      quote_start: 12,
      quote_end: 17,
      sentence: "🛡🛡 tanks & more",
      sentence_start: 9
    });
    expect(sentenceHtml(inside)).toBe("🛡🛡 <mark>tanks</mark> &amp; more");
  });
});
