import {describe, expect, it} from "vitest";
import {CHECKS} from "../../loaders/checks/index.js";
import {evidenceFinder} from "../../loaders/evidence/evidenceFinder.js";
import {pageLineKind} from "../../loaders/sources/pageLineKind.js";
import {dossier} from "../loaders/root.js";

const {findings, findingClaims, claims, articles, references} = dossier;

/** A careful editor of these six articles wrote down some hundred and thirty faults, eighty of which she would hold a program to. */
const FINDINGS_AT_MOST = 110;

const codePoints = new Map(dossier.seeds.map(({seed, text}) => [seed, [...text]]));

/** Everything a finding is about or holds against that, in words. */
function evidenceOf(finding_id: string): string[] {
  return findingClaims
    .filter((row) => row.finding_id === finding_id)
    .map(({claim_id, reference_id, article_id, quote_start, quote_end}) => {
      if (claim_id !== null) return claims.find((c) => c.claim_id === claim_id)?.quote ?? "";
      if (reference_id !== null)
        return references.find((r) => r.reference_id === reference_id)?.publisher ?? "";
      const seed = articles.find((a) => a.article_id === article_id)?.seed ?? "";
      return (codePoints.get(seed) ?? []).slice(quote_start ?? 0, quote_end ?? 0).join("");
    });
}

/** The one finding of a check whose caveat holds all of some words. */
function finding(check: string, ...words: string[]) {
  const found = findings.filter((f) => f.check === check && words.every((word) => f.caveat.includes(word)));
  expect(
    found.map((f) => f.caveat),
    `${check}: ${words.join(", ")}`
  ).toHaveLength(1);
  return found[0];
}

