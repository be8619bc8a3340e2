import {describe, expect, it} from "vitest";
import type {CheckInput, Evidence, FindingDraft} from "../../loaders/checks/check.js";
import {draftsOf} from "../../loaders/checks/draftsOf.js";
import {CHECKS} from "../../loaders/checks/index.js";
import {dossiers, together} from "./someDossiers.js";

/** A finding without its words: these name an article by its place among those of its publisher. */
const plain = ({severity, verdict, about, against, facet}: FindingDraft) =>
  JSON.stringify([severity, verdict, about.map(keyOf), (against ?? []).map(keyOf), facet]);

function keyOf(evidence: Evidence): unknown {
  if ("claim" in evidence) return evidence.claim.claim_id;
  return "reference" in evidence ? evidence.reference.reference_id : evidence.passage;
}

const wholes = dossiers.map(({name, seeds}) => ({name, seeds, whole: together(seeds)}));

describe("a check's reach", () => {
  for (const check of CHECKS.filter(({reach}) => reach === "document"))
    it(`${check.name} finds the same seed by seed as in the whole dossier`, () => {
      const find = (input: CheckInput) => draftsOf(input)(check).map(plain);
      for (const {name, seeds, whole} of wholes)
        expect(find(whole).sort(), name).toEqual(seeds.flatMap(find).sort());
    });

  it("is that of a dossier where a finding holds two seeds against one another", () => {
    for (const {whole} of wholes) {
      const seedOf = new Map(whole.articles.map(({article_id, seed}) => [article_id, seed]));
      const across = CHECKS.filter((check) =>
        draftsOf(whole)(check).some(({about, against = []}) => {
          const articles = [...about, ...against].flatMap((row) =>
            "claim" in row ? row.claim.article_id : "passage" in row ? row.passage.article_id : []
          );
          return new Set(articles.map((id) => seedOf.get(id))).size > 1;
        })
      );
      expect(across.filter(({reach}) => reach === "document").map(({name}) => name)).toEqual([]);
    }
  });
});
