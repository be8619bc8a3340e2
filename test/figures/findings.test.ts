import {describe, expect, it} from "vitest";
import type {Claim} from "../../loaders/model.js";
import {points} from "../../src/figures/kit/agreement.js";
import {holdings, outlier, readings} from "../../src/figures/kit/holdings.js";
import {voices} from "../../src/figures/kit/voices.js";
import {change, byMeasure, figureOf, withFinding} from "./change.js";
import {data} from "./data.js";
import {draw, groupsOf, lines} from "./drawn.js";

const all = (svg: SVGSVGElement): string =>
  lines(svg)
    .map(({text}) => text)
    .join(" ");
const find = (measure: string): Claim => {
  const claim = data.claims.find(byMeasure(measure));
  if (!claim) throw new Error(`no claim of ${measure}`);
  return claim;
};

describe("number-that-breaks-the-chart", () => {
  const figure = figureOf("number-that-breaks-the-chart");
  const vehicles = find("vehicles");
  const tanks = find("tanks");
  const barOf = (svg: SVGSVGElement, claim: Claim): number =>
    Number(groupsOf(svg, claim.claim_id)[0]?.querySelector("rect")?.getAttribute("width"));

  it("says what the number makes per head, from the claims", () => {
    const soldiers = Number(vehicles.value) / Number(find("total_personnel").value);
    expect(figure.title(data)).toContain(
      `${String(Math.round(soldiers))} military vehicles for every man in its forces`
    );
    const drawn = all(draw(figure, data, 390));
    expect(drawn).toContain("5,000,268");
    expect(drawn).toContain("200 per man in its forces and 0.83 per inhabitant");
    const fewer = change(data, byMeasure("population"), {value: 5e6});
    expect(all(draw(figure, fewer, 390))).toContain("1 per inhabitant");
  });

  it("never lets the outlier set the scale of the others", () => {
    for (const value of [5268, 5000268, 5e9]) {
      const changed = change(data, byMeasure("vehicles"), {value});
      expect(barOf(draw(figure, changed, 390), tanks)).toBe(barOf(draw(figure, data, 390), tanks));
    }
    for (const choice of ["set-aside", "reading-5268"])
      expect(barOf(draw(figure, data, 390, choice), tanks)).toBe(barOf(draw(figure, data, 390), tanks));
  });

  it("hatches only the bar that leaves the scale, and draws one within it like the others", () => {
    const hatched = (svg: SVGSVGElement): number =>
      svg.querySelectorAll("g [clip-path^='url(#'][clip-path*='-hatch-']").length;
    expect(hatched(draw(figure, data, 390))).toBe(1);
    const plain = change(data, byMeasure("vehicles"), {value: 268, original_value: "268"});
    expect(hatched(draw(figure, plain, 390))).toBe(0);
    expect(figure.switch?.(plain)).toBeNull();
    expect(figure.title(plain)).toMatch(/^Of six holdings as printed, towed guns are the most: 311$/u);
  });

  it("has a sober title for 5,268 vehicles", () => {
    const changed = change(data, byMeasure("vehicles"), {value: 5268, original_value: "5,268"});
    expect(figure.title(changed)).toBe(
      "Of six holdings as printed, military vehicles are by far the most: 5,268"
    );
  });

  it("says of a corrected count that an editor corrected it, and of the others that they are as printed", () => {
    const corrected = {
      value: 5268,
      value_read: 5000268,
      review: "corrected by A. Editor on 2026-11-22: A slip."
    };
    const changed = change(data, byMeasure("vehicles"), corrected);
    expect(figure.title(changed)).toBe(
      "Of six holdings as printed, one of them corrected by an editor, military vehicles are by far the most: 5,268"
    );
    expect(figure.subtitle(changed)).toContain(
      ", one of them corrected by an editor, beside what others count"
    );
    expect(figure.alt(changed)).toMatch(
      /^Bar chart of holdings as printed, one of them corrected by an editor: /u
    );
    expect(figure.subtitle(data) + figure.alt(data)).not.toContain("corrected");
  });

  it("offers readings of the printed digits only, as hypotheses", () => {
    const odd = outlier(data, holdings(data));
    expect(odd?.claim_id).toBe(vehicles.claim_id);
    expect(readings(data, vehicles)).toContain(5268);
    const bare = withFinding(data, byMeasure("vehicles"));
    expect(readings(bare, vehicles)).toEqual([5268]);
    const finding = {
      finding_id: "f",
      check: "c",
      kind: "magnitude",
      severity: "error",
      verdict: "wrong",
      caveat: "odd",
      hypothesis: "Perhaps 5,268, or 268, or 685 as in 2022.",
      state: "open",
      review: null
    } as const;
    expect(readings(withFinding(data, byMeasure("vehicles"), finding), vehicles)).toEqual([5268, 268]);
    expect(all(draw(figure, data, 390, "reading-5268"))).toMatch(/5,268\? .*A hypothesis/u);
  });
});

