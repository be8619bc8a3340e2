/** Words with a full stop that always lead to what they stand before: titles, "e.g.". */
const LEADING = new Set(
  "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Adm Cmdr Brig Pres Gov Sen Rep Rev Hon Amb St Mt vs cf e.g i.e incl approx est ca".split(
    " "
  )
);

/** They lead to a number; without one they may end a sentence. */
const NUMBERED = new Set(
  "No Nos no nos Rs Fr Rp Art Arts art Vol vol Fig fig Sec sec Ch ch Para para p pp c Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(
    " "
  )
);

/** They stand behind something and end a sentence only where a word follows that starts one. */
const TRAILING = new Set(
  "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No Nos Art sq mln bn Inc Ltd Co Corp Jr Sr a.m p.m thous thsd bln trn".split(
    " "
  )
);

/** Words that start sentences and hardly ever names: after "U.S." or "a.m." they tell a new sentence. */
const STARTERS = new Set(
  "The A An This That These Those It He She They We There In On At By As But And However If When While After Before Its His Their For According Meanwhile Since".split(
    " "
  )
);

/** What follows a word with a full stop. */
export type Next = "number" | "starter" | "other";

/** Does a full stop behind the word belong to it, and end no sentence? `word` has its inner stops ("U.S", "a.m"). */
export function isAbbreviation(word: string, next: Next): boolean {
  if (LEADING.has(word)) return true;
  if (next === "number" && (NUMBERED.has(word) || TRAILING.has(word))) return true;
  // "J. Smith", "U.S. Manas"
  const initial = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  return (initial || TRAILING.has(word)) && next !== "starter";
}

export const isStarter = (word: string): boolean => STARTERS.has(word);
