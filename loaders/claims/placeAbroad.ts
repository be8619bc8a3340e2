import {wordTest} from "../recognize/words.js";
import type {NamedCountry, Passage} from "./passage.js";

const isIn = wordTest(({norm}) => /^(?:in|into|inside)$/.test(norm));
const isTo = wordTest(({norm}) => norm === "to");
const isFrom = wordTest(({norm}) => norm === "from");
const isSending = wordTest(({norm}) =>
  /^(?:send|sent|sending|deploy|deployed|deploying|dispatch|dispatched|dispatching|contribute|contributed|contributing|commit|committed|rotate|rotated|rotating|fly|flew|flown|move|moved|moving|ship|shipped|despatch|despatched)$/.test(
    norm
  )
);
const isWithdrawing = wordTest(({norm}) =>
  /^(?:withdraw|withdrew|withdrawn|withdrawing|withdrawal|pull|pulled|pulling|pullout|evacuate|evacuated|recall|recalled|remove|removed|bring|brought)$/.test(
    norm
  )
);

/** How far from a figure the place may stand: "3,000 Russian soldiers of the 102nd base are in Armenia". */
const REACH = 12;

/**
 * The country where the people of a figure are, where they are sent or whence they are withdrawn: named after "in", after "to" with a
 * verb of sending, or after "from" with one of withdrawing. Of several the first behind the figure, before the next one.
 *
 * @param start where the figure begins, its noun included
 * @param end where it ends
 */
export function placeAbroad(passage: Passage, start: number, end: number): NamedCountry | null {
  const {tokens, quantities} = passage;
  const places = passage.countries.filter(
    ({hit}) =>
      hit.from >= start - REACH &&
      hit.from - end <= REACH &&
      hit.entry.form === "name" &&
      hit.entry.entity.kind === "country" &&
      isPlaceAfter(passage, hit.from)
  );
  if (places.length < 2) return places[0] ?? null;
  const next = quantities.find((q) => q.hedgeFrom >= end)?.hedgeFrom ?? tokens.length;
  return places.find(({hit}) => hit.from >= end && hit.from < next) ?? places[0] ?? null;
}

function isPlaceAfter({tokens}: Passage, at: number): boolean {
  const before = tokens[at - 1]?.norm === "the" ? at - 2 : at - 1;
  if (isIn(tokens[before])) return true;
  if (isTo(tokens[before])) return someBefore(tokens, before, isSending);
  return isFrom(tokens[before]) && someBefore(tokens, before, isWithdrawing);
}

function someBefore(
  tokens: Passage["tokens"],
  end: number,
  test: (token: Passage["tokens"][number] | undefined) => boolean
): boolean {
  for (let i = 0; i < end; i++) if (test(tokens[i])) return true;
  return false;
}