describe("who-is-counted", () => {
  const figure = figureOf("who-is-counted");
  it("says whether the parts make the whole", () => {
    expect(figure.title(data)).toBe(
      "The 25,000 add up, but others of that time count 12,000 to 14,000 active, not 15,000"
    );
    const within = change(data, byMeasure("active_personnel"), {value: 13_000});
    const total = change(within, byMeasure("total_personnel"), {value: 23_000});
    expect(figure.title(total)).toBe(
      "The 23,000 add up, and others of that time count 12,000 to 14,000 active"
    );
    const alone = data.references.filter(
      ({measure, item}) => measure === "active_personnel" && item !== null
    );
    expect(alone.length).toBeGreaterThan(0);
    for (const {value} of alone)
      expect(figure.title(total)).not.toContain(Number(value).toLocaleString("en"));
    const short = change(data, byMeasure("paramilitary_personnel"), {value: 9000});
    expect(figure.title(short)).toBe("The parts make 24,000, not the 25,000 that are printed");
    expect(all(draw(figure, short, 390))).toContain("15,000 + 9,000 + 0 = 24,000: 1,000 short of the total.");
  });
  it("measures the chosen year against what is printed", () => {
    expect(all(draw(figure, data, 680, "2017"))).toContain("13,700 in 2017, 1,300 fewer than printed");
  });
});

describe("one-pledge-many-wordings", () => {
  const figure = figureOf("one-pledge-many-wordings");
  it("draws “more than” as an open end, and hearsay hollow", () => {
    const open = data.claims.find(
      ({measure, hedge}) => measure === "military_aid_pledged" && hedge === "more_than"
    );
    const [group] = groupsOf(draw(figure, data, 390), open?.claim_id ?? "");
    expect(group?.querySelector("[fill$='-fade)']")).not.toBeNull();
    expect(group?.querySelector("circle")?.getAttribute("class")).toBe("fig-hollow");
  });
  it("keeps the “about” of what others count", () => {
    expect(figure.title(data)).toMatch(/; one count of all aid: about \$126 million by July 2020$/u);
    expect(all(draw(figure, data, 680))).toMatch(/about \$126 million \(2020\)/u);
  });
  it("prints no sum of the mentions", () => {
    const sums = data.claims.flatMap(({table, value}) =>
      table === "aid_amounts" && typeof value === "number" ? [value] : []
    );
    const total = sums.reduce((a, b) => a + b, 0) / 1e9;
    for (const choice of ["by-date", "by-source", "by-speaker"])
      expect(all(draw(figure, data, 390, choice))).not.toContain(String(total));
  });
  it("puts a mention under its speaker when grouped so", () => {
    expect(all(draw(figure, data, 390, "by-speaker"))).toMatch(/Kommersant \$1\.1 billion/u);
  });
});

describe("three-lists", () => {
  const figure = figureOf("three-lists");
  it("counts two outlets that quote one speaker as one voice", () => {
    const korotchenko = data.claims.filter(({attributed_to}) => attributed_to === "Igor Korotchenko");
    expect(new Set(korotchenko.map(({article_id}) => article_id)).size).toBe(2);
    expect(voices(data, korotchenko).length).toBe(1);
    const small = korotchenko.filter(({item}) => item === "small arms").map(({claim_id}) => claim_id);
    const group = groupsOf(draw(figure, data, 390), small[0] ?? "")[0];
    expect(group?.getAttribute("data-claim")?.split(" ")).toEqual(expect.arrayContaining(small));
  });
  it("draws every item of the other source’s list, in its words where no text has it", () => {
    const [hope] = figure.references(data);
    const groups = Array.from(
      draw(figure, data, 680).querySelectorAll(`[data-reference~="${hope?.reference_id ?? ""}"]`)
    );
    expect(groups.length).toBeGreaterThanOrEqual((hope?.item ?? "").split(",").length);
    const drawn = all(draw(figure, data, 680));
    for (const part of ["infantry fighting and reconnaissance vehicles", "light motor vehicles"])
      expect(drawn).toContain(part);
  });
  it("puts what only the other source lists in its own category", () => {
    const drawn = all(draw(figure, data, 680));
    expect(drawn).toMatch(
      /Armoured combat vehicles .*infantry fighting and reconnaissance vehicles .*Helicopters/u
    );
    expect(drawn).toMatch(/Vehicles motorcycles light motor vehicles/u);
  });
  it("shows what is on more than one list when that is chosen", () => {
    const drawn = all(draw(figure, data, 390, "on-more-than-one"));
    expect(drawn).toContain("helicopters");
    expect(drawn).not.toContain("tanks");
    expect(figure.switch?.(data)?.choices).toHaveLength(5);
  });
  it("names in its note what it leaves out", () => {
    const shown = new Set(figure.claims(data));
    for (const claim of data.claims)
      if (claim.table === "equipment" && !shown.has(claim))
        expect(figure.note(data)).toContain(claim.item ?? claim.quote);
  });
});