describe("runChecks on the five seeds", () => {
  it("finds the vehicle count out of all proportion and calls what it might have been a hypothesis", () => {
    const found = finding(
      "out-of-proportion",
      "5,000,268",
      "311 towed guns",
      "200 to each member of its forces",
      "0.83 to an inhabitant"
    );
    expect(found?.severity).toBe("error");
    expect(found?.hypothesis).toMatch(/hypothesis.*5,268/);
    expect(found?.hypothesis).not.toContain("500,268");
  });

  it("finds the Uzbeks listed twice and suggests whom the list leaves out", () => {
    const found = finding("listed-twice", "15% is Uzbek", "6% is Uzbek");
    expect(found?.hypothesis).toContain("Russian");
    expect(found?.caveat).toContain("comes to 96%");
    expect(findings.filter((f) => f.check === "shares-sum")).toEqual([]);
  });

  it("finds two populations that no rounding makes one", () => {
    expect(finding("sources-disagree", "6 million", "7 million", "Combat Vet News")?.verdict).toBe(
      "conflict"
    );
  });

  it("finds “more than one billion” and “$1.1 billion” one pledge, and no disagreement", () => {
    expect(findings.filter((f) => f.check === "sources-disagree" && f.verdict === "compatible")).toEqual([]);
    finding(
      "one-pledge",
      "“promised to allocate more than one billion dollars”",
      "in verbs of different strength",
      "Kommersant, of 6 November 2012",
      "$1 billion (EurasiaNet"
    );
    finding(
      "pledge-and-delivery",
      "contracts came to about $200 million",
      "deliveries came to about $126 million"
    );
  });

  it("finds the dates promised for deliveries, and when they began", () => {
    finding(
      "promised-dates",
      "only next year",
      "the fourth quarter of 2013 for deliveries or for their start (“during the last quarter of the current year”",
      "“already this year”, “this year” and “by the end of this year” leave more room",
      "2014 (“only next year” and “not in 2014, as previously announced”)",
      "given only a day or two before (by inferred dates; EurasiaNet",
      "it is a delay",
      "December 2013",
      "June to August 2013",
      "“in the near future”"
    );
  });

  it("tells a start from an arrival and from the whole, and what of two lists never came", () => {
    finding("begin-or-whole", "start", "They arrive or are sent", "A whole is sent", "are three things");
    const lists = finding("lists-differ", "and Security Assistance Monitor, from Igor Korotchenko");
    expect(lists?.caveat).toContain("rocket launchers");
    finding(
      "mixed-vintages",
      "“6 military aircraft” in 2017",
      "“215 tanks” in 2022",
      "“No. 107 among the 145” in 2023"
    );
  });

  it("finds several reasons, and headlines wider than their texts", () => {
    finding("several-motives", "Islamic", "coincidence", "two objectives");
    finding("headline-wider", "“in the Ukraine War”");
    finding("headline-wider", "Central Asia", "names no country of it but Kyrgyzstan");
    finding("announced-by-nobody", "quietly announced", "Kommersant");
    finding("one-side-only", "Sergei Koshelev");
    finding("own-inference", "Later it builds on that: “All of this points");
  });

  it("finds what references count, close or place otherwise than the words of a text", () => {
    finding("counted-as", "“71 companies”", "entities");
    finding("gone-forces", "US military presence", "Manas");
    finding("temporary-for-ever", "5 hectares", "near the Russian air base in Kant");
    finding("joint-or-ones-own", "exercise of the Kyrgyz Air Force");
    finding("threat-after-act", "threat of Western sanctions");
  });

  it("closes every sentence of a caveat with one stop, and puts no parentheses inside others", () => {
    for (const {caveat, hypothesis} of findings)
      for (const words of [caveat, hypothesis ?? ""])
        expect(words).not.toMatch(/,[.,;]|;\.|\s[,.;](?!\d)|\([^()]*\([^()]*\)/);
  });

  it("finds two Victory Days, of which one may be the day of a visit", () => {
    const found = finding("named-days", "reads as Victory Day on 8 May 2023", "9 May 2023");
    expect(found?.severity).toBe("warning");
  });

  it("finds ports without a sea and a neighbour on the wrong side", () => {
    finding("sea-port-without-sea", "Two ports", "count 1", "Balykchy");
    finding("neighbour-direction", "Tajikistan to the southeast", "southwest");
  });

  it("finds one analyst's list told twice, and one wording in two articles", () => {
    finding("same-speaker", "Igor Korotchenko", "tanks");
    finding("near-verbatim", "Lake Issyk Kul");
  });

  it("finds the edition of the ranking, and a number under another name", () => {
    expect(finding("ranking-edition", "No. 107", "the edition of 2023")?.verdict).toBe("compatible");
    finding("rank-of-what", "145 largest armies", "military strength");
    finding("confused-measures", "3 million represent a workforce", "2,478,000");
  });

  it("finds a second year of a war that was ten weeks old, and says since when it is counted", () => {
    const found = finding("ordinal-year", "enters its second year", "24 February 2022", "73 days before");
    expect(found?.verdict).toBe("imprecise");
    expect(findings.filter((f) => f.check === "ordinal-year")).toHaveLength(1);
  });

  it("finds causes that references do not have, and an order that they have reversed", () => {
    const sanctions = finding(
      "another-cause",
      "reaction to the deal",
      "the war against Ukraine",
      "19 May 2023"
    );
    expect(sanctions?.caveat).toMatch(/before .* was ratified by the Duma 23 May 2023/);
    expect(evidenceOf(sanctions?.finding_id ?? "")).toContain("On May 19");
    const closed = finding("another-cause", "at the request of Moscow", "Culture Ministry", "12 July 2023");
    expect(closed?.caveat).toMatch(/according to observers.*not in force for 30 days/);
    const terms = finding("term-before-force", "“new agreement” and “new document”", "16 August 2022");
    expect(terms?.caveat).toMatch(/Duma 23 May.*29 May.*11 October 2023.*in force 2 November 2023/);
    const cited = evidenceOf(terms?.finding_id ?? "").join("\n");
    expect(cited).toContain("What is the text of the new agreement?");
    expect(cited).not.toContain("Batken");
    expect(terms?.caveat).toContain(
      "it did not come after 8 May 2023; if a step of 23 May 2023 or later is meant, it did"
    );
  });

  it("takes neither a translation of an article nor the dispatch that it rewords for a witness", () => {
    expect(finding("named-days", "8 May 2023")?.caveat).not.toContain("30 May 2023");
    expect(finding("named-days", "8 May 2023")?.hypothesis).toContain("visit");
    finding("sources-disagree", "6 million", "AFP via The Moscow Times", "no second source");
    finding("article-numbering", "X is almost certainly 10");
  });

  it("finds one ministry behind the dates of deliveries, and a doubt that was dropped", () => {
    finding("same-speaker", "Sergei Shoigu", "Sergei Koshelev of the same ministry");
    finding(
      "same-speaker",
      "Igor Korotchenko",
      "“would most likely include”",
      "has become “would include” in Security",
      "sets between quotation marks"
    );
    finding(
      "hope-as-promise",
      "item for item",
      "“motorcycles” are probably its light motor vehicles",
      "Its training follows"
    );
  });

  it("calls what was said before the day an expectation", () => {
    const found = finding(
      "event-dates",
      "base agreement as “already entered into force”",
      "expected it only for 2017"
    );
    expect(found?.hypothesis).toMatch(/ratification.*protocol, which runs to 29 January 2017/);
    const about = claims.filter(({caveats}) => caveats.includes(found?.finding_id ?? ""));
    expect(about.map(({table, measure}) => `${table} ${measure}`).sort()).toEqual([
      "timeline agreement_in_force",
      "treaty_terms status"
    ]);
  });

  it("finds statements among parts, and a remark among clauses", () => {
    const odd = finding(
      "list-off-its-lead",
      "logistic support force",
      "Moscow considers it",
      "75% of its population"
    );
    expect(evidenceOf(odd?.finding_id ?? "").join()).toMatch(
      /area of 200 thousand.*Turkish Council.*nuclear reactors/
    );
    finding("list-off-its-lead", "Population: 6 million", "What are Kyrgyzstan’s military capabilities?");
    finding("list-off-its-lead", "the new document", "Baktybek Bekbolotov says");
    finding("repeated-label", "“The army:”", "No. 39", "total military force");
  });

  it("finds what is told although nothing is known, and told otherwise than the headline has it", () => {
    finding("said-unknown", "what kind of deliveries", "Reportedly");
    finding("headline-otherwise", "Arms Sales", "military aid");
    const begun = finding("begin-or-whole", "begin sending", "will arrive");
    expect(evidenceOf(begun?.finding_id ?? "")).not.toContain("only next year");
    finding("overtaken", "Manas", "20 June 2013");
  });

  it("finds broken sentences and words that point to nothing", () => {
    finding(
      "broken-sentence",
      "The Eastern Herald",
      "‘Novosti’",
      "countries. regions",
      "Be an integral part",
      "the actions joint in the field",
      "“he” behind the break has no person: the last that is named is NATO",
      "“Novosti” is probably RIA Novosti"
    );
    finding("speaker-unclear", "names only the US Department of Commerce", "translated");
    finding("told-nobody", "previously told that");
    finding("nothing-before", "This development");
    finding("lost-link", "newly released paper (PDF)", "ethnic violence (PDF)");
    finding("document-names", "“agreement”, “document”, “contract” and “deal”");
  });

  it("finds whose texts the texts are, and two of them on one page", () => {
    finding("uncredited-origin", "Combat Vet News", "AFP");
    finding("uncredited-origin", "The Eastern Herald", "translated from Arabic");
    finding("shared-page", "Russian weapons go to Kyrgyzstan", "Russia to Start Sending");
    finding(
      "contamination",
      "WorldAsiaRussia",
      "slogans",
      "Subscribe",
      "Read the Latest",
      "Arab Desk",
      "Public Reaction"
    );
    finding("contamination", "Leave a Reply", "Connecting to %s", "%d bloggers like this:");
    finding("contamination", "1,107 views3 comments", "three readers’ comments");
    finding("outdated-name", "Turkish Council", "Organization of Turkic States");
    expect(
      findings.filter(({caveat}) => caveat.includes("spell one name") && caveat.includes("Issyk"))
    ).toEqual([]);
  });

  it("finds one base of several sites under many names, and one unnamed voice", () => {
    finding(
      "base-descriptions",
      "The Eastern Herald has one base (“military base”) and later several (“military bases”)",
      "facilities that it operates there under one agreement",
      "“army base”"
    );
    finding(
      "one-unnamed-voice",
      "source within the government of Russia",
      "Kommersant",
      "“Russian officials”",
      "Islamist"
    );
    const unnamed = finding(
      "no-named-source",
      "Russian and Western reports",
      "8 items",
      "Moscow considers it"
    );
    expect(evidenceOf(unnamed?.finding_id ?? "")).toContain(
      "• Moscow considers it one of its spheres of influence and its backyard"
    );
    expect(
      findings.filter(({check, caveat}) => check === "no-named-source" && caveat.includes("Reportedly"))
    ).toEqual([]);
  });

  it("finds reach, key words and names that changed, and items outside their heading", () => {
    finding("reach-shifts", "for the two countries", "Central Asian countries");
    finding("key-word", "strategic allies", "strategic partners", "strategic partnership");
    finding("shorter-name", "CIS defense system", "“air”");
    finding("already-complete", "a complete Western blockade", "considers imposing additional sanctions");
    finding("list-off-its-lead", "Population: 6 million", "military capabilities");
    finding("list-off-its-lead", "An area of 200 thousand", "Member of the Shanghai");
    finding("attribution-shifts", "the two countries announced", "Kremlin");
  });

  it("finds one list of several years, and one sum for two things", () => {
    finding("mixed-vintages", "600 km", "424 km", "576 km in 2022", "470 km in 2015 and 2017");
    const guns = finding(
      "at-odds-with-reference",
      "“64 self-propelled guns” and “311 towed guns”",
      "30 and 276",
      "30 and 159",
      "“215 tanks” is the figure of 2022 (150 in 2017)",
      "“6 military aircraft” and “21 rocket launchers” are found for 2017 only"
    );
    expect(guns?.verdict).toBe("unverifiable");
    finding("at-odds-with-reference", "no reserve forces", "10,000", "A label may have moved");
    finding("at-odds-with-reference", "15,000 men", "12,000", "14,000", "11,000 to 23,000");
    finding("old-figures", "6 military aircraft", "2.4 million", "no newer one is on file");
    const waterways = findings.filter(({caveat}) => caveat.includes("600 km"));
    expect(waterways.map(({check}) => check)).toEqual(["mixed-vintages"]);
    finding("one-figure-two-things", "$200 million", "fuel discount");
  });

  it("notes missing dates of tables of figures, not of single sums", () => {
    const undated = finding(
      "no-named-source",
      "neither a source nor a date for 13 figures",
      "Other figures of the text have no date"
    );
    expect(evidenceOf(undated?.finding_id ?? "").join()).not.toMatch(
      /71 companies|No. 107|200 thousand|Uzbek/
    );
    const open = finding(
      "unresolved-date",
      "military-weapons.net, first text",
      "“this year”",
      "“Last November”"
    );
    expect(open?.caveat).toContain("10 July 2013");
    const page = finding("stale-page-date", "4 October 2023", "“the end of April”");
    expect(page?.caveat).toMatch(
      /still has “At the end of April, Kyrgyzstan shut down.*reversed 12 July 2023/
    );
  });

  it("finds the parts of one sum, the day behind three wordings, and a dateline without a year", () => {
    finding(
      "told-as-one-sum",
      "$500 million",
      "$188.9 million",
      "$300 million",
      "$458.9 million had been written off by 2017"
    );
    expect(findings.filter((f) => f.check === "at-odds-with-reference" && f.caveat.includes("$500"))).toEqual(
      []
    );
    finding("day-told-vaguely", "“Last November”", "“In November”", "“last year”", "6 November 2012");
    finding("dateline-year", "SOCHI, September 23", "was a Monday");
    const order = finding("after-before", "U.S. Manas transit base", "20 June 2013", "November 2012");
    expect(evidenceOf(order?.finding_id ?? "")).toContain("Is it an accidental coincidence?");
    finding(
      "at-odds-with-reference",
      "“army”",
      "8,500 (Wikipedia of October 2018, mirror)",
      "none of them confirms it"
    );
  });

  it("finds a stock smaller than what was delivered before", () => {
    finding("stock-below-deliveries", "6 military aircraft", "the 12", "2 An-26, 4 Mi-24V and 6 Mi-8");
  });

  it("says what else the words of a list and a sum may mean, and what came", () => {
    finding("lists-differ", "small arms", "may overlap", "4 Mi-24V");
    finding("confused-measures", "people of an age to serve");
    finding("one-figure-two-things", "$200 million", "agrees with");
  });

  it("leaves out what another finding says of the same sentences", () => {
    const catchAlls = findings.filter(({check}) =>
      ["no-named-source", "unresolved-date", "attribution-shifts"].includes(check)
    );
    expect(catchAlls.length).toBeGreaterThan(3);
    expect(catchAlls.map(({caveat}) => caveat).join("\n")).not.toMatch(
      /according to observers|it was reported|“November”/
    );
  });

  it("does not drown its readers", () => {
    expect(findings.length).toBeLessThanOrEqual(FINDINGS_AT_MOST);
  });

  it("agrees with the sum of the forces, the area and the rank, and so says nothing on them", () => {
    expect(findings.filter((f) => f.check === "parts-and-whole")).toEqual([]);
    const about = findings.filter((f) => f.check === "at-odds-with-reference").map((f) => f.caveat);
    expect(about.filter((caveat) => /200 thousand|No\. 107|25,000/.test(caveat))).toEqual([]);
  });

  it("has evidence for every finding, and each piece re-reads", () => {
    for (const {finding_id, caveat} of findings) {
      const evidence = evidenceOf(finding_id);
      expect(evidence, caveat).not.toHaveLength(0);
      for (const words of evidence) expect(words.trim(), caveat).not.toBe("");
    }
  });

  it("writes caveats as sentences, without traces of code", () => {
    for (const {caveat, hypothesis} of findings) {
      for (const text of [caveat, hypothesis ?? "A."]) {
        expect(text).toMatch(/[.”!?]$/);
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|_/);
      }
    }
  });

  it("never quotes a reader's comment, and says where each stands", () => {
    const written = dossier.seeds.flatMap(({seed, text}) =>
      (dossier.regions.get(seed) ?? [])
        .filter(({kind}) => kind === "comment")
        .flatMap(({start, end}) => text.slice(start, end).split("\n"))
        .map((line) => line.trim())
        .filter((line) => line !== "" && pageLineKind(line, true, false) === "reader")
    );
    expect(written.filter((line) => line.split(/\s+/).length >= 6)).not.toHaveLength(0);
    const sides = findings.map(({finding_id}) => evidenceFinder(dossier)(finding_id));
    const printed = sides.flatMap(({about, against}) => [...about.sentences, ...against.sentences]);
    const published = [...findings.map(({caveat}) => caveat), ...printed.map(({text}) => text)].join("\n");
    for (const line of written.filter((words) => words !== "Public Reaction" && words !== "Leave a Reply"))
      expect(published).not.toContain(line.slice(0, 30));
    expect(printed.filter(({text}) => /^\[a reader’s comment of \d+ words/.test(text))).toHaveLength(3);
  });

  it("names only checks that exist", () => {
    const names = new Set(CHECKS.map(({name}) => name));
    expect(findings.filter(({check}) => !names.has(check))).toEqual([]);
  });
});
