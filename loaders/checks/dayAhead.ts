import type {Check} from "./check.js";
import {sayDays, toDays} from "./days.js";
import {dayPassage, type PrintedDay, printedDays} from "./printedDays.js";
import {articleNamer, sayWords} from "./say.js";

/** What is done: a verb of the past, or a perfect, in the clause that the day closes. */
const DONE =
  /\b(?:was|were|had|has|said|signed|agreed|began|started|ended|took|voted|sent|gave|met|told|announced|decided|promised|received|delivered|arrived|left|opened|closed|showed|paraded|handed|adopted|approved|ordered|bought|sold|launched|reported|published|lifted|ratified|entered|held)\b[^,;.]*$/iu;
/** What is still to come, whatever verb stands with it. */
const AHEAD =
  /\b(?:will|would|shall|should|may|must|can|could|until|till|by|before|from|to|through|plan\w*|schedul\w+|due|expect\w*|next|valid|expir\w+|runs?|lasts?|deadline|ends?|begins?|starts?)\b[^,;.]*$/iu;
/** "today, April 5, 2024" */
const TODAY = /\b(?:today|this (?:morning|afternoon|evening)),?\s+(?:\p{L}+day,?\s+)?(?:on\s+)?$/iu;

/**
 * Something told as done on a day that comes after the text itself, or "today" with the date of another day.
 *
 * ```ok
 * article A; published=2023-07-01
 * A body: The council voted on June 30, 2023 to end the mission. It will end on December 31, 2023. They were told to leave by August 1, 2023.
 * A body: The council decided today, July 1, 2023, to end it.
 * ```
 * ```not-ok
 * article A; published=2023-07-01; publisher=Paper A
 * A body: The council voted on July 30, 2023 to end the mission.
 * => warning: tells of 30 July 2023 as past
 * ```
 * ```not-ok
 * article A; published=2023-07-01; publisher=Paper A
 * A body: The council decided today, June 1, 2023, to end the mission.
 * => warning: calls 1 June 2023 “today”
 * ```
 */
export const dayAhead: Check = {
  name: "day-ahead",
  title: "A day that had not come",
  reason:
    "A text cannot tell what was done after it was published: its date or the day that it prints is wrong.",
  kind: "time",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const published = new Map(
      input.articles.map(({article_id, published_start, published_end}) => [
        article_id,
        published_start === null || published_end === null
          ? null
          : {start: published_start, end: published_end}
      ])
    );
    return printedDays(input).flatMap((day) => {
      const bounds = published.get(day.sentence.article_id);
      const before = day.sentence.text
        .slice(0, day.start)
        .replace(/,? ?(?:\p{L}+day,? )?(?:on )?(?:the )?$/u, " ");
      if (!bounds) return [];
      const when = sayDays({start: bounds.start, end: bounds.end});
      const said = toDays(day.day);
      if (!said) return [];
      const name = nameOf(day.sentence.article_id);
      if (
        TODAY.test(day.sentence.text.slice(0, day.start)) &&
        (day.day < bounds.start || day.day > bounds.end)
      )
        return [draft(day, `${name} calls ${sayDays(said)} “today”, but is of ${when}`)];
      if (day.day > bounds.end && DONE.test(before) && !AHEAD.test(before))
        return [draft(day, `${name}, of ${when}, tells of ${sayDays(said)} as past`)];
      return [];
    });
  }
};

const draft = (day: PrintedDay, words: string) =>
  ({
    severity: "warning",
    verdict: "inconsistent",
    caveat: `${words}: ${sayWords(day.sentence.text, 100, day.start)}.`,
    about: [{passage: dayPassage(day)}]
  }) as const;
