import {CUE} from "../sources/cueKinds.js";
import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {withLabelUnits} from "./labelUnits.js";
import {isBarred, labelOf} from "./segments.js";
import type {Scene} from "./draft.js";
import type {MainSubject} from "./mainSubject.js";
import {partiesAt, type Parties} from "./parties.js";
import {cuesOf, type Passage} from "./passage.js";
import {partsOf} from "./partsOf.js";
import {succeeded} from "./successors.js";

/**
 * Says of each passage what the text around it says about it: its heading, the running subject, the agreement in question, and the
 * introduction of the list that it stands in.
 *
 * @param given the subject of the whole text, where the caller knows it
 */
export function makeScenes(
  passages: readonly Passage[],
  given: KnownEntity | null,
  article: Parties,
  whole: MainSubject,
  countries: ReadonlyMap<string, KnownEntity>
): Scene[] {
  const main = given ?? whole.country;
  const parts = whole.dominant || given ? null : partsOf(passages, article, countries, main);
  const round = !given && isRound(passages);
  let heading: Passage | null = null;
  let lead: Passage | null = null;
  let labelled: Passage | null = null;
  let subject = main;
  let headedSubject = main;
  let parties = article;
  let paragraph = -1;
  let begun = false;
  let headed = article;
  let header: Passage | null = null;
  return passages.map((read, index) => {
    header = headerOf(read, header, passages[index - 1]);
    const passage = withLabelUnits(read, header, isSublabel(read) ? labelled : null);
    // Before the first sentence stands the text's own title, which says nothing of whom a part is about.
    if (passage.kind === "title" && index > 0) {
      heading = passage;
      lead = null;
      const named = begun ? passage.countries.map(({country}) => country) : [];
      subject = headedSubject = named[0] ?? headedSubject;
      headed = named.length > 0 ? pairUnder(named, main, article) : article;
    }
    begun ||= passage.kind === "body" || passage.kind === "list";
    const part = parts?.[index];
    if (part && part !== parts[index - 1]) {
      subject = headedSubject = part.subject ?? main;
      parties = part.parties;
    }
    // In a round of several countries a paragraph that opens with another one is about that one, up to the next.
    if (round && passage.kind === "body" && passage.paragraph !== paragraph)
      subject = openingSubject(passage, headedSubject) ?? headedSubject;
    if (header && header !== read && !isSublabel(read)) labelled = passage;
    const introduces = passage.tokens.at(-1)?.text === ":";
    const sublabel = !introduces && isSublabel(passage);
    if (introduces) lead = labelled = passage;
    else if (labelOf(passage) && !sublabel) labelled = passage;
    else if (!sublabel && passage.kind === "body") lead = labelled = null;
    if (passage.paragraph !== paragraph && passage.kind !== "list") parties = part?.parties ?? headed;
    paragraph = passage.paragraph;
    const pair = succeeded(part?.parties ?? headed, passage, countries);
    const before = completed(passage, succeeded(parties, passage, countries), pair);
    parties = partiesAfter(passage, before);
    const listed = passage.kind === "list" && heading !== null ? treatyNamed(heading) : null;
    return {
      passage,
      index,
      heading,
      lead: sublabel ? labelled : header && header !== read ? header : passage.kind === "list" ? lead : null,
      subject: given ?? subject,
      parties: before,
      pair,
      treaty: listed ?? treatyOfSentence(passage)
    };
  });
}

/** A heading that names another country than the sides of the text is over what that one and the text's own subject have to do. */
function pairUnder(named: readonly KnownEntity[], main: KnownEntity | null, article: Parties): Parties {
  const other = named.find((c) => c !== article.giver && c !== article.receiver);
  if (!other || !main || named.includes(main)) return article;
  return main === article.giver ? {giver: main, receiver: other} : {giver: other, receiver: main};
}

/** The country that a sentence opens with, by its name, where it names the subject of the text so far nowhere. */
function openingSubject(passage: Passage, running: KnownEntity | null): KnownEntity | null {
  const [first] = passage.countries;
  if (!first || first.hit.entry.form !== "name" || first.hit.entry.entity.kind !== "country") return null;
  if (!opens(passage, first.hit.from) || passage.countries.some(({country}) => country === running))
    return null;
  return first.country;
}

/** From this many countries on that open paragraphs a text goes round them; of two one may only be the other’s partner. */
const ROUND = 3;

