import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher} from "./say.js";

const ITEMS_AT_LEAST: Threshold = {
  name: "items that a promised list and a list of wishes share",
  value: 3,
  source: "judged: so many are no chance"
};

/**
 * A list that an article presents as promised, while a reference has the same items as what the receiver needs or hopes to get.
 *
 * ```ok
 * RUS equipment_item(tanks) = none; to=KGZ; list=a; standing=promised
 * R13 KGZ equipment_item(small arms, helicopters, mortars) is hoped for
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * RUS equipment_item(small arms) = none; to=KGZ; list=a; standing=promised
 * RUS equipment_item(helicopters) = none; to=KGZ; list=a; standing=promised
 * RUS equipment_item(field hospitals) = none; to=KGZ; list=a; standing=promised
 * RUS equipment_item(satellite communications equipment) = none; to=KGZ; list=a; standing=promised
 * RUS equipment_item(helicopter spare parts) = none; to=KGZ; list=a; standing=promised
 * R13 KGZ equipment_item(small arms, helicopters, field and stationary hospitals, satellite equipment) is hoped for; publisher=The Gazette
 * => note: has small arms, helicopters, field hospitals and satellite communications equipment as what will be sent; they were hoped for in another report (The Gazette)
 * ```
 */
export const hopeAsPromise: Check = {
  name: "hope-as-promise",
  title: "A hope told as a promise",
  reason: "What one side hopes to get becomes what the other side will send by nothing but retelling.",
  kind: "sourcing",
  thresholds: [ITEMS_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const wishes = input.references.filter(
      ({measure, value}) => measure === "equipment_item" && value === "hoped for"
    );
    const lists = groupBy(input.claims, (claim) =>
      claim.measure === "equipment_item" && claim.standing === "promised" && claim.list_id !== null
        ? `${claim.article_id} ${claim.list_id}`
        : null
    );
    return [...lists.values()].flatMap((list) => wishes.flatMap((wish) => judge(list, wish, nameOf)));
  }
};

function judge(list: readonly Claim[], wish: Reference, nameOf: (id: string) => string): FindingDraft[] {
  // "Field and stationary hospitals" are hospitals of both kinds, so an "and" divides nothing.
  const wished = (wish.item ?? "").split(",").map((item) => new Set(contentWords(item)));
  const shared = list.filter(
    (claim) =>
      aboutWhom(claim) === wish.subject_code &&
      wished.some((words) => isSameItem(contentWords(claim.item ?? ""), words))
  );
  if (shared.length < ITEMS_AT_LEAST.value) return [];
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `${nameOf(list[0]?.article_id ?? "")} has ${sayList(shared.map(({item}) => item ?? ""))} as what will be sent; they were hoped for in another report (${sayPublisher(wish)}).`,
      about: claimEvidence(list),
      against: referenceEvidence([wish])
    }
  ];
}

/** Whether one name holds all words of the other; a longer one narrows a name of two words ("satellite communications equipment") and is another thing beside one of one. */
function isSameItem(words: readonly string[], wished: ReadonlySet<string>): boolean {
  return shareOf(words, wished) === 1 || (wished.size > 1 && shareOf([...wished], new Set(words)) === 1);
}
