import {expect, test} from "vitest";
import {dossier} from "../root.js";

const seedOf = new Map(
  dossier.articles.map((a) => [a.article_id, dossier.seeds.find((s) => s.seed === a.seed)])
);
/** Code points, as the published offsets count. */
const points = new Map(dossier.seeds.map((s) => [s.seed, Array.from(s.text)]));

test("every quote and every sentence is the slice of its seed at its code point offsets", () => {
  for (const claim of dossier.claims) {
    const text = points.get(seedOf.get(claim.article_id)?.seed ?? "") ?? [];
    expect(text.slice(claim.quote_start, claim.quote_end).join(""), claim.claim_id).toBe(claim.quote);
    expect(text.slice(claim.sentence_start, claim.sentence_end).join(""), claim.claim_id).toBe(
      claim.sentence
    );
    expect(claim.sentence).toContain(claim.quote);
  }
});

test("there are at least 150 claims, and no two share an id", () => {
  expect(dossier.claims.length).toBeGreaterThanOrEqual(150);
  expect(new Set(dossier.claims.map((c) => c.claim_id)).size).toBe(dossier.claims.length);
});

test("navigation, comment forms and readers' comments yield no claim", () => {
  for (const claim of dossier.claims) {
    const seed = seedOf.get(claim.article_id);
    const start = Array.from(seed?.text ?? "")
      .slice(0, claim.quote_start)
      .join("").length;
    const region = dossier.regions.get(seed?.seed ?? "")?.find((r) => r.start <= start && start < r.end);
    expect(["title", "body", "list"], claim.quote).toContain(region?.kind);
    expect(region?.article_id).toBe(claim.article_id);
  }
});

test("regions cover each seed without gaps", () => {
  for (const seed of dossier.seeds) {
    let end = 0;
    for (const region of dossier.regions.get(seed.seed) ?? []) {
      expect(region.start).toBe(end);
      end = region.end;
    }
    expect(end).toBe(seed.text.length);
  }
});
