import type {Hit, Lexicon} from "./lexicon.js";
import {beginsFigure, beginsObject, isNoun, isPutAt, leadsClause} from "./sayingVerb.js";
import {phraseEnd, phraseStart, speakerIn, withoutDate, type Named} from "./speakerPhrase.js";
import type {Token} from "./tokens.js";
import {findAll, type Entry, type EntryOf} from "./vocabulary.js";
import {wordTest} from "./words.js";

/** Who is said to have said it, found at a verb of saying or at "according to". */
export interface Speaker extends Omit<Named, "isSide" | "isActor"> {
  /** tokens of the cue */
  readonly from: number;
  readonly to: number;
  /** where whoever speaks is named, or the cue where that is later */
  readonly start: number;
  /** what is said stands after the cue, or before it, or anywhere in the sentence */
  readonly side: "after" | "before" | "both";
  /** ends at the next "though", "while": a source that is put behind a clause is that clause's own */
  readonly isLoose: boolean;
}

type Cue = Hit<EntryOf<"cue">>;

const KINDS = new Set(["speech", "according", "counting"]);

/**
 * The speakers of one sentence, in order.
 *
 * @param named all cues in the tokens
 */
export function findSpeakers(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  named: readonly Cue[]
): Speaker[] {
  const cues = ofSaying(named);
  if (cues.length === 0) return [];
  const quoted = cues
    .filter((c) => c.entry.cue.kind === "according" && c.entry.cue.value === "to")
    .map((c) => ({from: c.from, to: phraseEnd(tokens, c.to)}));
  return cues.flatMap((cue) => {
    const {kind, value} = cue.entry.cue;
    // A verb has no capital ("United States"), and "Western reports" after "according to" are a source, not a report.
    if (kind !== "according" || value !== "to")
      if (isName(tokens[cue.from]) || quoted.some((q) => q.from < cue.from && cue.from < q.to)) return [];
    const speaker =
      kind === "according"
        ? value === "to"
          ? accordingTo(tokens, lexicon, cue)
          : byCount(tokens, lexicon, cue)
        : (saidBy(tokens, lexicon, cue) ?? saying(tokens, lexicon, cue));
    if (!speaker) return [];
    return value === "says" ? [speaker, ...gapped(tokens, lexicon, cue)] : [speaker];
  });
}

/** "The ministry spoke of 1.1 million, a deputy of “at least 1.3 million”": the verb is said once. */
function gapped(tokens: readonly Token[], lexicon: Lexicon<Entry>, cue: Cue): Speaker[] {
  if (tokens[cue.to - 1]?.norm !== "of") return [];
  const speakers: Speaker[] = [];
  for (let i = cue.to; i < tokens.length - 1; i++) {
    if (tokens[i]?.norm !== "of" || !beginsFigure(tokens[i + 1])) continue;
    const start = phraseStart(tokens, i);
    const named = /^[,;]$/.test(tokens[start - 1]?.text ?? "")
      ? speakerIn(tokens, lexicon, start, i)
      : undefined;
    if (named) speakers.push(speaker(named, i, i + 1, "after", false));
  }
  return speakers;
}

/** The longest cue at each place, and none inside another; "count" is a verb or a noun. */
function ofSaying(named: readonly Cue[]): Cue[] {
  const cues: Cue[] = [];
  let last: Cue | null = null;
  for (const cue of named) {
    const {kind, value} = cue.entry.cue;
    if (!KINDS.has(kind) || value === "has") continue;
    if (last && cue.from < last.to) {
      const same = cue.from === last.from && cue.to === last.to;
      if (!same || cue.entry.cue === last.entry.cue) continue;
    }
    cues.push(cue);
    last = cue;
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], lexicon: Lexicon<Entry>, cue: Cue): Speaker | null {
  const end = phraseEnd(tokens, cue.to);
  const named = speakerIn(tokens, lexicon, cue.to, withoutDate(tokens, cue.to, end));
  return named ? speaker(named, cue.from, end, "both", true) : null;
}

