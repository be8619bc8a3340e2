import {CUE} from "../sources/cueKinds.js";
import {firstWhere} from "../sources/firstWhere.js";
import type {Scene} from "./draft.js";
import type {Speaker} from "../recognize/speakers.js";
import {cuesOf, type Passage} from "./passage.js";
import {quotationAt} from "./quotations.js";

/** Who spoke last, whether "he" may mean them, and in which paragraph they did. */
interface Last {
  readonly name: string;
  readonly kind: Speaker["kind"];
  readonly paragraph: number;
}

/** The last speaker named by name before each passage. */
export type Followed = readonly (Last | null)[];

export function followSpeakers(scenes: readonly Scene[]): Followed {
  let last: Last | null = null;
  return scenes.map(({passage}) => {
    const before = last;
    // "“…,” said a source, the newspaper reported": the words are the source's, and the next quotation too.
    const quoted = passage.speakers.find((s) => s.side === "before" && s.name !== null);
    const named = quoted ?? passage.speakers.findLast((s) => s.name !== null);
    if (named?.name) last = {name: named.name, kind: named.kind, paragraph: passage.paragraph};
    return before;
  });
}

/**
 * Who says what stands at a token: the speaker of the nearest cue before it, else the first one after it; across the sentences of one
 * quotation; for the items of a list whoever introduced the list. Null where the article says it in its own voice.
 */
export function speakerAt(
  scenes: readonly Scene[],
  index: number,
  at: number,
  followed: Followed,
  text: string
): string | null {
  const scene = scenes[index];
  if (!scene) return null;
  const own = inSentence(scene.passage, at, followed[index] ?? null);
  if (own !== undefined) return own;
  const spoken = quotedElsewhere(scenes, index, at, followed, text);
  if (spoken !== undefined) return spoken;
  if (scene.lead) {
    const {lead} = scene;
    const leadIndex = firstWhere(0, index, (i) => (scenes[i]?.passage.start ?? 0) >= lead.start);
    return inSentence(lead, lead.tokens.length, followed[leadIndex] ?? null) ?? null;
  }
  return null;
}

/** Before the verb's subject only so many tokens say when it was said: "In November, the newspaper wrote that …". */
const INTRODUCTION = 6;

/** Undefined: no cue speaks for this token. */
function inSentence(passage: Passage, at: number, last: Last | null): string | null | undefined {
  const {speakers} = passage;
  const before = speakers.findLast((s) => s.to <= at && s.side !== "before" && !isApart(passage, s, at));
  const after = speakers.find((s) => s.from > at && s.side !== "after" && !isApart(passage, s, at));
  const within = speakers.find((s) => s.from <= at && at < s.to);
  // What stands before the verb still is in the report.
  const dated = speakers.find((s) => s.start > at && s.start <= INTRODUCTION && !isApart(passage, s, at));
  const chosen = before ?? after ?? within ?? dated;
  if (chosen && !isSentence(chosen)) return nameOf(chosen, last);
  return yearbookIn(passage, at);
}

/** Does another statement begin between a cue and a token? */
function isApart({tokens}: Passage, {from, to, isLoose}: Speaker, at: number): boolean {
  const [first, end] = at < from ? [at + 1, from] : [to, at];
  for (let i = first; i < end; i++) {
    const {text = "", norm = ""} = tokens[i] ?? {};
    if (text === ";") return tokens[i + 1]?.norm !== "and";
    if (
      isLoose &&
      at < from &&
      /^(?:though|although|while|whereas|but)$/.test(norm) &&
      tokens[i - 1]?.text === ","
    )
      return true;
  }
  return false;
}

/** A "name" with figures in it is a piece of a sentence that begins with a date. */
const isSentence = ({name}: Speaker): boolean => name !== null && /\d{2}/.test(name);

/** How far behind a yearbook its verb may stand: "The IISS Military Balance 2016 listed". */
const VERB_REACH = 3;

/** Yearbooks and institutes count, list and rank without a verb of saying: "SIPRI counts 100 tanks". Undefined where none does. */
function yearbookIn(passage: Passage, at: number): string | undefined {
  const counting = cuesOf(passage, CUE.counting);
  const book = passage.entities.findLast(
    (h) =>
      h.entry.entity.kind === "publisher" &&
      h.to <= at &&
      !passage.tokens.slice(h.to, at).some((t) => t.text === ";") &&
      counting.some((verb) => verb.from >= h.to && verb.from - h.to <= VERB_REACH)
  );
  return book?.entry.entity.name;
}

/** A pronoun takes the last person, "it" the last body; after a ministry's words "he" is nobody that the text names. */
const nameOf = (speaker: Speaker, last: Last | null): string | null =>
  speaker.name ?? (speaker.pronoun && last?.kind !== speaker.kind ? null : (last?.name ?? null));

/** Shorter quotations, in UTF-16 units, are words that the text holds at arm's length ("instructors"). */
const SENTENCE = 30;

/** A quotation that was opened in one sentence and closed in another belongs to whoever is named beside either end. */
function quotedElsewhere(
  scenes: readonly Scene[],
  index: number,
  at: number,
  followed: Followed,
  text: string
): string | null | undefined {
  const offset = scenes[index]?.passage.tokens[at]?.start;
  const quotation = offset === undefined ? undefined : quotationAt(scenes, index, offset, text);
  if (!quotation) return undefined;
  const named = quotation.beside.find((beside) => beside.index !== index);
  if (named) return nameOf(named.speaker, followed[named.index] ?? null);
  // A quotation that nobody is named beside goes on with the speaker of the paragraph, or of the one before where it opens its own.
  const last = followed[index];
  const {paragraph = 0} = scenes[index]?.passage ?? {};
  const opens = scenes.findIndex((s) => s.passage.paragraph === paragraph);
  const opening = quotation.start <= (scenes[opens]?.passage.start ?? 0);
  if (quotation.end - quotation.start < SENTENCE) return undefined;
  return last && (last.paragraph === paragraph || (opening && last.paragraph >= paragraph - 1))
    ? last.name
    : undefined;
}
