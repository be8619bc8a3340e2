import type {Claim} from "../model.js";
import type {Check, FindingDraft} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayCountry, sayList} from "./say.js";

/** Words that say of which force a base is, or that it is one or several. */
const KIND = /\b(?:army|air|naval|navy|military)\b/i;

/**
 * Foreign bases of one country in another that texts call now by one force, now by another, now one, now several: the reader cannot tell
 * whether they mean the same place.
 *
 * ```ok
 * RUS foreign_base(air base at Kant) = none; to=KGZ; from=A
 * RUS foreign_base(air base in Kant) = none; to=KGZ; from=B
 * ```
 * ```not-ok
 * RUS foreign_base(army base) = none; to=KGZ; from=A
 * RUS foreign_base(air base at Kant) = none; to=KGZ; from=B
 * => note: “army base” (Paper A) and “air base at Kant” (Paper B)
 * ```
 */
export const baseDescriptions: Check = {
  name: "base-descriptions",
  title: "One base or several",
  reason: "Two names for one base make two bases on a map, and one name for two hides one.",
  kind: "names",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const bases = groupBy(input.claims, ({measure, subject_code, counterparty_code, item}) =>
      measure === "foreign_base" && item !== null && subject_code !== null && counterparty_code !== null
        ? `${subject_code} ${counterparty_code}`
        : null
    );
    return [...bases.values()].flatMap((claims) => judge(claims, nameOf));
  }
};

function judge(claims: readonly Claim[], nameOf: (id: string) => string): FindingDraft[] {
  const kinds = groupBy(claims, kindOf);
  kinds.delete("");
  if (kinds.size < 2) return [];
  const items = groupBy(claims, ({item}) => item);
  const said = [...items].map(([item, same]) => {
    const names = [...new Set(same.map(({article_id}) => nameOf(article_id)))];
    return `“${item}” (${names.join("; ")})`;
  });
  const {subject = "", counterparty = ""} = claims[0] ?? {};
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `What ${sayCountry(subject ?? "")} has in ${sayCountry(counterparty ?? "")} is called ${sayList(said)}. The texts do not say whether these are one place or several.`,
      about: claimEvidence(claims)
    }
  ];
}

/** "air", "army", "military"; "bases" are another kind than "base". Empty where a text only says "base". */
function kindOf({item}: Claim): string {
  const kind = KIND.exec(item ?? "")?.[0].toLowerCase();
  return kind === undefined ? "" : `${kind} ${/\bbases\b/i.test(item ?? "") ? "several" : "one"}`;
}
