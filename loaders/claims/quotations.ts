import type {Speaker} from "../recognize/speakers.js";
import {firstWhere} from "../sources/firstWhere.js";
import type {Scene} from "./draft.js";

/** A speaker who is named beside a quotation and not in it. */
interface Beside {
  readonly index: number;
  readonly speaker: Speaker;
}

/** A run of text between quotation marks within one paragraph, in UTF-16 units. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** the first speakers named beside it, of two passages at most: one for each passage that asks about another */
  readonly beside: readonly Beside[];
}

interface Paragraph {
  /** its scenes, half-open */
  readonly from: number;
  readonly to: number;
  readonly spans: readonly {readonly start: number; readonly end: number}[];
  readonly found: Map<number, Quotation>;
}

/** What was looked through of each article. */
interface Known {
  readonly marks: readonly number[];
  /** by their number */
  readonly paragraphs: Map<number, Paragraph>;
}
const known = new WeakMap<readonly Scene[], Known>();

/** The quotation that an offset in a scene stands in. Each paragraph is looked through once, however many claims ask. */
export function quotationAt(
  scenes: readonly Scene[],
  index: number,
  offset: number,
  text: string
): Quotation | undefined {
  const paragraph = paragraphOf(scenes, index, text);
  const {spans} = paragraph;
  const at = firstWhere(0, spans.length, (i) => (spans[i]?.start ?? 0) >= offset) - 1;
  const span = spans[at];
  if (!span || offset >= span.end) return undefined;
  let quotation = paragraph.found.get(at);
  if (!quotation)
    paragraph.found.set(at, (quotation = {...span, beside: speakersBeside(scenes, paragraph, span)}));
  return quotation;
}

function paragraphOf(scenes: readonly Scene[], index: number, text: string): Paragraph {
  let article = known.get(scenes);
  if (!article) known.set(scenes, (article = {marks: marksIn(text), paragraphs: new Map()}));
  const {marks, paragraphs} = article;
  const number = scenes[index]?.passage.paragraph ?? -1;
  let paragraph = paragraphs.get(number);
  if (!paragraph) {
    // Scenes of one paragraph stand side by side.
    let from = index;
    while (scenes[from - 1]?.passage.paragraph === number) from--;
    let to = index + 1;
    while (scenes[to]?.passage.paragraph === number) to++;
    const [start, end] = [scenes[from]?.passage.start ?? 0, scenes[to - 1]?.passage.end ?? 0];
    paragraphs.set(
      number,
      (paragraph = {from, to, spans: quotations(text, marks, start, end), found: new Map()})
    );
  }
  return paragraph;
}

const STRAIGHT = 0x22;
const LEFT = 0x201c;
const RIGHT = 0x201d;

/** Where quotation marks stand. The search for one character goes over a text many times faster than a loop over all of them. */
function marksIn(text: string): readonly number[] {
  const marks: number[] = [];
  for (const unit of [STRAIGHT, LEFT, RIGHT]) {
    const mark = String.fromCharCode(unit);
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) marks.push(at);
  }
  return marks.sort((a, b) => a - b);
}

/** Spans between quotation marks, curly or straight; an unclosed one runs to the end. */
function quotations(
  text: string,
  marks: readonly number[],
  start: number,
  end: number
): {start: number; end: number}[] {
  const spans: {start: number; end: number}[] = [];
  let open = -1;
  for (let n = firstWhere(0, marks.length, (at) => (marks[at] ?? 0) >= start); n < marks.length; n++) {
    const i = marks[n] ?? end;
    if (i >= end) break;
    const unit = text.charCodeAt(i);
    if (unit === LEFT || (unit === STRAIGHT && open < 0)) open = open < 0 ? i : open;
    else if (open >= 0) {
      spans.push({start: open, end: i + 1});
      open = -1;
    }
  }
  if (open >= 0) spans.push({start: open, end});
  return spans;
}

function speakersBeside(
  scenes: readonly Scene[],
  {from, to}: Paragraph,
  quotation: {readonly start: number; readonly end: number}
): Beside[] {
  const beside: Beside[] = [];
  const first = firstWhere(from, to, (i) => (scenes[i]?.passage.end ?? 0) >= quotation.start);
  for (let index = first; index < to && beside.length < 2; index++) {
    const passage = scenes[index]?.passage;
    if (!passage || passage.start > quotation.end) break;
    const speaker = passage.speakers.find((s) => {
      const start = passage.tokens[s.from]?.start ?? 0;
      return start < quotation.start || start >= quotation.end;
    });
    if (speaker) beside.push({index, speaker});
  }
  return beside;
}
