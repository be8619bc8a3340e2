import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import type {Item} from "../sources/readKnowledge.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {articleNamer, sayList, sayNumber, sayPublisher} from "./say.js";

/** Lists of what is still to come. */
const AHEAD = new Set(["promised", "expected", "hoped_for"]);
export const ITEMS_AT_LEAST: Threshold = {
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
/** Categories of the UN Register of Conventional Arms: what comes of these is counted, so that a count without them tells something. */
const COUNTED = new Set([
  "medical",
  "vehicles",
  "battle_tanks",
  "armoured_combat_vehicles",
  "large_calibre_artillery",
  "combat_aircraft",
  "attack_helicopters",
  "warships",
  "missiles_and_launchers"
]);

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
 * ```not-ok
 * item carriers: BTR-70
 * RUS equipment_item(tanks) = none; to=KGZ; from=A; list=a; standing=promised; category=battle_tanks
 * RUS equipment_item(howitzers) = none; to=KGZ; from=A; list=a; standing=promised; category=large_calibre_artillery
 * RUS equipment_item(radars) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(rifles) = none; to=KGZ; from=A; list=a; standing=promised
 * RUS equipment_item(mules) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(tents) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(lorries) = none; to=KGZ; from=B; list=b; standing=expected
 * RUS equipment_item(mines) = none; to=KGZ; from=B; list=b; standing=expected
 * R24 KGZ equipment_item(BTR-70) = 50 count; note=delivered; as_of=2020; publisher=The Institute
 * => note: Delivered by a later count: 50 BTR-70 (The Institute, 2020). No tanks or howitzers are in that count.
 * ```
 */
export const listsDiffer: Check = {
  name: "lists-differ",
  title: "Two lists of one delivery",
  reason: "Where two reports list what will be sent and hardly agree, neither can be taken for the order.",
  kind: "agreement",
  reach: "dossier",
  thresholds: [ITEMS_AT_LEAST, COMMON_AT_MOST],
  run(input) {
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
      return judge(oncePerList(lists), input, ([first]) =>
        first ? (delivered.get(aboutWhom(first)) ?? []) : []
      );
    });
  }
};

type List = readonly Claim[];

/** Lists with much in common are one list; the first of them stands for all. Each is compared with the few distinct ones only. */
function oncePerList(lists: readonly List[]): List[][] {
  const distinct: [List, ...List[]][] = [];
  for (const list of lists) {
    const same = distinct.find(([other]) => shareInCommon(list, other) > COMMON_AT_MOST.value);
    if (same) same.push(list);
    else if (distinct.length < LISTS_AT_MOST) distinct.push([list]);
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

/** @param lists each list with the others that are the same */
function judge(
  lists: readonly (readonly List[])[],
  {articles, items}: CheckInput,
  deliveries: (list: List) => readonly Reference[]
): FindingDraft[] {
  const [[first] = [], [second] = []] = lists;
  if (!first || !second) return [];
  const nameOf = articleNamer(articles);
  const common = inCommon(first, second);
  const who = lists.map((same) => {
    const [list = []] = same;
    const papers = [...new Set(same.flatMap(([claim]) => (claim ? nameOf(claim.article_id) : [])))];
    const {attributed_to = null} = list[0] ?? {};
    return `${sayList([...new Set(list.map(({item}) => item ?? ""))])} (${papers.join(" and ")}${attributed_to ? `, from ${attributed_to}` : ""})`;
  });
  const came = deliveries(first);
  const missing = came.length > 0 ? neverCame(lists.flat(2), came, items ?? []) : [];
  const count =
    came.length > 0
      ? ` Delivered by a later count: ${sayList(came.map(sayDelivered))} (${[...new Set(came.map(sayPublisher))].join("; ")}).`
      : "";
  return [
    {
      severity: "note",
      verdict: "conflict",
      caveat: `Word for word the lists of what would be sent have ${common.length > 0 ? `only ${sayList(common)}` : "nothing"} in common, though some of the words may overlap: ${who.join("; ")}. Neither is an inventory.${count}${missing.length > 0 ? ` No ${sayList(missing).replace(/ and (?=[^,]*$)/, " or ")} are in that count.` : ""}`,
      about: claimEvidence(lists.flat(2)),
      against: referenceEvidence(came)
    }
  ];
}

/** Items of categories that are counted, of which a count of deliveries has nothing; none where it has a type that is not known. */
function neverCame(claims: readonly Claim[], came: readonly Reference[], items: readonly Item[]): string[] {
  const categories = came.map(
    ({item}) => items.find(({words}) => words.some((word) => isType(item ?? "", word)))?.category
  );
  if (categories.includes(undefined)) return [];
  return [
    ...new Set(
      claims.flatMap(({category, item}) =>
        COUNTED.has(category ?? "") && !categories.includes(category ?? "") ? (item ?? []) : []
      )
    )
  ];
}

/** "Mi-24V" is a Mi-24, and "An-26" is no An-2. */
const isType = (name: string, type: string): boolean =>
  name.startsWith(type) && !/^\d/.test(name.slice(type.length));
