import type {Measure, Reference} from "../model.js";
import {remember} from "./remember.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayValue} from "./say.js";

/** Counts and shares repeat by chance, and small sums with them; money of one subject hardly ever does. */
const UNIT = "USD";

/**
 * A sum that references know twice, for two things of one subject: a text that names one of them may mean the other, or both.
 *
 * ```ok
 * RUS military_aid_pledged = 200,000,000 USD; to=TJK
 * R12b TJK military_aid_pledged = 200,000,000 USD; as_of=2012-11
 * ```
 * ```not-ok
 * RUS military_aid_pledged = 200,000,000 USD; to=TJK; quote=$200 million
 * R12b TJK military_aid_pledged = 200,000,000 USD; as_of=2012-11
 * R12c TJK fuel_discount = 200,000,000 USD; as_of=2012-11; publisher=The Gazette
 * => note: “$200 million” (Paper A) agrees with the military aid pledged of references, but some have the same sum again for fuel discount (The Gazette, 2012). A total may count one of them or both.
 * ```
 * ```not-ok
 * RUS military_aid_pledged = 200,000,000 USD; to=TJK; quote=$200 million; sentence=s
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; quote=$1.1 billion; sentence=s
 * R12b TJK military_aid_pledged = 200,000,000 USD; as_of=2012-11
 * R12c TJK fuel_discount = 200,000,000 USD; as_of=2012-11; publisher=The Gazette
 * => note: A total may count one of them or both: $1.3 billion or $1.5 billion.
 * ```
 */
export const oneFigureTwoThings: Check = {
  name: "one-figure-two-things",
  title: "One sum, two things",
  reason:
    "Where one sum was given for two things, a report of it may mean either, and a total may count it once or twice.",
  kind: "references",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const labels = labelsOf(input.measures);
    const label = (measure: string) => labels.get(measure) ?? measure.replaceAll("_", " ");
    const known = sumsIn(input.references);
    return input.claims.flatMap((claim) => {
      if (claim.unit !== UNIT || typeof claim.value !== "number") return [];
      const same = known.get(`${aboutWhom(claim)} ${claim.value}`) ?? [];
      const others = same.filter(({measure}) => measure !== claim.measure);
      // The sum must be known for the thing itself, or it is the text that has another name for it.
      if (others.length === 0 || others.length === same.length) return [];
      // What the text gives to others in the same breath makes a total, with or without the second thing.
      const beside = input.claims.filter(
        (c) =>
          c !== claim &&
          c.article_id === claim.article_id &&
          c.sentence === claim.sentence &&
          c.measure === claim.measure &&
          c.unit === UNIT &&
          typeof c.value === "number"
      );
      const total = [claim, ...beside].reduce((sum, {value}) => sum + Number(value), 0);
      const wholes =
        beside.length > 0
          ? input.references.filter(({measure, value}) => measure === claim.measure && value === total)
          : [];
      const totals =
        beside.length > 0
          ? `: ${sayValue(total, UNIT)}${wholes.length > 0 ? ` (${[...new Set(wholes.map(sayPublisher))].join("; ")})` : ""} or ${sayValue(total + claim.value, UNIT)}`
          : "";
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${sayQuote(claim)} (${nameOf(claim.article_id)}) agrees with the ${label(claim.measure)} of references, but some have the same sum again for ${says(others, labels)}. A total may count one of them or both${totals}.`,
          about: claimEvidence([claim, ...beside]),
          against: referenceEvidence([...same, ...wholes])
        } as const
      ];
    });
  }
};

const says = (references: readonly Reference[], labels: ReadonlyMap<string, string>): string =>
  sayList(
    [...groupBy(references, ({measure}) => measure)].map(
      ([measure, same]) =>
        `${labels.get(measure) ?? measure.replaceAll("_", " ")} (${[...new Set(same.map(sayPublisher))].join("; ")})`
    )
  );

const labelsOf = remember(
  (measures: readonly Measure[]) => new Map(measures.map(({measure, label}) => [measure, label]))
);

const sumsIn = remember((references: readonly Reference[]) =>
  groupBy(references, ({subject_code, value, unit}) =>
    unit === UNIT && typeof value === "number" ? `${subject_code} ${value}` : null
  )
);
