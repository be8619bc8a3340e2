import type {Claim} from "../model.js";
import type {Check, Threshold} from "./check.js";
import {angleBetween, compassAngles} from "./compass.js";
import {entityFinder} from "./entityFinder.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayReferences} from "./say.js";

const QUARTER: Threshold = {
  name: "degrees between the side a text gives and the side of references",
  value: 90,
  source:
    "judged: a quarter of the compass; a border is long and winds, and only that far away is another side"
};

/**
 * A neighbour placed on another side than references place it.
 *
 * ```ok
 * KGZ border(Uzbekistan) is west and southwest
 * R48 KGZ border(Uzbekistan) is west
 * ```
 * ```not-ok
 * KGZ border(Tajikistan) is southeast; quote=Tajikistan to the southeast
 * R48 KGZ border(Tajikistan) is southwest; publisher=The Atlas
 * => error: “Tajikistan to the southeast”; references put Tajikistan to the southwest (The Atlas)
 * ```
 * ```not-ok
 * KGZ border(Tajikistan) is southeast; quote=Tajikistan to the southeast; sentence=s
 * KGZ border(Uzbekistan) is west and southwest; quote=Uzbekistan to the west and southwest; sentence=s
 * R48 KGZ border(Tajikistan) is southwest; publisher=The Atlas
 * R48b KGZ border(China) is east and southeast; publisher=The Atlas
 * => error: To the southeast lies China (The Atlas). The text gives the southwest to another: “Uzbekistan to the west and southwest”.
 * ```
 */
export const neighbourDirection: Check = {
  name: "neighbour-direction",
  title: "A neighbour on the wrong side",
  reason: "A map settles it, and who gets it wrong may have got the rest of the list wrong too.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [QUARTER],
  run(input) {
    const idOf = entityFinder(input.entities);
    const nameOf = articleNamer(input.articles);
    const borders = groupBy(
      input.references.filter(({measure}) => measure === "border"),
      (r) => key(r.subject_code, r.item, idOf)
    );
    return input.claims.flatMap((claim) => {
      if (claim.measure !== "border") return [];
      const references = borders.get(key(claim.subject_code ?? "", claim.item, idOf) ?? "") ?? [];
      const claimed = compassAngles(directionOf(claim));
      const far = references.filter(
        (r) => (angleBetween(claimed, compassAngles(String(r.value))) ?? 0) >= QUARTER.value
      );
      if (far.length === 0 || far.length < references.length) return [];
      const side = directionOf(claim).replace(/^.*to the /, "");
      const publishers = new Set(far.map(({publisher}) => publisher));
      // Who has that side by the same references, and whom the text puts where this neighbour belongs.
      const there = input.references.filter(
        (r) =>
          r.measure === "border" &&
          r.subject_code === claim.subject_code &&
          publishers.has(r.publisher) &&
          String(r.value)
            .split(/ and |, /)
            .includes(side)
      );
      const takers = input.claims.filter(
        (other) =>
          other !== claim &&
          other.measure === "border" &&
          other.sentence === claim.sentence &&
          other.article_id === claim.article_id &&
          far.some(({value}) =>
            directionOf(other)
              .split(/ and |, | to the /)
              .includes(String(value))
          )
      );
      return [
        {
          severity: "error",
          verdict: "wrong",
          caveat: `${nameOf(claim.article_id)} has ${sayQuote(claim)}; references put ${claim.item ?? "it"} to the ${sayReferences(far)}.${there.length > 0 ? ` To the ${side} ${there.length > 1 ? "lie" : "lies"} ${sayReferences(there.map((r) => ({...r, value: null})))}.` : ""}${takers.length > 0 ? ` The text gives the ${String(far[0]?.value)} to another: ${sayList(takers.map(sayQuote))}.` : ""}`,
          about: [{claim}],
          against: [...claimEvidence(takers), ...referenceEvidence([...far, ...there])]
        } as const
      ];
    });
  }
};

const key = (subject: string, item: string | null, idOf: (name: string) => string): string | null =>
  item === null ? null : `${subject} ${idOf(item)}`;

/** Where the extraction keeps no direction of its own, the quote holds it. */
function directionOf({text, value, quote}: Claim): string {
  return (
    [text, typeof value === "string" ? value : null, quote].find(
      (words) => words && compassAngles(words).length > 0
    ) ?? ""
  );
}
