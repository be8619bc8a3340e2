import type {DateMention} from "../recognize/dates.js";
import {wordTest} from "../recognize/words.js";
import {clausesOf, type Clause} from "./clauses.js";
import type {Draft, Scene, Scope} from "./draft.js";
import {oncePerPassage} from "./oncePerPassage.js";
import type {Passage} from "./passage.js";
import {isUntilOrTo} from "./untilWhen.js";
import type {VerbTense} from "./verbTense.js";

/**
 * The date that a story told in the past goes on with: the last one that the sentences before it in the paragraph named. What a country
 * has and is goes on from year to year, and what the text says in the present holds at no day of the past.
 */
export function dateBefore(
  draft: Draft,
  {passage, index}: Scene,
  scope: Scope
): {date: DateMention; passage: Passage} | null {
  if (draft.table === "country_profile") return null;
  for (let i = index - 1; i >= 0; i--) {
    const before = scope.scenes[i]?.passage;
    if (!before || before.paragraph !== passage.paragraph) return null;
    const date = before.dates.findLast((d) => !isUntilOrTo(before, d) && tellsOn(before, d));
    if (!date) continue;
    return isSameStory(passage, draft.at, before, date) && (saysThen(passage) || goesOn(passage, before))
      ? {date, passage: before}
      : null;
  }
  return null;
}

/** Does a sentence go on telling of the time of the one before? */
function isSameStory(passage: Passage, at: number, before: Passage, date: DateMention): boolean {
  if (isElsewhen(passage)) return false;
  const tense = tenseAt(passage, at);
  if (tense === "past" || tense === "ahead" || pointsBack(passage)) return true;
  return tense !== null && tense === tenseAt(before, date.from);
}

/** "Once", "originally", "last year" where that cannot be resolved: another time than the one before. */
const isElsewhen = oncePerPassage(({tokens}): boolean =>
  tokens.some((token, i) => isOtherTime(token) || (isUnitOfTime(token) && isShift(tokens[i - 1])))
);
const isOtherTime = wordTest(({norm}) => OTHER_TIMES.has(norm));
const OTHER_TIMES = new Set("once formerly previously originally original peak since".split(" "));
const isUnitOfTime = wordTest(({norm}) => norm === "year" || norm === "month" || norm === "week");
const isShift = wordTest(({norm}) => SHIFTS.has(norm));
const SHIFTS = new Set("last next this past coming previous".split(" "));

const tenseAt = (passage: Passage, at: number): VerbTense => {
  let clause: Clause | null = clausesOf(passage)[at] ?? null;
  while (clause?.tense === null) clause = clause.outer;
  return clause?.tense ?? null;
};

/** A date aside, in a relative clause, in brackets or of what had been before, is not the one that the story goes on with. */
function tellsOn(passage: Passage, date: DateMention): boolean {
  const clause = clausesOf(passage)[date.from];
  return clause?.kind !== "relative" && clause?.kind !== "bracket" && clause?.tense !== "before";
}

const isThen = wordTest(({norm}) => norm === "then");
const saysThen = oncePerPassage(({tokens}): boolean => tokens.some(isThen));

/** "Then", "at that time", "these weapons": a sentence that points to the one before it. */
const pointsBack = oncePerPassage(({tokens}): boolean =>
  tokens.some(
    (token, i) =>
      isPointing(token) || (isThat(token) && (isTime(tokens[i + 1]) || isUnitOfTime(tokens[i + 1])))
  )
);
const isThat = wordTest(({norm}) => norm === "that");
const isPointing = wordTest(({norm}) => POINTING.has(norm));
const POINTING = new Set("then this these those such".split(" "));
const isTime = wordTest(
  ({norm}) => norm === "time" || norm === "day" || norm === "period" || norm === "point"
);

/** A sentence that turns to another country leaves the date behind. */
function goesOn(passage: Passage, before: Passage): boolean {
  const told = before.countries;
  return (
    told.length === 0 ||
    passage.countries.every(({country}) => told.some((named) => named.country === country))
  );
}
