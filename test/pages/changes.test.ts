import {describe, expect, test} from "vitest";
import type {Dossier} from "../../loaders/model.js";
import {correctionComments} from "../../scripts/site/metadata/correctionComments.js";
import {feed} from "../../scripts/site/metadata/feed.js";
import {continueJournal, type Journal} from "../../src/changes/journal.js";
import {doubtfulFigures} from "../../src/guard/doubtfulFigures.js";
import {unmarkedInPage} from "../../src/guard/unmarkedInPage.js";
import {editionOf, withClaims} from "../loaders/editions/editionOf.js";
import {render} from "./render.js";
import {decision, reviewed} from "./reviewedDossier.js";
import {tinyDossier} from "./tinyDossier.js";

const begun: Journal = {begins: {edition: "e1", date: "2013-07-11"}, editions: []};
const plain = (root: ParentNode | null): string => (root?.textContent ?? "").replace(/\s+/gu, " ").trim();
const changes = (dossier: Dossier, journal: Journal = begun) => render(":::changes", dossier, () => journal);

const decided = reviewed(
  decision("correct", "009-1-guns1", {value: "20", why: "the ministry says so"}),
  decision("correct", "009-1-guns1", {field: "modality", value: "reported"}),
  decision("correct", "009-1-guns1", {field: "unit", value: "count"}),
  decision("correct", "009-1-tanks", {value: "200"}),
  decision("reject", "009-1-money"),
  decision("dismiss", "f-third")
);

describe(":::changes", () => {
  test("says plainly that nothing was corrected and nothing changed", () => {
    const {document} = changes(tinyDossier);
    expect(plain(document.body)).toContain("No editor has corrected a figure or taken one out.");
    expect(plain(document.body)).toContain(
      "The history of the editions begins with edition e1 of 11 July 2013; what was before is not recorded. No figure and no finding has changed since."
    );
    expect(document.querySelector("li")).toBeNull();
  });

  test("lists what editors corrected and took out, with before and after, who, when and why, linked and marked", () => {
    const {document, code, html} = changes(decided);
    const item = document.getElementById("correction-009-1-guns1");
    expect(plain(item)).toContain(
      "towed guns, The <Daily> Test: 25 → 20, printed as 25 <b onclick=x>guns</b>. Corrected by A. <b>Editor</b> on 2024-01-02: the ministry says so."
    );
    const links = [...(item?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining(["/sources/009-1#009-1-guns1", "/caveats#decision-009-1-guns1"])
    );
    expect(document.querySelectorAll('[id="correction-009-1-guns1"]')).toHaveLength(1);
    expect(plain(document.body)).toContain("modality stated → modality reported");
    expect(plain(document.getElementById("correction-009-1-money"))).toContain("taken out. Rejected by");
    // what a check found and an editor dismissed is no correction, nor what was put in place of the same
    expect(plain(document.body)).not.toContain("unit count");
    expect(plain(document.body)).not.toContain("Counted twice");
    // nothing that a document or an editor says runs
    expect([code, html.includes("${"), document.querySelector("li b")]).toEqual([[], false, null]);
  });

  test("tells each edition’s changes, the newest first, with the doubts of what stands in doubt today", () => {
    const [tanks] = tinyDossier.claims;
    const later = withClaims(
      tinyDossier.claims.map((claim) => (claim === tanks ? {...claim, value: 217} : claim))
    );
    const edition = (dossier: Dossier, name: string) => ({...editionOf(dossier), edition: name});
    const one = continueJournal(begun, edition(later, "e1"), edition(tinyDossier, "e2"));
    const two = continueJournal(
      one,
      edition(tinyDossier, "e2"),
      edition(withClaims(tinyDossier.claims.slice(0, 2)), "e3")
    );
    const {document} = changes(tinyDossier, two);
    expect([...document.querySelectorAll("h3")].map(plain)).toEqual([
      "Edition e3 of 11 July 2013",
      "Edition e2 of 11 July 2013"
    ]);
    const item = document.querySelector('#edition-e2 [data-claim="009-1-tanks"]');
    expect(plain(item)).toBe("tanks, The <Daily> Test: 217 → 215 (the same words, read otherwise)!");
    expect(item?.querySelector("a")?.getAttribute("href")).toBe("/sources/009-1#009-1-tanks");
    expect(unmarkedInPage(document, doubtfulFigures(tinyDossier))).toEqual([]);
    item?.querySelector(".caveat-mark")?.remove();
    expect(unmarkedInPage(document, doubtfulFigures(tinyDossier))).not.toEqual([]);
  });

  test("folds what makes a list long, and says how much", () => {
    const items = Array.from({length: 11}, (_, i) => ({name: `claim ${"x".repeat(i)}`, text: ""}));
    const entry = {
      edition: "e2",
      date: null,
      before: "e1",
      sections: [{title: "New claims" as const, items}]
    };
    const {document} = changes(tinyDossier, {...begun, editions: [entry]});
    expect(plain(document.querySelector("h4"))).toBe("New claims (11)");
    expect(plain(document.querySelector("details summary"))).toBe("3 more under “New claims”");
    expect(document.querySelectorAll("#edition-e2 li")).toHaveLength(11);
    const many = Array.from({length: 25}, (_, i) => ({...entry, edition: `e${i + 2}`}));
    const whole = changes(tinyDossier, {...begun, editions: many}).document;
    expect(whole.querySelectorAll("h3")).toHaveLength(20);
    expect(plain(whole.body)).toContain("5 older editions: see data/public/changes.json in the project.");
  });
});

describe("a correction for machines", () => {
  const site = {url: "https://site.example/", author: "The authors", published: null};
  const {correction = []} = correctionComments(decided, site, () => true);

  test("is a CorrectionComment with before, after and why, and what is still in doubt; checks make none", () => {
    expect(correction).toHaveLength(3);
    expect(correction[0]).toEqual({
      "@type": "CorrectionComment",
      text: "Kyrgyzstan, towed guns (The <Daily> Test): 20 in place of 25. the ministry says so.",
      url: "https://site.example/changes.html#correction-009-1-guns1",
      datePublished: "2024-01-02",
      author: {"@type": "Person", name: "A. <b>Editor</b>"}
    });
    expect(correction[2]?.["text"]).toMatch(/Still in doubt: Too many for the/u);
    expect(correctionComments(tinyDossier, site, () => true)).toEqual({});
  });

  test("stands with what shows the claim, and nowhere else", () => {
    const {correction = []} = correctionComments(decided, site, (id) => id === "009-1-tanks");
    expect(correction).toHaveLength(1);
    expect(correctionComments(decided, site, () => false)).toEqual({});
  });

  test("is an entry of the feed under an id of its own", () => {
    const entries = feed(decided, [], site, "2024-01-02").match(/<id>.*#correction.*<\/id>/gu) ?? [];
    expect(entries).toHaveLength(3);
    expect(new Set(entries).size).toBe(3);
  });
});
