import type {CheckInput, FindingDraft} from "./check.js";
import type {Counterpart} from "./counterparts.js";
import {referenceEvidence} from "./evidence.js";
import {numberEvidence} from "./numberEvidence.js";
import {articleNamer, sayPublisher, sayValue, sayWords} from "./say.js";
import {isPrinted} from "./toldNumber.js";

/** So much of a sentence is enough to know it by. */
const QUOTE_LENGTH = 80;

/**
 * A finding about two figures that are to be one.
 *
 * @param say says how the two differ, from the figures as printed or as a reference has them
 */
export function counterpartDraft(
  {one, other}: Counterpart,
  {articles}: CheckInput,
  say: (first: string, second: string) => string
): FindingDraft {
  const nameOf = articleNamer(articles);
  const quote = ({sentence, start}: Counterpart["one"]["from"]) =>
    `${sayWords(sentence.text, QUOTE_LENGTH, start)} (${nameOf(sentence.article_id)})`;
  const common = {severity: "warning", verdict: "conflict"} as const;
  if (!isPrinted(other.from)) {
    const value = sayValue(other.value, other.from.unit);
    return {
      ...common,
      caveat: `${quote(one.from)} and a reference (${sayPublisher(other.from)}) seem to tell of one thing, but ${say(one.from.text.trim(), value)}, and nothing else gives the first.`,
      about: numberEvidence(one.from),
      against: referenceEvidence([other.from])
    };
  }
  const [first, second] = one.place < other.place ? [one.from, other.from] : [other.from, one.from];
  const others = numberEvidence(other.from);
  return {
    ...common,
    caveat: `${quote(first)} and ${quote(second)} seem to tell of one thing, but ${say(first.text.trim(), second.text.trim())}, and neither text tells of a change.`,
    // what something else gives, too, is hardly the one that slipped
    about: [...numberEvidence(one.from), ...(other.isAlone ? others : [])],
    against: other.isAlone ? [] : others
  };
}
