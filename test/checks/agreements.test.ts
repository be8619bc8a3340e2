import {describe, expect, it} from "vitest";
import {agreements} from "../../loaders/checks/agreements.js";
import {claimOrigins} from "../../loaders/checks/claimOrigins.js";
import {readExample} from "./readExample.js";

const agree = (...lines: string[]) => agreements(readExample(lines.join("\n")).input);
const verdicts = (...lines: string[]) => agree(...lines).map(({verdict}) => verdict);

describe("agreements", () => {
  it("agreements(input) calls one figure equal, rounded and open ones compatible, others a conflict", () => {
    expect(verdicts("KGZ tanks = 215 count; from=A", "KGZ tanks = 215 count; from=B")).toEqual(["equal"]);
    const [rounded] = agree("KGZ vehicles = 25,000 count; from=A", "KGZ vehicles = 25,268 count; from=B");
    expect(rounded).toMatchObject({
      verdict: "compatible",
      because: "they differ by no more than rounding",
      tolerance: 500
    });
    expect(agree("KGZ tanks > 200 count; from=A", "KGZ tanks = 215 count; from=B")[0]).toMatchObject({
      verdict: "compatible",
      tolerance: null
    });
    expect(verdicts("KGZ tanks = 215 count; from=A", "KGZ tanks = 251 count; from=B")).toEqual(["conflict"]);
  });

  it("agreements(input) takes “about 45” for up to a twentieth more or less, and says so", () => {
    const [row] = agree("KGZ tanks = 45 count; from=A; hedge=about", "KGZ tanks = 47 count; from=B");
    expect(row).toMatchObject({verdict: "compatible", because: "one is given as approximate"});
    expect(row?.tolerance).toBeCloseTo(2.25);
    expect(verdicts("KGZ tanks = 45 count; from=A; hedge=about", "KGZ tanks = 49 count; from=B")).toEqual([
      "conflict"
    ]);
  });

  it("agreements(input) has one row less than statements, also where many conflict", () => {
    const lines = Array.from({length: 50}, (_, i) => `KGZ tanks = ${201 + 2 * i} count; from=${i}`);
    expect(agree(...lines)).toHaveLength(49);
    expect(new Set(verdicts(...lines))).toEqual(new Set(["conflict"]));
  });

  it("agreements(input) compares neither other countries, other currencies nor narrower things", () => {
    expect(agree("KGZ tanks = 215 count; from=A", "TJK tanks = 30 count; from=B")).toEqual([]);
    expect(
      agree(
        "RUS debt_written_off = 500 USD; table=aid_amounts; to=KGZ; from=A",
        "RUS debt_written_off = 400 EUR; table=aid_amounts; to=KGZ; from=B"
      )
    ).toEqual([]);
    expect(agree("KGZ tanks = 215 count; from=A", "KGZ tanks(T-72 tanks) = 30 count; from=B")).toEqual([]);
  });

  it("agreements(input) ties what two texts only name: in other words, or less surely", () => {
    expect(
      agree(
        "RUS base_site(naval facility on Lake Issyk Kul) = none; to=KGZ; from=A",
        "RUS base_site(naval installation at Lake Issyk-Kul) = none; to=KGZ; from=B"
      )[0]
    ).toMatchObject({verdict: "equal", because: "both name it"});
    const named = (standing: string, from: string): string =>
      `RUS equipment_item(small arms) = none; to=KGZ; table=equipment; category=small_arms_and_light_weapons; standing=${standing}; from=${from}`;
    expect(agree(named("promised", "A"), named("expected", "B"))[0]).toMatchObject({
      verdict: "compatible",
      because: "both name it, as promised and as expected"
    });
    // what was flown is another thing than what is to come
    expect(agree(named("promised", "A"), named("exercised", "B"))).toEqual([]);
  });

  it("agreements(input) calls figures of two years different times, unless nothing could have grown so much", () => {
    const at = (year: number) => `as_of=${year}-01-01/${year}-12-31`;
    expect(
      verdicts(`KGZ tanks = 215 count; from=A; ${at(2013)}`, `KGZ tanks = 150 count; from=B; ${at(2016)}`)
    ).toEqual(["different_times"]);
    expect(
      verdicts(`KGZ tanks = 215 count; from=A; ${at(2013)}`, `KGZ tanks = 2,150 count; from=B; ${at(2016)}`)
    ).toEqual(["conflict"]);
    expect(
      verdicts(
        `KGZ area_total = 199,951 sq_km; from=A; ${at(2013)}`,
        `KGZ area_total = 185,000 sq_km; from=B; ${at(2016)}`
      )
    ).toEqual(["conflict"]);
  });

  it("agreements(input) keeps apart what one text gives beside each other, and what is counted otherwise", () => {
    expect(
      verdicts(
        "KGZ tanks = 215 count; from=A; list=a",
        "KGZ tanks = 30 count; from=A; list=a",
        "KGZ tanks = 215 count; from=B"
      )
    ).toEqual(["different_scopes", "equal"]);
    const [row] = agree(
      "KGZ total_personnel = 25,000 persons; from=A; quote=25,000 men; sentence=25,000 men including reserves.",
      "KGZ total_personnel = 15,000 persons; from=B"
    );
    expect(row).toMatchObject({
      verdict: "different_scopes",
      because: "“including reserves” beside one of them"
    });
  });

  it("agreements(input) lets a text contradict itself on what a country has one of", () => {
    expect(
      verdicts(
        "KGZ population = 6,000,000 persons; printed=6 million",
        "KGZ population = 7,000,000 persons; printed=7 million"
      )
    ).toEqual(["conflict"]);
  });

  it("agreements(input) sees a promise replaced by the text's own words, and puts the one that stands first", () => {
    const [row] = agree(
      "article A; published=2013-07-10",
      "article B; published=2013-07-11",
      "RUS delivery = 2014 date; to=KGZ; from=A; modality=planned; quote=next year; sentence=Previously they agreed on next year.",
      "RUS delivery = 2013 date; to=KGZ; from=B; modality=planned; quote=this year"
    );
    expect(row).toMatchObject({
      verdict: "superseded",
      because: "“Previously”",
      quote: "this year",
      other_quote: "next year"
    });
  });

  it("agreements(input) takes meetings on two days for two meetings", () => {
    expect(
      agree("RUS meeting = 2023-05-08 date; to=KGZ; from=A", "RUS meeting = 2023-06-08 date; to=KGZ; from=B")
    ).toEqual([]);
  });

  it("agreements(input) takes sums of two months for two occasions", () => {
    expect(
      agree(
        "article A; published=2023-01-05",
        "article B; published=2023-02-20",
        "USA military_aid_pledged = 2,850,000,000 USD; to=UKR; from=A",
        "USA military_aid_pledged = 460,000,000 USD; to=UKR; from=B"
      )
    ).toEqual([]);
  });
});