function isRound(passages: readonly Passage[]): boolean {
  const openers = new Set<KnownEntity>();
  for (const [i, passage] of passages.entries()) {
    if (passage.kind !== "body" || passage.paragraph === passages[i - 1]?.paragraph) continue;
    const opener = openingSubject(passage, null);
    if (opener) openers.add(opener);
  }
  return openers.size >= ROUND;
}

const isRule = wordTest(({text}) => /^[-–—+=|:_]$/.test(text));

/** The first of the rows of a table that holds no figures says what its columns are. */
function headerOf(passage: Passage, before: Passage | null, last: Passage | undefined): Passage | null {
  // "+------+-----+" parts the rows of a table and is none.
  if (passage.tokens.every(isRule)) return before;
  if (!isBarred(passage)) return null;
  // An empty line ends a table.
  const same = before !== null && last !== undefined && passage.paragraph - last.paragraph <= 1;
  return same ? before : passage.quantities.length === 0 ? passage : null;
}

/** "land: 2,699,700 sq km", "over 3,047 m: 10" under "Area:" or "Airports: total: 96": a label that goes on with the one before. */
function isSublabel(passage: Passage): boolean {
  const label = labelOf(passage);
  return label !== null && !isCapital(passage.tokens[label.from]);
}

const isCapital = wordTest(({text}) => /^\p{Lu}/u.test(text));

/** Is the name the first of its sentence, but for an article or a conjunction? */
const opens = ({tokens}: Passage, from: number): boolean =>
  from === 0 || (from === 1 && isOpening(tokens[0]));
const isOpening = wordTest(({norm}) => /^(?:the|and|but|for)$/.test(norm));

/** A sentence that turns back to one of the two sides of its part is about both again, whoever gave in the sentence before. */
function completed(passage: Passage, running: Parties, pair: Parties): Parties {
  const {giver, receiver} = pair;
  if (!giver || !receiver) return running;
  const only = passage.countries[0]?.country;
  if (!only || only === running.giver || only === running.receiver) return running;
  if (passage.countries.some(({country}) => country !== only)) return running;
  return only === giver || only === receiver ? pair : running;
}

/** What a sentence with an act of giving makes of the sides, for the sentences that follow and name nobody. */
function partiesAfter(passage: Passage, before: Parties): Parties {
  const named = passage.countries;
  const [first] = named;
  if (!first) return before;
  const act = cuesOf(passage, CUE.transfer)[0];
  const sum = passage.quantities.find((q) => q.kind === "money");
  const at = sum?.from ?? act?.to;
  if (at !== undefined) return partiesAt(passage, at, at + 1, before);
  // "Washington’s contribution looks modest." A sentence that opens with one country and names no other is about its part.
  const alone = named.every(({country}) => country === first.country) && opens(passage, first.hit.from);
  return alone && first.country !== before.receiver
    ? {giver: first.country, receiver: before.receiver}
    : before;
}

/** "the new agreement": the noun with the words before it, without article. */
function treatyNamed(passage: Passage): string | null {
  const cue = cuesOf(passage, CUE.treaty).at(-1);
  if (!cue) return null;
  const before = passage.tokens[cue.from - 1];
  const adjective =
    before?.kind === "word" && !/^(?:the|a|an|this|that|of|under|one|both|its)$/.test(before.norm)
      ? `${before.text} `
      : "";
  return `${adjective}${passage.tokens[cue.from]?.text ?? ""}`;
}

/** A sentence is about a treaty's terms where it names the treaty and says one of its terms. */
function treatyOfSentence(passage: Passage): string | null {
  if (passage.kind === "title") return null;
  const cue = cuesOf(passage, CUE.treaty)[0];
  if (!cue || cuesOf(passage, CUE.term).length === 0) return null;
  const {tokens} = passage;
  let to = cue.to;
  // "an agreement on the status and terms of deployment of …": what it is on belongs to its name, up to the verb.
  if (/^(?:on|for|about)$/.test(tokens[to]?.norm ?? "")) {
    while (
      to < tokens.length &&
      to < cue.to + 18 &&
      !/^(?:had|has|have|is|was|were|will|would|[,;.]|which|that)$/.test(tokens[to]?.norm ?? "")
    )
      to++;
  }
  return tokens
    .slice(cue.from, to)
    .map((t, i, all) => (i > 0 && t.start === all[i - 1]?.end ? "" : " ") + t.text)
    .join("")
    .trim();
}