/** How long the name in "by the Western attaché’s estimate" may be. */
const COUNTER = 5;

/** "by NATO’s estimate", "by Russian and American counts": whose estimate it is. */
function byCount(tokens: readonly Token[], lexicon: Lexicon<Entry>, cue: Cue): Speaker | null {
  let by = cue.from - 1;
  while (by > cue.from - 2 - COUNTER && by >= 0 && tokens[by]?.norm !== "by") by--;
  if (tokens[by]?.norm !== "by" || by === cue.from - 1) return null;
  const phrase = tokens.slice(by + 1, cue.from);
  if (!phrase.some(isName) || phrase.some((t) => t.kind === "number")) return null;
  const owned = /['’]s?$/.test(phrase.at(-1)?.text ?? "");
  const named = speakerIn(tokens, lexicon, by + 1, owned ? cue.from : cue.to);
  return named ? speaker(named, by, cue.to, "both", true) : null;
}

/** "was put by Armenian media at …", "as reported by the ministry", "as noted in the press service". */
function saidBy(tokens: readonly Token[], lexicon: Lexicon<Entry>, cue: Cue): Speaker | null {
  const link = tokens[cue.to]?.norm ?? "";
  const as = tokens[cue.from - 1]?.norm === "as";
  if (link !== "by" && !(as && /^(?:in|at|from)$/.test(link))) return null;
  const end = phraseEnd(tokens, cue.to + 1);
  const named = speakerIn(tokens, lexicon, cue.to + 1, end);
  if (!named || named.isSide || named.name === null) return null;
  return speaker(named, cue.from, end, cue.entry.cue.value === "puts" ? "after" : "both", false);
}

function saying(tokens: readonly Token[], lexicon: Lexicon<Entry>, cue: Cue): Speaker | null {
  if (isNoun(tokens, cue)) return null;
  const {kind, value} = cue.entry.cue;
  const clause = leadsClause(tokens, cue);
  const last = cue.to >= tokens.length || /^[.!?”"]$/.test(tokens[cue.to]?.text ?? "");
  let end = cue.from;
  while (end > 0 && isSkipped(tokens[end - 1])) end--;
  const subject = subjectBefore(tokens, lexicon, end);
  if (subject) {
    const {named, start} = subject;
    const aside = /^[,”"’]$/.test(tokens[start - 1]?.text ?? "");
    const isTrailing = aside && !clause && !beginsObject(tokens[cue.to]);
    if (kind === "counting" && (named.name === null || !isKnownCounter(tokens, lexicon, start, end)))
      return null;
    if (value === "puts" && !isPutAt(tokens, cue)) return null;
    if (value === "adds" && !clause && !last && !isTrailing) return null;
    // "Moscow announced that it would leave" tells what a side did; "the minister announced 5" says who says so.
    if (value === "performs" && named.isSide) return null;
    if (value === "commits" && (named.isSide || (named.isActor && !clause))) return null;
    const side = clause && !last ? "after" : aside || value === "says" ? "both" : "after";
    return speaker(named, cue.from, cue.to, side, false, start);
  }
  // "…, said a source within the government".
  if (kind !== "speech" || !/^[,”"’]?$/.test(tokens[cue.from - 1]?.text ?? "")) return null;
  if (value !== "says" && !/^[”"’]$/.test(tokens[cue.from - 1]?.text ?? "")) return null;
  const after = phraseEnd(tokens, cue.to);
  const inverted =
    apposedName(tokens, lexicon, after) ??
    speakerIn(tokens, lexicon, cue.to, withoutDate(tokens, cue.to, after));
  return inverted ? speaker(inverted, cue.from, after, "before", false) : null;
}

/** "said the ambassador, Alexander Bikantov, in 2023": the name behind the function. */
function apposedName(tokens: readonly Token[], lexicon: Lexicon<Entry>, comma: number): Named | undefined {
  if (tokens[comma]?.text !== "," || !isName(tokens[comma + 1]) || !isName(tokens[comma + 2]))
    return undefined;
  let to = comma + 1;
  while (isName(tokens[to])) to++;
  const named = speakerIn(tokens, lexicon, comma + 1, to);
  return named?.kind === "person" ? named : undefined;
}

/** Who stands before the verb that begins at `end`. */
function subjectBefore(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  end: number
): {named: Named; start: number} | null {
  const apposed = tokens[end - 1]?.text === "," ? lastComma(tokens, end - 2) : -1;
  // "the deputy chief of staff, Colonel Terdikbaev, said": a function, then its holder, whose name it is.
  if (apposed >= 0 && isName(tokens[apposed + 1]) && isFunction(tokens[phraseStart(tokens, apposed)])) {
    const inner = speakerIn(tokens, lexicon, apposed + 1, end - 1);
    if (inner?.kind === "person") return {named: inner, start: phraseStart(tokens, apposed)};
  }
  // "Igor Korotchenko, head of a centre, said": step over the apposition.
  const to = apposed >= 0 ? apposed : (openApposition(tokens, end) ?? end);
  const start = phraseStart(tokens, to);
  const stop = withoutDate(tokens, start, to);
  const named = start < stop ? speakerIn(tokens, lexicon, start, stop) : undefined;
  if (!named) return null;
  const name = named.name === null ? null : withPartner(tokens, lexicon, start, named.name);
  const {kind, pronoun, isSide, isActor} = named;
  return {named: {name, kind, pronoun, isSide, isActor}, start};
}

/** "Krasnaya Zvezda, the paper of the ministry revealed": an apposition that is left open. Where it begins. */
function openApposition(tokens: readonly Token[], end: number): number | null {
  const comma = phraseStart(tokens, end) - 1;
  if (tokens[comma]?.text !== "," || !/^(?:the|a|an)$/.test(tokens[comma + 1]?.norm ?? "")) return null;
  let from = comma;
  while (isName(tokens[from - 1])) from--;
  return comma - from >= 2 && (from === 0 || tokens[from - 1]?.kind === "sign") ? comma : null;
}

const speaker = (
  {name, kind, pronoun}: Named,
  from: number,
  to: number,
  side: Speaker["side"],
  isLoose: boolean,
  start = from
): Speaker => ({from, to, start, name, kind, pronoun, side, isLoose});

/** "Sergei Shoigu and President of the Republic, Almazbek Atambayev agreed": before an apposition another person may stand. */
function withPartner(tokens: readonly Token[], lexicon: Lexicon<Entry>, start: number, name: string): string {
  if (tokens[start - 1]?.text !== ",") return name;
  const before = tokens.slice(Math.max(0, start - 12), start - 1);
  const and = before.findLastIndex((t) => t.norm === "and");
  const partner =
    and < 0
      ? undefined
      : findAll(lexicon, before.slice(0, and), "entity", (e) => e.entity.kind === "person").at(-1);
  return partner?.to === and ? `${partner.entry.entity.name} and ${name}` : name;
}

const isName = wordTest(({text}) => /^\p{Lu}/u.test(text));
const isSkipped = wordTest(({norm}) =>
  /^(?:has|have|had|also|earlier|then|later|already|once|further|today|yesterday|still|now|[a-z]+ly)$/.test(
    norm
  )
);
const isFunction = wordTest(({text, norm}) => /^\p{Ll}/u.test(text) || /^(?:the|a|an)$/.test(norm));

/** Institutes, papers and officials count and list what others have; a country that "counts 9,700" has them. */
function isKnownCounter(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  from: number,
  to: number
): boolean {
  const phrase = tokens.slice(from, to);
  return (
    findAll(lexicon, phrase, "cue", (e) => e.cue.kind === "speaker_noun" && e.cue.value !== "force").length >
      0 || findAll(lexicon, phrase, "entity", (e) => e.entity.kind === "publisher").length > 0
  );
}

function lastComma(tokens: readonly Token[], from: number): number {
  for (let i = from; i >= 0 && i > from - 25; i--) if (tokens[i]?.text === ",") return i;
  return -1;
}
