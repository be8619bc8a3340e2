import type {Hit, Lexicon} from "./lexicon.js";
import type {Token} from "./tokens.js";
import {findAll, type Entry, type EntryOf} from "./vocabulary.js";
import {wordTest} from "./words.js";

/** Who is said to have said it, found at a verb of saying or at "according to". */
export interface Speaker {
  /** tokens of the cue */
  readonly from: number;
  readonly to: number;
  /** the name as the tables give it; null when it is a pronoun or "the statement", which point back */
  readonly name: string | null;
  /** a person may be meant by "he" further on; a ministry, a paper or a country may not */
  readonly kind: "person" | "body";
  /** "he", "she": points back to a person only */
  readonly pronoun: boolean;
  /** what is said stands after the cue, or before it, or anywhere in the sentence */
  readonly side: "after" | "before" | "both";
}

const isSkipped = wordTest(({norm}) =>
  /^(?:has|have|had|also|earlier|then|later|already|once|further|[a-z]+ly)$/.test(norm)
);
const isBoundary = wordTest(({norm}) =>
  /^(?:that|what|which|who|but|because|where|when|while|after|before|if|as|since|including)$/.test(norm)
);
const isPronoun = wordTest(({norm}) => /^(?:he|she|they|it|who)$/.test(norm));
const NAMED_BODIES = new Set(["person", "publisher", "body"]);
/** "in accordance with Article 6", "according to the plan": papers regulate, they do not speak. */
const isPaper = wordTest(({norm}) =>
  /^(?:article|treaty|agreement|plan|law|schedule|document|contract|constitution|paragraph)$/.test(norm)
);

/**
 * The speakers of one sentence, in order.
 *
 * @param named all cues in the tokens
 */
export function findSpeakers(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  named: readonly Hit<EntryOf<"cue">>[]
): Speaker[] {
  const cues = ofSaying(named);
  if (cues.length === 0) return [];
  const quoted = cues
    .filter((c) => c.entry.cue.kind === "according")
    .map((c) => ({from: c.from, to: phraseEnd(tokens, c.to)}));
  return cues.flatMap((cue) => {
    // A verb has no capital ("United States"), and "Western reports" after "according to" are a source, not a report.
    const verb = cue.entry.cue.kind === "speech";
    if (verb && (isName(tokens[cue.from]) || quoted.some((q) => q.from < cue.from && cue.from < q.to)))
      return [];
    const speaker =
      cue.entry.cue.kind === "according" ? accordingTo(tokens, lexicon, cue) : saying(tokens, lexicon, cue);
    return speaker ? [speaker] : [];
  });
}

/** The longest cue at each place, and none inside another. */
function ofSaying(named: readonly Hit<EntryOf<"cue">>[]): Hit<EntryOf<"cue">>[] {
  const cues: Hit<EntryOf<"cue">>[] = [];
  let end = 0;
  for (const cue of named) {
    const {kind} = cue.entry.cue;
    if (cue.from < end || (kind !== "speech" && kind !== "according")) continue;
    cues.push(cue);
    end = cue.to;
  }
  return cues;
}

function accordingTo(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  cue: Hit<EntryOf<"cue">>
): Speaker | null {
  const end = phraseEnd(tokens, cue.to);
  const name = nameOf(tokens, lexicon, cue.to, end);
  return name === undefined
    ? null
    : {from: cue.from, to: end, name, ...kindOf(tokens.slice(cue.to, end), lexicon), side: "both"};
}

