import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import {wordTest} from "../recognize/words.js";
import type {Builder, Draft} from "./draft.js";
import {hasCue, spanOf, type Passage} from "./passage.js";
import {labelOf, segmentAround} from "./segments.js";
import {tokensText} from "./tokensText.js";

/** A people and its share, over tokens `from`..`to` (half-open). */
interface Group {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How far behind a percentage the group may stand: "of Tajikistan’s people are". */
const REACH = 8;

/** Shares of peoples: "75% of its population is Kyrgyz, 15% is Uzbek", "Armenians make up 98 percent", "Uzbeks (14 percent)". */
export const shares: Builder = ({passage, subject}) => {
  const drafts: Draft[] = [];
  const ethnic = hasCue(passage, "ethnic");
  for (const [i, quantity] of passage.quantities.entries()) {
    if (quantity.kind !== "percentage") continue;
    const floor = passage.quantities[i - 1]?.to ?? 0;
    const group =
      inFront(passage, quantity, floor, ethnic) ??
      (ethnic ? (behind(passage, quantity) ?? listed(passage, quantity.hedgeFrom)) : null);
    if (!group) continue;
    drafts.push({
      table: "country_profile",
      measure: "ethnic_share",
      item: group.name,
      quantity,
      unit: "percent",
      span: spanOf(passage, Math.min(group.from, quantity.hedgeFrom), Math.max(group.to, quantity.to)),
      at: quantity.from,
      subject,
      counterparty: null,
      listKey: String(passage.paragraph)
    });
  }
  return drafts;
};

/** What may stand between a people and its share: "make up", "account for", "are", "for". */
const isLink = wordTest(({norm}) =>
  /^(?:make|up|account|for|be|is|are|was|were|constitute|comprise|form|represent|number|at|with|or|just|only|about)$/.test(
    norm
  )
);

/** "Armenians make up 98.1 percent", "Lezgians for 2 per cent", "Uzbeks (14 percent)": the people before its share. */
function inFront(passage: Passage, {hedgeFrom}: Quantity, floor: number, ethnic: boolean): Group | null {
  const {tokens} = passage;
  let to = hedgeFrom;
  const bracketed = tokens[to - 1]?.text === "(";
  if (bracketed) to--;
  else while (to > floor && isLink(tokens[to - 1])) to--;
  if (to === hedgeFrom || (!ethnic && !bracketed)) return null;
  const people = passage.entities.find((h) => h.to === to && h.entry.entity.kind === "country");
  const named = people ? people.entry.form === "adjective" : ethnic && isPeople(tokens[to - 1]);
  if (!named || (!ethnic && !isPeople(tokens[to - 1]))) return null;
  let from = people?.from ?? to - 1;
  while (from > floor && tokens[from - 1]?.norm === "ethnic") from--;
  return {name: nameOf(tokens.slice(people?.from ?? to - 1, to)), from, to};
}

/** "Lezgians", "Uzbeks": a capital and the plural of people. */
const isPeople = (token: Token | undefined): boolean =>
  token?.kind === "word" && /^\p{Lu}\p{Ll}+s$/u.test(token.text);

/** "86.8 percent Georgian", "84.3% of Tajikistan’s people are Tajik": of two names the adjective is the people’s. */
function behind(passage: Passage, quantity: Quantity): Group | null {
  const end = Math.min(quantity.to + REACH, segmentAround(passage, quantity.from).to);
  const hits = passage.entities.filter(
    (h) => h.from >= quantity.to && h.from < end && h.entry.entity.kind === "country"
  );
  const hit = hits.find(
    (h) => h.entry.form === "adjective" && !/['’]s?$/.test(passage.tokens[h.to - 1]?.text ?? "")
  );
  return hit ? {name: nameOf(passage.tokens.slice(hit.from, hit.to)), from: hit.from, to: hit.to} : null;
}

const nameOf = (words: readonly Token[]): string => tokensText(words).replace(/s$/, "");

/** "Kazakh (Qazaq) 68%, Uighur 1.5%": in a list the group stands before its share, in the same part. */
function listed(passage: Passage, at: number): Group | null {
  const label = labelOf(passage);
  let from = at;
  while (from > (label ? label.to + 1 : 0) && !/^[,;:]$/.test(passage.tokens[from - 1]?.text ?? "")) from--;
  const words = passage.tokens.slice(from, at);
  const open = words.findIndex((t) => t.text === "(");
  const name = tokensText(open > 0 ? words.slice(0, open) : words);
  return name !== "" && words.length <= 6 && label ? {name, from, to: at} : null;
}