describe("claimOrigins", () => {
  const originsOf = (...lines: string[]) => {
    const {input} = readExample(lines.join("\n"));
    const {count, of} = claimOrigins(input);
    return {
      count: count(input.claims),
      names: input.claims.map((claim) => of(claim).map(({kind, name}) => `${kind} ${name}`))
    };
  };

  it("claimOrigins(input) finds one speaker behind names, surnames and offices", () => {
    const {count, names} = originsOf(
      "entity RUS country: Russia",
      "entity ann person RUS: Ann Day | Day",
      "A body: Russian Defence Minister Ann Day promised it.",
      "KGZ tanks = 1 count; from=A; by=Ann Day",
      "KGZ tanks = 1 count; from=B; by=Day",
      "KGZ tanks = 1 count; from=C; by=Russia’s defense minister"
    );
    expect(names).toEqual([["speaker Ann Day"], ["speaker Ann Day"], ["speaker Ann Day"]]);
    expect(count).toBe(1);
  });

  it("claimOrigins(input) gives a surname that no list has to the one full name of the dossier", () => {
    expect(
      originsOf(
        "KGZ tanks = 1 count; from=A; by=ministry spokesman Igor Konashenkov",
        "KGZ tanks = 1 count; from=B; by=Konashenkov"
      ).names
    ).toEqual([["speaker Igor Konashenkov"], ["speaker Igor Konashenkov"]]);
  });

  it("claimOrigins(input) counts a cited agency, its rewritten dispatch and its own report once", () => {
    const {count, names} = originsOf(
      "entity afp publisher: Agence France-Presse | AFP",
      "article B; publisher=The News; origin=rewording of an AFP dispatch of 8 May",
      "article C; publisher=AFP",
      "KGZ tanks = 1 count; from=A; quote=1 tank; sentence=It has 1 tank, AFP reported.",
      "KGZ tanks = 1 count; from=B",
      "KGZ tanks = 1 count; from=C"
    );
    expect(new Set(names.flat())).toEqual(new Set(["agency Agence France-Presse"]));
    expect(count).toBe(1);
  });

  it("claimOrigins(input) takes articles for independent that name nobody and share nothing", () => {
    expect(originsOf("KGZ tanks = 1 count; from=A", "KGZ tanks = 1 count; from=B").count).toBe(2);
  });

  it("claimOrigins(input) lets nobody by name confirm nothing", () => {
    const {count, names} = originsOf(
      "KGZ tanks = 1 count; from=A; by=Ann Day",
      "KGZ tanks = 1 count; from=B; by=Western analysts",
      "KGZ tanks = 1 count; from=C; modality=reported"
    );
    expect(names.flat().filter((name) => name.startsWith("unnamed"))).toHaveLength(2);
    expect(count).toBe(1);
  });

  it("claimOrigins(input) takes what an article says beside a report that it passes on for that report", () => {
    const said = ["KGZ tanks = 1 count; from=A; by=Ann Day", "KGZ tanks = 1 count; from=B"];
    expect(originsOf(...said).count).toBe(2);
    expect(originsOf(...said, "KGZ tanks = 1 count; from=B; modality=reported").count).toBe(1);
    expect(originsOf(...said, "KGZ tanks = 1 count; from=C; modality=reported").count).toBe(2);
  });

  it("agreements(input) counts the origins of two statements no higher than those of their point", () => {
    const rows = agree(
      "KGZ tanks = 215 count; from=A; by=Ann Day",
      "KGZ tanks = 215 count; from=B",
      "KGZ tanks = 215 count; from=B; modality=reported"
    );
    expect(rows.map(({origins, point_origins}) => [origins, point_origins])).toEqual([
      [1, 1],
      [1, 1]
    ]);
  });

  it("claimOrigins(input) takes the own words of two texts on one page for one publication", () => {
    const page = (id: string, url: string) =>
      `article ${id}; publisher=The Herald; url=https://example.org/${url}`;
    const says = (id: string) => `KGZ tanks = 1 count; from=${id}`;
    const {count, names} = originsOf(page("A", "a"), page("B", "a"), says("A"), says("B"));
    expect(names.every((own) => own.includes("page page of The Herald"))).toBe(true);
    expect(count).toBe(1);
    expect(originsOf(page("A", "a"), page("B", "b"), says("A"), says("B")).count).toBe(2);
    const hearsay = `${says("B")}; modality=reported`;
    expect(originsOf(page("A", "a"), page("B", "a"), says("A"), hearsay).names[1]).toHaveLength(1);
  });
});