function saying(tokens: readonly Token[], lexicon: Lexicon<Entry>, cue: Hit<EntryOf<"cue">>): Speaker | null {
  const verb = tokens[cue.from];
  if (!verb || isNoun(tokens, cue)) return null;
  let end = cue.from;
  while (end > 0 && isSkipped(tokens[end - 1])) end--;
  // "Igor Korotchenko, head of a centre, said": step over the apposition.
  if (tokens[end - 1]?.text === ",") {
    const open = lastComma(tokens, end - 2);
    if (open >= 0) end = open;
  }
  const start = phraseStart(tokens, end);
  const name = start < end ? nameOf(tokens, lexicon, start, end) : undefined;
  const both = typeof name === "string" ? withPartner(tokens, lexicon, start, name) : name;
  if (both !== undefined)
    return {
      from: cue.from,
      to: cue.to,
      name: both,
      ...kindOf(tokens.slice(start, end), lexicon),
      side: startsClause(tokens[cue.to]) ? "after" : "both"
    };
  // "…, said a source within the government".
  const after = phraseEnd(tokens, cue.to);
  const inverted = /^[,”"’]?$/.test(tokens[cue.from - 1]?.text ?? "")
    ? nameOf(tokens, lexicon, cue.to, after)
    : undefined;
  return inverted === undefined
    ? null
    : {
        from: cue.from,
        to: after,
        name: inverted,
        ...kindOf(tokens.slice(cue.to, after), lexicon),
        side: "before"
      };
}

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

const leadsNoun = wordTest(({norm}) =>
  /^(?:the|a|an|this|these|of|in|no|by|its|their|to|are|is|was|were|be|been)$/.test(norm)
);
const followsNoun = wordTest(({norm}) => /^(?:have|is|was|are|were)$/.test(norm));
const isOf = wordTest(({norm}) => /^(?:about|of|on)$/.test(norm));
const endsInS = wordTest(({text}) => text.endsWith("s"));
const isInnerSign = wordTest(({text}) => /^[-–&’']$/.test(text));
const isMark = wordTest(({text}) => /^[“”"]$/.test(text));
const endsPhrase = wordTest(({norm}) => /^(?:that|at|in|on|after|during)$/.test(norm));

/** "reports about", "the claims": after a determiner, an adjective or a preposition the word is a noun. */
function isNoun(tokens: readonly Token[], {from, to}: Hit<unknown>): boolean {
  if (leadsNoun(tokens[from - 1])) return true;
  if (followsNoun(tokens[to])) return true;
  // "agreed to help" is a promise and no saying.
  if (tokens[to]?.norm === "to" && /^agree/.test(tokens[from]?.norm ?? "")) return true;
  return isOf(tokens[to]) && endsInS(tokens[from]);
}

const startsClause = wordTest(({norm}) => /^(?:that|[“",:])$/.test(norm));

function lastComma(tokens: readonly Token[], from: number): number {
  for (let i = from; i >= 0 && i > from - 25; i--) if (tokens[i]?.text === ",") return i;
  return -1;
}

function phraseStart(tokens: readonly Token[], end: number): number {
  let i = end;
  while (i > 0 && end - i < 14) {
    const token = tokens[i - 1];
    if (!token) break;
    if (token.kind === "sign" && !isInnerSign(token)) break;
    if (isBoundary(token)) break;
    if (token.norm === "and" && !(isName(tokens[i - 2]) && isName(tokens[i]))) break;
    i--;
  }
  return i;
}

function phraseEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  while (i < tokens.length && i - start < 14) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === "sign" && !isInnerSign(token) && !isMark(token)) break;
    if (isBoundary(token) || endsPhrase(token)) break;
    i++;
  }
  return i;
}

const isName = wordTest(({text}) => /^\p{Lu}/u.test(text));

const isBody = wordTest(({norm}) =>
  /^(?:department|ministry|government|agency|newspaper|report|statement|site|website|media|think-tank|party)$/.test(
    norm
  )
);

function kindOf(phrase: readonly Token[], lexicon: Lexicon<Entry>): Pick<Speaker, "kind" | "pronoun"> {
  const pronoun = phrase.length === 1 && /^(?:he|she)$/.test(phrase[0]?.norm ?? "");
  const kinds = findAll(lexicon, phrase, "entity", (e) => e.form !== "adjective").map(
    (h) => h.entry.entity.kind
  );
  if (kinds.includes("person") || pronoun) return {kind: "person", pronoun};
  // "a source within the government" is a person; "the government" alone is none.
  const head = phrase.find(
    (t, i) => phrase[i + 1] === undefined || /^(?:of|within|in|at|for)$/.test(phrase[i + 1]?.norm ?? "")
  );
  const body =
    isBody(head) ||
    kinds.includes("body") ||
    kinds.includes("publisher") ||
    (kinds.includes("country") && phrase.length <= 2);
  return {kind: body ? "body" : "person", pronoun};
}

/** The name in a noun phrase; null for one that points back; undefined where nobody is named who could speak. */
function nameOf(
  tokens: readonly Token[],
  lexicon: Lexicon<Entry>,
  from: number,
  to: number
): string | null | undefined {
  const phrase = tokens.slice(from, to);
  const first = phrase[0];
  if (!first) return undefined;
  if (phrase.length === 1 && isPronoun(first))
    return first.norm === "it" || first.norm === "who" ? undefined : null;
  if (phrase.some(isPaper)) return undefined;
  const names = findAll(
    lexicon,
    phrase,
    "entity",
    (e) => NAMED_BODIES.has(e.entity.kind) && e.form === "name"
  );
  if (names.length > 0) return [...new Set(names.map((h) => h.entry.entity.name))].join(" and ");
  const noun = findAll(lexicon, phrase, "cue", (e) => e.cue.kind === "speaker_noun").length > 0;
  const words = stripDeterminer(phrase);
  const named = words.some(isName);
  if (noun && !named && first.norm === "the") return null;
  return noun || named
    ? words
        .map((t, i) => (i > 0 && t.start === words[i - 1]?.end ? "" : " ") + t.text)
        .join("")
        .trim()
    : undefined;
}

function stripDeterminer(phrase: readonly Token[]): readonly Token[] {
  return /^(?:the|a|an|some|many)$/.test(phrase[0]?.norm ?? "") ? phrase.slice(1) : phrase;
}