describe("when-will-it-arrive", () => {
  const figure = figureOf("when-will-it-arrive");
  it("tells what stands, what was already withdrawn, and what others say", () => {
    expect(figure.title(data)).toBe(
      "First due June–Aug 2013, then 2014, then Oct–Dec 2013; one later report says Dec 2013"
    );
    // mentions are counted only where nobody else tells what came first
    const alone = {...data, references: data.references.filter(({measure}) => measure !== "delivery")};
    expect(figure.title(alone)).toBe(
      "Six statements put the start in 2013; the 2014 that two others name was already withdrawn"
    );
    const open = {...alone, agreements: data.agreements.filter(({verdict}) => verdict !== "superseded")};
    expect(figure.title(open)).toMatch(
      /^Eight statements give two answers .+: 2014, and 2013 in looser or tighter words$/u
    );
    const one = change(data, byMeasure("delivery"), {value: "2014"});
    expect(figure.title(one)).toMatch(/^Arms were to come in 2014/u);
  });
  it("strikes what was withdrawn, and shows of others at first only what was reported before the texts", () => {
    const svg = draw(figure, data, 390);
    const struck = Array.from(svg.querySelectorAll("g[data-claim]")).filter((group) =>
      group.textContent.includes(", withdrawn")
    );
    expect(struck.map((group) => group.querySelector("rect")?.getAttribute("class"))).toEqual([
      "fig-soft",
      "fig-soft"
    ]);
    const reported = (choice?: string): number =>
      draw(figure, data, 390, choice).querySelectorAll("g[data-reference] circle").length;
    expect(reported()).toBe(1);
    expect(all(svg)).toMatch(/June–Aug 2013 .+ and .+, 6 Nov 2012 “already this year”/u);
    expect(reported("with-others")).toBeGreaterThan(3);
  });
  it("cuts the ring open where the day of print is only a bound, and says so", () => {
    const svg = draw(figure, data, 390);
    const bounded = data.articles.filter((row) => row.published_start !== null && row.published_end === null);
    expect(bounded.length).toBeGreaterThan(0);
    for (const claim of figure.claims(data))
      expect(groupsOf(svg, claim.claim_id)[0]?.querySelectorAll("circle").length, claim.quote).toBe(
        bounded.some(({article_id}) => article_id === claim.article_id) ? 0 : 1
      );
    expect(figure.note(data)).toContain("cut open");
    const known = {
      ...data,
      articles: data.articles.map((row) => ({...row, published_end: row.published_start}))
    };
    expect(figure.note(known)).not.toContain("cut open");
    expect(draw(figure, known, 390).querySelectorAll("g[data-claim] circle").length).toBe(
      figure.claims(known).length
    );
  });
});

describe("timeline", () => {
  it("cuts a dot open where its day is only a bound, and says so", () => {
    const figure = figureOf("timeline");
    const bounds = figure.claims(data).filter(({value}) => String(value).includes(".."));
    expect(bounds.length).toBeGreaterThan(0);
    for (const {claim_id} of bounds)
      expect(groupsOf(draw(figure, data, 680), claim_id)[0]?.querySelector("circle, rect")).toBeNull();
    expect(figure.note(data)).toContain("cut open");
  });
  it("has a line for every claim of its table, or says why not", () => {
    const figure = figureOf("timeline");
    const shown = new Set(figure.claims(data));
    for (const claim of data.claims)
      if (claim.table === "timeline")
        expect(shown.has(claim) || (figure.note(data) ?? "").includes(claim.event ?? claim.quote)).toBe(true);
  });
});

