import type {Lexicon} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Entry} from "../recognize/vocabulary.js";
import {wordTest} from "../recognize/words.js";
import {countedBy, unitOf} from "./countedBy.js";
import {itemOf, modelIn} from "./hardware.js";
import {NOUN_BEHIND, STOP, type Listed} from "./listed.js";
import {modelItem} from "./modelItem.js";
import {isPlural} from "./nounPhrase.js";
import type {Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** "two more Mi-8MTs": the word says that there were others, and is no part of the name. */
const isNoName = wordTest(
  ({norm, text}) =>
    /^(?:more|additional|further|another|extra|other|new|such|same)$/.test(norm) || /^["“”'‘’«»]$/.test(text)
);

/** Equipment with a number, in order. */
export function countedItems(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
  let last: Listed | null = null;
  return passage.quantities.flatMap((quantity): Listed[] => {
    if (quantity.kind !== "quantity" || (quantity.unit !== null && quantity.unit !== "count")) return [];
    const further = last && moreOf(passage, quantity, last);
    if (further) return [further];
    const found = countedItem(passage, lexicon, quantity);
    last = found[0] ?? null;
    return found;
  });
}

const isMore = wordTest(({norm}) => /^(?:more|other|others|further)$/.test(norm));

/** "two helicopters in 2015 and two more a year later": a number with nothing behind "more" counts what the number before it did. */
function moreOf({tokens}: Passage, quantity: Quantity, last: Listed): Listed | null {
  const next = tokens[quantity.to + 1];
  const bare =
    isMore(tokens[quantity.to]) &&
    (next?.kind !== "word" || STOP.test(next.norm) || !isPlural(next)) &&
    next?.kind !== "designation";
  return bare && last.known
    ? {
        item: last.item,
        name: last.name,
        quantity,
        one: false,
        known: true,
        from: quantity.hedgeFrom,
        to: quantity.to + 1
      }
    : null;
}

function countedItem(passage: Passage, lexicon: Lexicon<Entry>, quantity: Quantity): Listed[] {
  const phrase = countedBy(passage, quantity);
  if (!phrase || unitOf(passage, quantity, phrase) !== null) return [];
  if (NOUN_BEHIND.test(passage.tokens[phrase.to]?.norm ?? "")) return [];
  const hit = itemOf(passage, phrase);
  const model = modelIn(passage, phrase);
  const known = hit !== null || model !== null;
  const before = phrase.to <= quantity.hedgeFrom;
  // A phrase of the lexicon ends the name: what follows it ("rocket launchers in service") is another matter.
  const to =
    hit && hit.to > phrase.head - 1 && hit.to < phrase.to ? Math.max(hit.to, phrase.head + 1) : phrase.to;
  let from = phrase.from;
  while (from < to - 1 && isNoName(passage.tokens[from])) from++;
  return [
    {
      item: hit?.entry.item ?? (model && modelItem(lexicon, passage.tokens[model.from]?.text ?? "")),
      name: tokensText(passage.tokens.slice(from, to)),
      quantity,
      one: false,
      known,
      from: before ? from : quantity.hedgeFrom,
      to: before ? quantity.to : to
    }
  ];
}
