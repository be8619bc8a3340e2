import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {compareEditions} from "../../../loaders/editions/compareEditions.js";
import type {EditionChanges} from "../../../loaders/editions/editionChanges.js";
import {NEEDED_TABLES} from "../../../loaders/editions/frozenEdition.js";
import {readFrozen} from "../../../loaders/editions/readFrozen.js";
import {tablesDiffer} from "../../../loaders/editions/tablesDiffer.js";
import type {Claim} from "../../../loaders/model.js";
import {tinyDossier} from "../../pages/tinyDossier.js";
import {editionOf, withClaims, withFinding} from "./editionOf.js";

const now = editionOf(tinyDossier);
const compare = (claims: readonly Claim[]): EditionChanges =>
  compareEditions(now, editionOf(withClaims(claims)));
const changed = (id: string, more: Partial<Claim>): readonly Claim[] =>
  tinyDossier.claims.map((claim) => (claim.claim_id === id ? {...claim, ...more} : claim));

describe("compareEditions", () => {
  test("finds nothing between an edition and itself", () => {
    const same = compareEditions(now, editionOf(tinyDossier));
    expect(tablesDiffer(same)).toBe(false);
    expect(same.claims).toEqual({changed: [], added: [], gone: [], moved: 0, renamed: 0});
    expect(same.made_from).toEqual({seeds: [], manual: null, code: null, browser: null});
  });

  test("tells which columns of a claim changed, with numbers as numbers, and what hangs on it", () => {
    const {claims, findings} = compare(
      changed("009-1-tanks", {value: 217, quote: "217 tanks", modality: "pledged"})
    );
    expect(claims.changed.map(({fields, depends}) => ({fields, depends}))).toEqual([
      {
        fields: [
          {field: "value", before: 215, after: 217},
          {field: "modality", before: "stated", after: "pledged"},
          {field: "quote", before: "215 tanks", after: "217 tanks"}
        ],
        depends: {findings: ["f1"], agreements: [], shown: null}
      }
    ]);
    expect([claims.added, claims.gone, findings.changed]).toEqual([[], [], []]);
  });

  test("takes a claim whose id changed with its sentence for the same, if its words without the figure are nearly so", () => {
    const {claims} = compare(
      changed("009-1-guns1", {claim_id: "009-1-other", value: 26, quote: "twenty-six <b onclick=x>guns</b>"})
    );
    expect(claims.changed.map(({before, after}) => [before.claim_id, after.claim_id])).toEqual([
      ["009-1-guns1", "009-1-other"]
    ]);
    expect(claims.changed[0]?.fields.map(({field}) => field)).toEqual(["value", "quote"]);
    const wider = {claim_id: "009-1-other", original_value: "25", quote: "25 towed guns"};
    const guns = editionOf(withClaims(changed("009-1-guns1", {original_value: "25", quote: "25 guns"})));
    const sameFigure = compareEditions(guns, editionOf(withClaims(changed("009-1-guns1", wider)))).claims;
    expect([sameFigure.changed.length, sameFigure.added, sameFigure.gone]).toEqual([1, [], []]);
    const renamed = compare(changed("009-1-guns1", {claim_id: "009-1-other"}));
    expect(renamed.claims).toMatchObject({changed: [], added: [], gone: [], renamed: 1});
    expect(tablesDiffer(renamed)).toBe(false);
  });

  test.each([
    ["another noun", {quote: "25 howitzers"}],
    ["another measure", {measure: "howitzers"}],
    ["another table", {table: "equipment"}]
  ] as const)("takes %s for another claim: one gone, one new", (_, more) => {
    const {claims} = compare(changed("009-1-guns1", {claim_id: "009-1-other", ...more}));
    expect(claims.gone.map(({claim_id}) => claim_id)).toEqual(["009-1-guns1"]);
    expect(claims.added.map(({claim_id}) => claim_id)).toEqual(["009-1-other"]);
    expect(claims.changed).toEqual([]);
  });

  test("counts claims that only stand elsewhere, and tells no more of them", () => {
    const later = tinyDossier.claims.map((claim) => ({
      ...claim,
      quote_start: claim.quote_start + 7,
      quote_end: claim.quote_end + 7
    }));
    const changes = compare(later);
    expect(changes.claims).toEqual({changed: [], added: [], gone: [], moved: 3, renamed: 0});
    expect(tablesDiffer(changes)).toBe(false);
  });

  test("opens, closes and changes findings; what an editor dismisses is closed", () => {
    const against = (dossier: Parameters<typeof editionOf>[0]) =>
      compareEditions(now, editionOf(dossier)).findings;
    expect(
      against({...tinyDossier, findings: [], findingClaims: []}).closed.map(({finding_id}) => finding_id)
    ).toEqual(["f1"]);
    expect(against(withFinding({state: "dismissed", review: "dismissed by A"})).closed).toMatchObject([
      {finding_id: "f1", review: "dismissed by A"}
    ]);
    const softer = against(withFinding({severity: "warning", state: "accepted"}));
    expect(softer.changed[0]?.fields.map(({field}) => field)).toEqual(["severity", "state"]);
    expect([softer.opened, softer.closed]).toEqual([[], []]);
  });

  test("takes a finding whose claim was renamed for the same, and names the changed claim that it rests on", () => {
    const after = {
      ...withFinding({finding_id: "f9", caveat: "Still too many."}),
      claims: changed("009-1-tanks", {
        claim_id: "009-1-new",
        value: 2150,
        quote: "2,150 tanks",
        caveats: ["f9"]
      }),
      findingClaims: tinyDossier.findingClaims.map((tie) => ({
        ...tie,
        finding_id: "f9",
        claim_id: "009-1-new"
      }))
    };
    const {findings} = compareEditions(now, editionOf(after));
    expect([findings.opened, findings.closed]).toEqual([[], []]);
    expect(findings.changed).toMatchObject([
      {before: {finding_id: "f1"}, after: {finding_id: "f9", because: ["009-1-new", "009-1-tanks"]}}
    ]);
  });

  test("tells of a finding that says the same of one claim more or less", () => {
    const [tie] = tinyDossier.findingClaims;
    const findingClaims = tie ? [tie, {...tie, claim_id: "009-1-guns1"}] : [];
    const wider = editionOf({...tinyDossier, findingClaims});
    expect(compareEditions(now, wider).findings.changed.map(({fields}) => fields)).toEqual([
      [{field: "about", before: null, after: "009-1-guns1"}]
    ]);
    expect(compareEditions(wider, now).findings.changed.map(({fields}) => fields)).toEqual([
      [{field: "about", before: "009-1-guns1", after: null}]
    ]);
  });

  test("compares no column that only one of the editions has, and names it", () => {
    const text = (name: string): string | null => {
      const table = now.tables.get(name.replace(".csv", ""));
      if (!table) return null;
      const columns = table.columns.filter((column) => column !== "basis");
      return [
        columns,
        ...table.rows.map((row) =>
          columns.map((column) => JSON.stringify(row[column] ?? "").replaceAll('\\"', '""'))
        )
      ]
        .map((cells) => cells.join(","))
        .join("\n");
    };
    const older = readFrozen(text);
    const changes = compareEditions(older, now);
    expect(changes.claims.changed).toEqual([]);
    expect(changes.columns.added).toContain("force_figures.basis");
    expect(tablesDiffer(changes)).toBe(true);
  });
});