describe("the-terms", () => {
  const figure = figureOf("the-terms");
  it("reckons the last day of notice from duration, notice and start", () => {
    expect(figure.alt(data)).toContain(
      "from 2 Nov 2023 (in force) to 2 Nov 2028; notice can be given until 2 May 2028"
    );
    expect(figure.alt(data, "undated")).not.toContain("2028");
    expect(figure.title(data)).toMatch(
      /^Five years, .*at least six months before; command and deployment site are in doubt$/u
    );
    expect(figure.title({...data, findings: []})).toMatch(
      /^Five years, .*at least six months before the end$/u
    );
    const longer = change(data, ({measure, unit}) => measure === "duration" && unit === "years", {value: 10});
    expect(figure.title(longer)).toMatch(/^Ten years, /u);
    expect(figure.alt(longer)).toContain("until 2 May 2033");
    expect(all(draw(figure, data, 390, "undated"))).toContain("6 months before the end");
  });
  it("draws the land to the scale of its ruler", () => {
    const svg = draw(figure, data, 390);
    const [group] = groupsOf(svg, find("land_area").claim_id);
    const side = Number(group?.querySelector("rect")?.getAttribute("width"));
    const ruler = /H([\d.]+)M/u.exec(
      group?.querySelector("path.fig-reference-line")?.getAttribute("d") ?? ""
    )?.[1];
    const metres = Number(/(\d+) metres$/u.exec(all(svg).match(/\d+ metres(?! a)/u)?.[0] ?? "")?.[1]);
    expect(((Number(ruler) - 1) / metres) * Math.sqrt(50_000)).toBeCloseTo(side, -1);
  });
});

describe("as-printed-and-as-others-count", () => {
  const figure = figureOf("as-printed-and-as-others-count");
  it("names what is odd, and only that", () => {
    expect(figure.title(data)).toBe(
      "As printed: two populations, Uzbek twice in shares that make 96% and two ports where others count one"
    );
    const same = change(data, byMeasure("population"), {value: 7e6});
    expect(figure.title(same)).not.toContain("populations");
    const dry = change(data, byMeasure("ports"), {value: 0});
    expect(figure.title(dry)).not.toContain("ports");
  });
  it("draws to scale what is at odds with someone, and sets apart what is in line with a count of others", () => {
    const inLine = (of: typeof data): string => {
      const drawn = all(draw(figure, of, 680));
      return drawn.slice(drawn.indexOf("In line with"));
    };
    // printed as 200,000 km², counted as 199,951
    expect(inLine(data)).toMatch(/Airports.*Rail network.*Area/u);
    expect(inLine(data)).not.toMatch(/Population|Ports/u);
    expect(inLine(change(data, byMeasure("airports_total"), {value: 29}))).not.toContain("Airports");
  });
  it("offers as references those who count what is at odds, each once whatever the edition", () => {
    expect(figure.switch?.(data)?.choices.map(({label}) => label)).toEqual([
      "all",
      "CIA World Factbook",
      "Global Firepower",
      "National Statistical Committee",
      "AFP"
    ]);
  });
  it("names in its note what it leaves out", () => {
    expect(figure.note(data)).toMatch(/land border \(4\)/u);
  });
});

