import {firstWhere} from "../sources/firstWhere.js";
import type {Scene} from "./draft.js";
import type {Speaker} from "../recognize/speakers.js";
import {cuesOf, type Passage} from "./passage.js";
import {quotationAt} from "./quotations.js";

/** Who spoke last, and whether "he" may mean them. */
interface Last {
  readonly name: string;
  readonly kind: Speaker["kind"];
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
    if (named?.name) last = {name: named.name, kind: named.kind};
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

/** Undefined: no cue speaks for this token. */
function inSentence(passage: Passage, at: number, last: Last | null): string | null | undefined {
  const {speakers} = passage;
  const before = speakers.findLast((s) => s.to <= at && s.side !== "before");
  const after = speakers.find((s) => s.from > at && s.side !== "after");
  // "In November, the newspaper wrote that …": what stands before the verb still is in the report.
  const chosen = before ?? after ?? speakers[0];
  if (chosen && !isSentence(chosen)) return nameOf(chosen, last);
  return yearbookIn(passage, at);
}

/** A "name" with figures in it is a piece of a sentence that begins with a date. */
const isSentence = ({name}: Speaker): boolean => name !== null && /\d{2}/.test(name);

/** How far behind a yearbook its verb may stand: "The IISS Military Balance 2016 listed". */
const VERB_REACH = 3;

/** Yearbooks and institutes count, list and rank without a verb of saying: "SIPRI counts 100 tanks". Undefined where none does. */
function yearbookIn(passage: Passage, at: number): string | undefined {
  const counting = cuesOf(passage, "counting");
  const book = passage.entities.findLast(
    (h) =>
      h.entry.entity.kind === "publisher" &&
      h.to <= at &&
      counting.some((verb) => verb.from >= h.to && verb.from - h.to <= VERB_REACH)
  );
  return book?.entry.entity.name;
}

/** A pronoun takes the last person; after a ministry's words "he" is nobody that the text names. */
const nameOf = (speaker: Speaker, last: Last | null): string | null =>
  speaker.name ?? (speaker.pronoun && last?.kind !== "person" ? null : (last?.name ?? null));

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
  // A quotation that nobody is named beside goes on with the speaker of the paragraph before.
  return followed[index]?.name;
}
