import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {articleNamer, sayList, sayNumber, sayPublisher} from "./say.js";

/** Lists of what is still to come. */
const AHEAD = new Set(["promised", "expected", "hoped_for"]);
const ITEMS_AT_LEAST: Threshold = {
  name: "items of a list at least",
  value: 4,
  source: "judged: fewer are no list, only a mention"
};
const COMMON_AT_MOST: Threshold = {
  name: "share of the shorter list that both have",
  value: 0.34,
  source: "judged: lists with more than a third in common may be one list, told in part"
};
/** A caveat sets so many lists against each other; further ones would not make it clearer. */
const LISTS_AT_MOST = 4;
/** How a reference tells that an item came. */
const DELIVERED = /\bdelivered\b/i;
/** The category of words such as "weapons", which name no item. */
const UNSPECIFIED = "unspecified";

/**
 * Two lists of what one country would get from another, with hardly an item in common.
 *
 * ```ok
 * RUS equipment_item(tanks) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(guns) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(radars) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(rifles) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(tanks) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(guns) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(rifles) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(mines) = none; to=KGZ; from=B; list=b; standing=expected
 * ```
 * ```not-ok
 * RUS equipment_item(tanks) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(guns) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(radars) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(rifles) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(rifles) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(tents) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(lorries) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(mines) = none; to=KGZ; from=B; list=b; standing=expected
 * => note: Word for word the lists of what would be sent have only rifles in common
 * ```
 */
export const listsDiffer: Check = {
  name: "lists-differ",
  title: "Two lists of one delivery",
  reason: "Where two reports list what will be sent and hardly agree, neither can be taken for the order.",
  kind: "agreement",
  thresholds: [ITEMS_AT_LEAST, COMMON_AT_MOST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const delivered = groupBy(input.references, ({measure, note, item, subject_code}) =>
      measure === "equipment_item" && item !== null && DELIVERED.test(note ?? "") ? subject_code : null
    );
    const receivers = groupBy(input.claims, (claim) =>
      claim.measure === "equipment_item" &&
      AHEAD.has(claim.standing ?? "") &&
      claim.category !== UNSPECIFIED &&
      claim.list_id !== null
        ? `${claim.subject_code ?? ""} ${aboutWhom(claim)}`
        : null
    );
    return [...receivers.values()].flatMap((claims) => {
      const lists = [
        ...groupBy(claims, ({article_id, list_id}) => `${article_id} ${list_id ?? ""}`).values()
      ].filter((list) => new Set(list.map(itemKey)).size >= ITEMS_AT_LEAST.value);
      return judge(oncePerList(lists), nameOf, ([first]) =>
        first ? (delivered.get(aboutWhom(first)) ?? []) : []
      );
    });
  }
};

/** Lists with much in common are one list; the first of them stands for all. Each is compared with the few distinct ones only. */
function oncePerList(lists: readonly (readonly Claim[])[]): (readonly Claim[])[] {
  const distinct: (readonly Claim[])[] = [];
  for (const list of lists) {
    if (distinct.length === LISTS_AT_MOST) break;
    if (distinct.every((other) => shareInCommon(list, other) <= COMMON_AT_MOST.value)) distinct.push(list);
  }
  return distinct;
}

function inCommon(a: readonly Claim[], b: readonly Claim[]): string[] {
  const items = new Set(b.map(itemKey));
  return [...new Set(a.map(itemKey))].filter((item) => items.has(item));
}

const shareInCommon = (a: readonly Claim[], b: readonly Claim[]): number =>
  inCommon(a, b).length / Math.min(a.length, b.length);

/** "4 Mi-24V", "S-125 Pechora-2M" */
const sayDelivered = ({item, value}: Reference): string =>
  typeof value === "number" ? `${sayNumber(value)} ${item ?? ""}` : (item ?? "");

function judge(
  lists: readonly (readonly Claim[])[],
  nameOf: (id: string) => string,
  deliveries: (list: readonly Claim[]) => readonly Reference[]
): FindingDraft[] {
  const [first, second] = lists;
  if (!first || !second) return [];
  const common = inCommon(first, second);
  const who = lists.map((list) => {
    const {article_id = "", attributed_to = null} = list[0] ?? {};
    return `${sayList([...new Set(list.map(({item}) => item ?? ""))])} (${nameOf(article_id)}${attributed_to ? `, from ${attributed_to}` : ""})`;
  });
  const came = deliveries(first);
  return [
    {
      severity: "note",
      verdict: "conflict",
      caveat: `Word for word the lists of what would be sent have ${common.length > 0 ? `only ${sayList(common)}` : "nothing"} in common, though some of the words may overlap: ${who.join("; ")}. Neither is an inventory.${came.length > 0 ? ` Delivered by a later count: ${sayList(came.map(sayDelivered))} (${[...new Set(came.map(sayPublisher))].join("; ")}).` : ""}`,
      about: claimEvidence(lists.flat()),
      against: referenceEvidence(came)
    }
  ];
}
