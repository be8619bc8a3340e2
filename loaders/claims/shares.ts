import {CUE} from "../sources/cueKinds.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import {wordTest} from "../recognize/words.js";
import type {Builder, Draft} from "./draft.js";
import {newDraft} from "./newDraft.js";
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
export const shares: Builder = ({passage, subject, lead, heading}) => {
  const drafts: Draft[] = [];
  const ethnic =
    hasCue(passage, CUE.ethnic) ||
    (passage.kind === "list" && [lead, heading].some((over) => over !== null && hasCue(over, CUE.ethnic)));
  const shared = ethnic && passage.quantities.some((q) => q.kind === "percentage");
  let last: Quantity | null = null;
  for (const [i, quantity] of passage.quantities.entries()) {
    if (quantity.kind !== "percentage" && !(shared && isBare(quantity))) continue;
    const floor = passage.quantities[i - 1]?.to ?? 0;
    const group =
      inFront(passage, quantity, floor, ethnic) ??
      (ethnic ? (behind(passage, quantity) ?? listed(passage, quantity.hedgeFrom)) : null) ??
      (last !== null && last === passage.quantities[i - 1] ? goesOn(passage, quantity, last.to) : null);
    if (!group) continue;
    last = quantity;
    const from = Math.min(group.from, quantity.hedgeFrom);
    const span = spanOf(passage, from, Math.max(group.to, quantity.to));
    const draft = newDraft("country_profile", "ethnic_share", span, quantity.from);
    draft.item = group.name;
    draft.quantity = quantity;
    draft.unit = "percent";
    draft.subject = subject;
    draft.counterparty = null;
    draft.listKey = String(passage.paragraph);
    drafts.push(draft);
  }
  return drafts;
};

/** "Turkmen 85, Uzbek 5, Russian 4 per cent": what the last says holds for all. */
const isBare = ({kind, unit, value}: Quantity): boolean =>
  kind === "quantity" && unit === null && value !== null && value <= 100;

/** What may stand between a people and its share: "make up", "account for", "are", "for", a dash. */
const isLink = wordTest(({norm, text}) =>
  /^(?:make|up|account|for|be|is|are|was|were|constitute|comprise|form|represent|number|at|with|or|just|only|[-–—])$/.test(
    text.length === 1 ? text : norm
  )
);

/** "Armenians make up 98.1 percent", "Lezgians for 2 per cent", "Uzbeks (14 percent)", "Roma 2.1%": the people before its share. */
function inFront(passage: Passage, {hedgeFrom}: Quantity, floor: number, ethnic: boolean): Group | null {
  const {tokens} = passage;
  let to = hedgeFrom;
  const bracketed = tokens[to - 1]?.text === "(";
  if (bracketed) to--;
  else while (to > floor && isLink(tokens[to - 1])) to--;
  if (!ethnic && !(bracketed && isPeople(tokens[to - 1]))) return null;
  const people = passage.entities.find((h) => h.to === to && h.entry.entity.kind === "country");
  const linked = to < hedgeFrom;
  const named = people
    ? people.entry.form === "adjective"
    : ethnic && (linked ? isName(tokens[to - 1]) : isPeople(tokens[to - 1]));
  if (!named || to <= floor) return null;
  return {name: nameOf(tokens.slice(people?.from ?? to - 1, to)), from: people?.from ?? to - 1, to};
}

/** Words that join the parts of a list. */
const isJoint = wordTest(({text, norm}) => text === "," || norm === "and");
/** "indigenous people", "mixed groups": as many words as a group's name has at most. */
const NAME_WORDS = 3;

/** "Mestizos make up 68 %, indigenous people 20 %, whites 5 % and others 7 %": behind a share the list goes on, whatever the next group is called. */
function goesOn({tokens}: Passage, {hedgeFrom}: Quantity, floor: number): Group | null {
  let from = hedgeFrom;
  while (
    from > floor &&
    hedgeFrom - from <= NAME_WORDS &&
    /^\p{L}/u.test(tokens[from - 1]?.text ?? "") &&
    !isJoint(tokens[from - 1])
  )
    from--;
  const words = tokens.slice(from, hedgeFrom);
  if (words.length === 0 || words.length > NAME_WORDS || !isJoint(tokens[from - 1]) || words.some(isLink))
    return null;
  return {name: nameOf(words), from, to: hedgeFrom};
}

/** "Lezgians", "Uzbeks": a capital and the plural of people. */
const isPeople = wordTest(({kind, text}) => kind === "word" && /^\p{Lu}\p{Ll}+s$/u.test(text));
const isName = wordTest(({kind, text}) => kind === "word" && /^(?:\p{Lu}\p{Ll}+|others?)$/u.test(text));

/** "86.8 percent Georgian", "84.3% of Tajikistan’s people are Tajik": of two names the adjective is the people’s. */
function behind(passage: Passage, quantity: Quantity): Group | null {
  const end = Math.min(quantity.to + REACH, segmentAround(passage, quantity.from).to);
  const hits = passage.entities.filter(
    (h) => h.from >= quantity.to && h.from < end && h.entry.entity.kind === "country"
  );
  const {tokens} = passage;
  const hit = hits.find((h) => h.entry.form === "adjective" && !/['’]s?$/.test(tokens[h.to - 1]?.text ?? ""));
  if (hit) return {name: nameOf(tokens.slice(hit.from, hit.to)), from: hit.from, to: hit.to};
  let at = quantity.to;
  while (/^(?:be|is|are|was|were|ethnic)$/.test(tokens[at]?.norm ?? "")) at++;
  const named = tokens[at];
  return named && at < end && isName(named) && hits.every((h) => h.from !== at)
    ? {name: nameOf([named]), from: at, to: at + 1}
    : null;
}

const nameOf = (words: readonly Token[]): string => tokensText(words).replace(/s$/, "");

/** "Kazakh (Qazaq) 68%, Uighur 1.5%": in a list the group stands before its share, in the same part. */
function listed(passage: Passage, at: number): Group | null {
  const label = labelOf(passage);
  // "| Kyrgyz | 73.8 |": of a row the label is the group
  if (label && passage.tokens[label.to]?.text === "|" && passage.quantities[0]?.hedgeFrom === at)
    return {name: nameOf(passage.tokens.slice(label.from, label.to)), from: label.from, to: label.to};
  let from = at;
  const floor = label ? label.to + 1 : 0;
  for (let closed = 0; from > floor; from--) {
    const sign = passage.tokens[from - 1]?.text ?? "";
    if (sign === ")") closed++;
    else if (/^[,;:]$/.test(sign) || (sign === "(" && closed-- === 0)) break;
  }
  const words = passage.tokens.slice(from, at);
  const open = words.findIndex((t) => t.text === "(");
  const name = tokensText(open > 0 ? words.slice(0, open) : words);
  return name !== "" && words.length <= 6 && label ? {name, from, to: at} : null;
}
