import type {Claim} from "../model.js";
import type {CheckInput} from "./check.js";
import {groupBy} from "./groupBy.js";
import {literally} from "./literally.js";
import {remember} from "./remember.js";

/**
 * For a claim that dates an event, the other claims of its article that say this event in the same words: a doubt about the one is a doubt about all.
 * A dated claim does where it gives the same measure the same date in words that overlap; any other where it gives no figure of its own and its quote
 * holds the dated words and a word for the event ("the agreement had already entered into force" beside "already entered into force"). What merely
 * stands in the same sentence does not.
 */
export const sameEvents: (input: CheckInput) => (claim: Claim) => readonly Claim[] = remember((input) => {
  let sentences: ReadonlyMap<string, readonly Claim[]> | null = null;
  const words = eventWords(input.cues ?? NONE);
  return (event) => {
    if (event.table !== "timeline") return [];
    sentences ??= groupBy(input.claims, sentenceOf);
    return (sentences.get(sentenceOf(event)) ?? []).filter(
      (other) =>
        other.claim_id !== event.claim_id &&
        (other.table === "timeline" ? isSameDate(event, other) : isTold(event, other, words))
    );
  };
});

const sentenceOf = ({article_id, sentence_start}: Claim): string => `${article_id} ${sentence_start}`;

const isSameDate = (event: Claim, other: Claim): boolean =>
  other.measure === event.measure &&
  other.value === event.value &&
  other.quote_start < event.quote_end &&
  event.quote_start < other.quote_end;

const isTold = (event: Claim, other: Claim, words: ReadonlyMap<string, RegExp>): boolean =>
  other.value === null &&
  other.value_low === null &&
  other.value_high === null &&
  other.quote_start <= event.quote_start &&
  event.quote_end <= other.quote_end &&
  (words.get(event.measure)?.test(other.quote) ?? true);

const NONE: NonNullable<CheckInput["cues"]> = [];

/** By measure of the timeline: the words of `data/manual/cues.csv` that tell such an event. */
const eventWords = remember((cues: NonNullable<CheckInput["cues"]>): ReadonlyMap<string, RegExp> => {
  const events = cues.filter(({kind}) => kind === "event");
  return new Map(
    [...groupBy(events, ({value}) => value)].map(([measure, rows]) => {
      const forms = rows.flatMap((row) => row.words).map(literally);
      return [measure, new RegExp(`(?<![\\p{L}\\d])(?:${forms.join("|")})(?![\\p{L}\\d])`, "iu")];
    })
  );
});
