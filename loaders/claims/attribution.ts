import type {Scene} from "./draft.js";
import type {Speaker} from "../recognize/speakers.js";
import type {Passage} from "./passage.js";

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
    const leadIndex = scenes.findIndex((s) => s.passage === scene.lead);
    return inSentence(scene.lead, scene.lead.tokens.length, followed[leadIndex] ?? null) ?? null;
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
  return chosen ? nameOf(chosen, last) : undefined;
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
  const here = scenes[index]?.passage;
  if (!here) return undefined;
  const paragraph = sameParagraph(scenes, index);
  const first = scenes[paragraph[0] ?? index]?.passage;
  const last = scenes[paragraph.at(-1) ?? index]?.passage;
  const offset = here.tokens[at]?.start;
  if (!first || !last || offset === undefined) return undefined;
  const quotation = quotations(text, first.start, last.end).find((q) => q.start < offset && offset < q.end);
  if (!quotation) return undefined;
  const touching = paragraph.filter((i) => {
    const p = scenes[i]?.passage;
    return p !== undefined && i !== index && p.start <= quotation.end && p.end >= quotation.start;
  });
  for (const i of touching) {
    const passage = scenes[i]?.passage;
    const speaker = passage?.speakers.find((s) => {
      const start = passage.tokens[s.from]?.start ?? 0;
      return start < quotation.start || start >= quotation.end;
    });
    if (speaker) return nameOf(speaker, followed[i] ?? null);
  }
  // A quotation that nobody is named beside goes on with the speaker of the paragraph before.
  return followed[index]?.name;
}

/** The scenes of one paragraph, which stand side by side; looked for from inside it, so that a long text costs no more than a short one. */
function sameParagraph(scenes: readonly Scene[], index: number): number[] {
  const isHere = (i: number): boolean => scenes[i]?.passage.paragraph === scenes[index]?.passage.paragraph;
  let first = index;
  while (first > 0 && isHere(first - 1)) first--;
  let end = index + 1;
  while (end < scenes.length && isHere(end)) end++;
  return Array.from({length: end - first}, (_, i) => first + i);
}

/** Spans between quotation marks, curly or straight, within one paragraph; an unclosed one runs to its end. */
function quotations(text: string, start: number, end: number): {start: number; end: number}[] {
  const spans: {start: number; end: number}[] = [];
  let open = -1;
  for (let i = start; i < end; i++) {
    const char = text[i];
    if (char === "“" || (char === '"' && open < 0)) open = open < 0 ? i : open;
    else if ((char === "”" || char === '"') && open >= 0) {
      spans.push({start: open, end: i + 1});
      open = -1;
    }
  }
  if (open >= 0) spans.push({start: open, end});
  return spans;
}