test("an edition lacks no table that it cannot be compared without", () => {
  for (const table of NEEDED_TABLES)
    expect(() => readFrozen((name) => (name === `${table}.csv` ? null : "claim_id\n"))).toThrow(
      `no ${table}.csv in it`
    );
  expect(() => readFrozen((name) => (name === "edition.json" ? "{" : "claim_id\n"))).toThrow(
    /^edition\.json: no JSON/
  );
});

/** Some of the claims, each as it is, with another figure, under another id, or with other words. */
const somewhat = fc
  .tuple(
    ...tinyDossier.claims.map((claim) =>
      fc.record({
        claim: fc.constant(claim),
        isThere: fc.boolean(),
        value: fc.constantFrom(claim.value, 7, 8),
        claim_id: fc.constantFrom(claim.claim_id, `${claim.claim_id}x`),
        quote: fc.constantFrom(claim.quote, "7 tanks", "8 tanks", "of 8 tanks", "guns")
      })
    ),
    fc.array(fc.constantFrom("7 tanks", "8 tanks", "more tanks"), {maxLength: 4})
  )
  .map((parts) => {
    const more = parts.at(-1) as string[];
    const own = parts.slice(0, -1) as {
      claim: Claim;
      isThere: boolean;
      value: number;
      claim_id: string;
      quote: string;
    }[];
    const [first] = tinyDossier.claims;
    return editionOf(
      withClaims([
        ...own
          .filter(({isThere}) => isThere)
          .map(({claim, value, claim_id, quote}) => ({...claim, value, claim_id, quote})),
        ...more.flatMap((quote, i) => (first ? [{...first, claim_id: `009-1-more${i}`, quote}] : []))
      ])
    );
  });

test("compareEditions of any edition with itself is empty, and with the two changed about it is the same the other way round", () => {
  const ids = (claims: readonly {readonly claim_id: string}[]): string[] =>
    claims.map(({claim_id}) => claim_id).sort();
  fc.assert(
    fc.property(somewhat, somewhat, (one, other) => {
      expect(tablesDiffer(compareEditions(one, one))).toBe(false);
      const there = compareEditions(one, other);
      const back = compareEditions(other, one);
      expect(ids(there.claims.added)).toEqual(ids(back.claims.gone));
      expect(ids(there.claims.gone)).toEqual(ids(back.claims.added));
      const pairs = there.claims.changed.map(({before, after}) => `${before.claim_id} ${after.claim_id}`);
      const mirrored = back.claims.changed.map(({before, after}) => `${after.claim_id} ${before.claim_id}`);
      expect(mirrored.sort()).toEqual(pairs.sort());
      expect(there.claims.moved).toBe(back.claims.moved);
    }),
    {numRuns: 50}
  );
});