describe("do-the-sources-agree", () => {
  it("shows what two articles or more speak of, and leaves the rest to who-says-what", () => {
    const articles = (figure: string): number[] => {
      const shown = new Set(figureOf(figure).claims(data));
      return points(data)
        .filter(({claims}) => claims.every((claim) => shown.has(claim)))
        .map(({claims}) => new Set(claims.map(({article_id}) => article_id)).size);
    };
    expect(Math.min(...articles("do-the-sources-agree"))).toBe(2);
    expect(articles("who-says-what")).toHaveLength(points(data).length);
  });
  const verdict = (measure: string): string | undefined =>
    points(data).find(({claims}) => claims.some((claim) => claim.measure === measure))?.verdict;
  it("tells conflict from what is compatible and from what is said once", () => {
    expect(verdict("population")).toBe("conflict");
    expect(verdict("victory_day")).toBe("conflict");
    expect(verdict("military_aid_pledged")).toBe("compatible");
    expect(verdict("rail_length")).toBe("once");
  });
  it("takes an echo of one speaker for no agreement", () => {
    const tanks = points(data).find(({claims}) =>
      claims.some(({table, item}) => table === "equipment" && item === "tanks")
    );
    expect(tanks?.verdict).toBe("one voice");
  });
  it("takes articles that share wording for one voice, unless another says so too", () => {
    expect(verdict("announcement")).toBe("one voice");
    const bases = points(data).find(({claims}) => claims.some(({item}) => item === "military base"));
    expect(new Set(bases?.claims.map(({article_id}) => article_id)).size).toBe(3);
    expect(bases?.verdict).toBe("agree");
  });
  it("reads the published agreements: every point of two articles has rows there, and their verdict", () => {
    const shared = points(data).filter(({verdict}) => verdict !== "once");
    expect(shared.length).toBeGreaterThan(5);
    for (const {key, verdict, origins} of shared) {
      const rows = data.agreements.filter(({point_id}) => point_id === key);
      expect(rows, key).not.toHaveLength(0);
      expect(rows.some((row) => row.verdict === "conflict")).toBe(verdict === "conflict");
      expect(verdict === "one voice" && origins > 1).toBe(false);
    }
    expect(verdict("delivery")).toBe("superseded");
  });
  it("says which reports name no origin, and counts none for them", () => {
    const alt = figureOf("do-the-sources-agree").alt(data);
    expect(alt).toMatch(/Small arms, compatible, three reports, one origin; A names none/);
    const pledge = points(data).filter(({claims}) =>
      claims.some(({measure, value}) => measure === "military_aid_pledged" && value === 1.1e9)
    );
    const announced = points(data).filter(({claims}) => claims.some(byMeasure("aid_announced")));
    expect([...pledge, ...announced].map(({origins}) => origins)).toEqual([1, 1]);
  });
  it("holds what is to come against what is to come: what was flown does not confirm what will be sent", () => {
    const helicopters = points(data).filter(({claims}) => claims.some(({item}) => item === "helicopters"));
    expect(helicopters.map(({verdict}) => verdict)).toEqual(["once", "once"]);
    const ahead = new Set(["promised", "expected", "hoped_for"]);
    const items = points(data).filter(({claims}) => claims[0]?.table === "equipment");
    for (const {claims} of items)
      expect(new Set(claims.map(({standing}) => (ahead.has(standing ?? "") ? "ahead" : standing))).size).toBe(
        1
      );
    const arms = items.filter(({claims}) => claims.some(({item}) => item === "small arms"));
    expect(arms.map(({claims}) => claims.map(({article_id}) => article_id))).toEqual([
      ["000-1", "000-2", "002-1"]
    ]);
  });
  it("takes meetings of different days for different meetings", () => {
    const meetings = points(data).filter(({claims}) => claims.some(byMeasure("meeting")));
    expect(meetings.length).toBeGreaterThan(1);
    for (const {verdict} of meetings) expect(verdict).not.toBe("conflict");
  });
  it("finds a point for every claim, once", () => {
    const ids = points(data).flatMap(({claims}) => claims.map(({claim_id}) => claim_id));
    expect(ids.toSorted()).toEqual(data.claims.map(({claim_id}) => claim_id).sort());
  });
});

describe("evidence-strip", () => {
  it("counts as doubted what an error or doubt is about, not what has a mere note", () => {
    const counted = (title: string): string => /; (\S+) of them/u.exec(title)?.[1] ?? "none";
    const figure = figureOf("evidence-strip");
    const grave = new Set(
      data.findings.filter(({severity}) => severity !== "note").map(({finding_id}) => finding_id)
    );
    const doubted = data.claims.filter(({caveats}) => caveats.some((id) => grave.has(id)));
    expect(counted(figure.title(data))).toBe(String(doubted.length));
    const notes = {...data, findings: data.findings.map((row) => ({...row, severity: "note" as const}))};
    expect(counted(figure.title(notes))).toBe("none");
  });
  it("draws each claim within reach of a finger on a phone", () => {
    const svg = draw(figureOf("evidence-strip"), data, 288);
    const widths = Array.from(svg.querySelectorAll("rect.fig-hit")).map((rect) =>
      Number(rect.getAttribute("width"))
    );
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(23);
  });
  it("has a tick for every claim of the dossier", () => {
    expect(new Set(figureOf("evidence-strip").claims(data)).size).toBe(data.claims.length);
  });
  it("draws strips as long as their articles", () => {
    const svg = draw(figureOf("evidence-strip"), data, 680);
    const strips = Array.from(svg.querySelectorAll("rect.fig-soft")).map((rect) =>
      Number(rect.getAttribute("width"))
    );
    const lengths = data.articles.map(({start, end}) => end - start);
    strips.forEach((strip, i) => {
      expect(strip / (strips[0] ?? 1)).toBeCloseTo((lengths[i] ?? 0) / (lengths[0] ?? 1), 1);
    });
  });
});
