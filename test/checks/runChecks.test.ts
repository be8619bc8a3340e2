import {describe, expect, it} from "vitest";
import {CHECKS, runChecks} from "../../loaders/checks/index.js";
import {findingId} from "../../loaders/checks/findingId.js";
import {sameEvents} from "../../loaders/checks/sameEvents.js";
import {readExample} from "./readExample.js";

const garbled = `
article A; publisher=The Herald
KGZ aircraft_total = 6 count; list=a
KGZ tanks = 215 count; list=a
KGZ vehicles = 5,000,268 count; list=a; quote=5,000,268 military vehicles
KGZ towed_guns = 311 count; list=a
KGZ total_personnel = 25,000 persons; by=The Yearbook; as_of=2023
`;

describe("findingId", () => {
  it("findingId(check, about) is short, and does not hang on the order of the evidence", () => {
    expect(findingId("some-check", ["a", "b"])).toMatch(/^f-[0-9a-z]{6}$/);
    expect(findingId("some-check", ["a", "b"])).toBe(findingId("some-check", ["b", "a"]));
  });

  it("findingId(check, about) differs for another check, other evidence or another facet", () => {
    const ids = [
      findingId("some-check", ["a", "b"]),
      findingId("other-check", ["a", "b"]),
      findingId("some-check", ["ab"]),
      findingId("some-check", ["a", "b"], "undated")
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("runChecks", () => {
  it("runChecks(input) gives the same findings for the same input, whatever the order of the claims", () => {
    const {input} = readExample(garbled);
    const ids = runChecks(input).findings.map((f) => f.finding_id);
    expect(runChecks(readExample(garbled).input)).toEqual(runChecks(input));
    const reversed = runChecks({...input, claims: [...input.claims].reverse()}).findings.map(
      (f) => f.finding_id
    );
    expect([...reversed].sort()).toEqual([...ids].sort());
  });

  it("runChecks(input) keeps the id of a finding when claims about something else come or go", () => {
    const {input} = readExample(garbled);
    const more = readExample(`${garbled}TJK population = 10,000,000 persons; from=B\n`).input;
    const idOf = (found: ReturnType<typeof runChecks>) =>
      found.findings.find((f) => f.check === "out-of-proportion")?.finding_id;
    expect(idOf(runChecks(input))).toBeDefined();
    expect(idOf(runChecks(more))).toBe(idOf(runChecks(input)));
  });

  it("runChecks(input) finds nothing where there is nothing", () => {
    const empty = {
      claims: [],
      references: [],
      articles: [],
      entities: [],
      measures: [],
      seeds: [],
      regions: new Map()
    };
    expect(runChecks(empty)).toEqual({findings: [], findingClaims: []});
  });

  it("runChecks(input) ties every finding to evidence, each row to exactly one piece of it", () => {
    const {findings, findingClaims} = runChecks(readExample(garbled).input);
    for (const {finding_id} of findings) {
      expect(
        findingClaims.filter((row) => row.finding_id === finding_id && row.role === "about")
      ).not.toHaveLength(0);
    }
    for (const row of findingClaims) {
      expect([row.claim_id, row.reference_id, row.article_id].filter((id) => id !== null)).toHaveLength(1);
    }
  });
});

describe("sameEvents", () => {
  const sentence = "An agreement on the base, for which $5 is paid, had already entered into force.";
  const {input} = readExample(`
A body: ${sentence}
RUS agreement_in_force = ../2013-09-23 date; to=KGZ; quote=already entered into force; sentence=${sentence}
RUS status is in force; table=treaty_terms; quote=${sentence}; sentence=${sentence}
RUS object is the base; table=treaty_terms; quote=An agreement on the base; sentence=${sentence}
RUS rent = 5 USD; quote=${sentence}; sentence=${sentence}
RUS agreement_ratified = ../2013-09-23 date; to=KGZ; quote=already entered into force; sentence=${sentence}
RUS agreement_in_force = ../2013-09-23 date; to=KGZ; from=B; quote=already entered into force
R16 KGZ agreement_in_force(base agreement) = 2017 date; as_of=2012
`);
  const claims = input.claims.map((claim) => {
    const at = claim.sentence === sentence ? sentence.indexOf(claim.quote) : -1;
    if (at < 0) return claim;
    return {...claim, sentence_start: 0, quote_start: at, quote_end: at + claim.quote.length};
  });
  const dated = {...input, claims};

  it("sameEvents(input)(claim) has the claims in the same words, no neighbour and no figure", () => {
    const same = sameEvents(dated);
    expect(claims.map((claim) => same(claim).map(({measure}) => measure))).toEqual([
      ["status"],
      [],
      [],
      [],
      [],
      []
    ]);
  });

  it("runChecks(input) ties a finding about an event to them, and its id does not hang on them", () => {
    const found = runChecks(dated);
    const [finding] = found.findings.filter(({check}) => check === "event-dates");
    const about = found.findingClaims.filter(
      ({finding_id, role}) => finding_id === finding?.finding_id && role === "about"
    );
    expect(about.map(({claim_id}) => claim_id)).toEqual(["c1", "c2"]);
    const alone = runChecks({...dated, claims: claims.filter(({measure}) => measure !== "status")});
    expect(alone.findings.map(({finding_id}) => finding_id)).toContain(finding?.finding_id);
  });
});

describe("CHECKS", () => {
  it("CHECKS have names, titles and reasons of their own", () => {
    for (const field of ["name", "title", "reason"] as const) {
      expect(new Set(CHECKS.map((check) => check[field])).size).toBe(CHECKS.length);
    }
    for (const {name, title, reason} of CHECKS) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(title).not.toMatch(/\.$/);
      expect(reason).toMatch(/\.$/);
    }
  });
});
