import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import {contentWords, shareOf} from "./contentWords.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {pairInOrder} from "./pairInOrder.js";
import {articleNamer, sayList, sayPublisher, sayWords} from "./say.js";

const ITEMS_AT_LEAST: Threshold = {
  name: "items that a promised list and a list of wishes share",
  value: 3,
  source: "judged: so many are no chance"
};
const GOES_ON_WITHIN: Threshold = {
  name: "sentences after a promised list in which the rest of a list of wishes may be told",
  value: 2,
  source: "judged: further on a text has left the list"
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
 * => warning: has small arms, helicopters, field hospitals and satellite communications equipment as what will be sent; they were needed or hoped for in another report (The Gazette)
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: Reportedly, rifles, helicopters, motorcycles and mortars will be sent. It was also planned to expand the training of officers.
 * RUS equipment_item(rifles) = none; to=KGZ; list=a; standing=promised; sentence=Reportedly, rifles, helicopters, motorcycles and mortars will be sent.
 * RUS equipment_item(helicopters) = none; to=KGZ; list=a; standing=promised; sentence=Reportedly, rifles, helicopters, motorcycles and mortars will be sent.
 * RUS equipment_item(motorcycles) = none; to=KGZ; list=a; standing=promised; sentence=Reportedly, rifles, helicopters, motorcycles and mortars will be sent.
 * RUS equipment_item(mortars) = none; to=KGZ; list=a; standing=promised; sentence=Reportedly, rifles, helicopters, motorcycles and mortars will be sent.
 * R13 KGZ equipment_item(rifles, helicopters, light motor vehicles, mortars, training) is hoped for; publisher=The Gazette
 * => warning: What The Herald has as what will be sent is, item for item, another report’s list of what was needed or hoped for (The Gazette). By their place “motorcycles” are probably its light motor vehicles. Its training follows, too: “It was also planned to expand the training of officers.”
 * ```
 */
export const hopeAsPromise: Check = {
  name: "hope-as-promise",
  title: "A hope told as a promise",
  reason: "What one side hopes to get becomes what the other side will send by nothing but retelling.",
  kind: "sourcing",
  reach: "document",
  thresholds: [ITEMS_AT_LEAST, GOES_ON_WITHIN],
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
    const sentences = groupBy(articleSentences(input), ({article_id}) => article_id);
    return [...lists.values()].flatMap((list) =>
      wishes.flatMap((wish) => judge(list, wish, sentences.get(list[0]?.article_id ?? "") ?? [], nameOf))
    );
  }
};

function judge(
  claims: readonly Claim[],
  wish: Reference,
  sentences: readonly ArticleSentence[],
  nameOf: (id: string) => string
): FindingDraft[] {
  // "Field and stationary hospitals" are hospitals of both kinds, so an "and" divides nothing.
  const names = (wish.item ?? "").split(",").map((item) => item.trim());
  const wished = names.map((item) => new Set(contentWords(item)));
  const list = [...claims].sort((a, b) => a.quote_start - b.quote_start);
  const pairs = pairInOrder(
    list,
    wished,
    (claim, words) =>
      aboutWhom(claim) === wish.subject_code && isSameItem(contentWords(claim.item ?? ""), words)
  );
  const shared = list.filter((_, i) => pairs[i]?.by === "words");
  if (shared.length < ITEMS_AT_LEAST.value) return [];
  const who = nameOf(list[0]?.article_id ?? "");
  const placed = list.flatMap(({item}, i) => {
    const pair = pairs[i];
    return pair?.by === "place" ? [{item: item ?? "", wish: names[pair.wish] ?? ""}] : [];
  });
  const taken = new Set(pairs.flatMap((pair) => pair?.wish ?? []));
  const rest = followUp(
    list,
    names.filter((_, i) => !taken.has(i)),
    sentences
  );
  const renamed =
    placed.length > 0
      ? ` By their place ${sayList(placed.map(({item, wish}) => `“${item}” are probably its ${wish}`))}.`
      : "";
  const also = rest ? ` Its ${rest.name} follows, too: ${sayWords(rest.sentence.text, 110)}` : "";
  const caveat = pairs.every((pair) => pair !== null)
    ? `What ${who} has as what will be sent is, item for item, another report’s list of what was needed or hoped for (${sayPublisher(wish)}).${renamed}${also}`
    : `${who} has ${sayList(shared.map(({item}) => item ?? ""))} as what will be sent; they were needed or hoped for in another report (${sayPublisher(wish)}).${also}`;
  return [
    {
      severity: "warning",
      verdict: "hazard",
      caveat,
      about: [...claimEvidence(list), ...(rest ? sentenceEvidence({...rest.sentence, claims: []}) : [])],
      against: referenceEvidence([wish])
    }
  ];
}

/** A wish that the list leaves out and one of the next sentences of the text has. */
function followUp(list: readonly Claim[], left: readonly string[], sentences: readonly ArticleSentence[]) {
  const at = sentences.findIndex(({claims}) => claims.some((claim) => list.includes(claim)));
  if (at < 0) return null;
  for (const sentence of sentences.slice(at + 1, at + 1 + GOES_ON_WITHIN.value)) {
    const words = new Set(contentWords(sentence.text));
    const name = left.find((item) => shareOf(contentWords(item), words) === 1);
    if (name !== undefined) return {name, sentence};
  }
  return null;
}

/** Whether one name holds all words of the other; a longer one narrows a name of two words ("satellite communications equipment") and is another thing beside one of one. */
function isSameItem(words: readonly string[], wished: ReadonlySet<string>): boolean {
  return shareOf(words, wished) === 1 || (wished.size > 1 && shareOf([...wished], new Set(words)) === 1);
}
