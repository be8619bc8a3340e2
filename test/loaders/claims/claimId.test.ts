import {expect, test} from "vitest";
import {makeClaimIds} from "../../../loaders/claims/claimId.js";
import {buildDossier, type Inputs} from "../../../loaders/dossier.js";
import {dossier, inputs} from "../root.js";

const text = (name: string) => new TextDecoder().decode(inputs.seeds.get(name));
const change = (name: string, from: string, to: string): Inputs => ({
  ...inputs,
  seeds: new Map(inputs.seeds).set(name, new TextEncoder().encode(text(name).replace(from, to)))
});

test("a claim keeps its id when its figure changes, and the figure is the new one", () => {
  const changed = buildDossier(change("003_906f79ef549da850.txt", "5,000,268", "5,268"));
  const before = dossier.claims.find((c) => c.measure === "vehicles");
  const after = changed.claims.find((c) => c.claim_id === before?.claim_id);
  expect(after?.value).toBe(5268);
  expect(changed.claims.map((c) => c.claim_id)).toEqual(dossier.claims.map((c) => c.claim_id));
  expect(changed.edition).not.toBe(dossier.edition);
});

test("claims keep their ids when another seed goes", () => {
  const manual = new Map(inputs.manual);
  const rows = (manual.get("sources.csv") ?? "").split("\n").filter((line) => !line.startsWith("002-1,"));
  manual.set("sources.csv", rows.join("\n"));
  const seeds = new Map(inputs.seeds);
  seeds.delete("002_e4d2f5cf2dec9cc3.txt");
  const fewer = buildDossier({seeds, manual});
  const others = dossier.claims.filter((c) => c.article_id !== "002-1");
  expect(fewer.claims.map((c) => [c.claim_id, c.quote])).toEqual(others.map((c) => [c.claim_id, c.quote]));
});

test("the same inputs give the same dossier", () => {
  expect(buildDossier(inputs, {...dossier.madeFrom, day: null})).toEqual(dossier);
});

test("two claims of one article never share an id, however many there are", () => {
  const idOf = makeClaimIds("001-1");
  const letter = (n: number): string => String.fromCharCode(97 + (n % 26));
  // so many that of five characters some are the same by chance: n²/2 pairs, 32⁵ ids
  const ids = Array.from({length: 30_000}, (_, n) => {
    const name = letter(n) + letter(n / 26) + letter(n / 676) + letter(n / 17_576);
    return idOf({table: "force_figures", measure: "tanks"}, `The ${name} brigade has some.`);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > "001-1-12345".length).length).toBeGreaterThan(0);
  expect(ids.filter((id) => id.length > "001-1-123456".length)).toEqual([]);
});
