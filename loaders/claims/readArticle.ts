import {CUE} from "../sources/cueKinds.js";
import type {Article, Claim, Measure, Region} from "../model.js";
import {isYearless} from "../recognize/calendar.js";
import {findDateline} from "../recognize/dateline.js";
import type {Anchor, DateMention} from "../recognize/dates.js";
import type {Lexicon} from "../recognize/lexicon.js";
import type {Entry} from "../recognize/vocabulary.js";
import {findSentences} from "../sources/findSentences.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {followSpeakers, speakerAt} from "./attribution.js";
import type {ConditionalBuilder} from "./builders.js";
import {makeClaimIds} from "./claimId.js";
import type {Draft, Scope} from "./draft.js";
import {draftsOf} from "./draftsOf.js";
import {claimFinisher} from "./finishClaim.js";
import {mainParties} from "./mainParties.js";
import {mainSubject} from "./mainSubject.js";
import {copiedDraft} from "./newDraft.js";
import {changedPassage, cuesOf, hasCue, readPassage, type Passage} from "./passage.js";
import {labelOf} from "./segments.js";
import {makeScenes} from "./scenes.js";
import {isHelping} from "./standing.js";
import {isUntilOrTo} from "./untilWhen.js";

/** What extraction needs besides the text; made once for all articles. */
export interface Extraction {
  readonly lexicon: Lexicon<Entry>;
  readonly countries: ReadonlyMap<string, KnownEntity>;
  /** the country of a speaker by name, where it has one */
  readonly homes: ReadonlyMap<string, KnownEntity>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly builders: readonly ConditionalBuilder[];
}

/** What was recognized in an article, sentence by sentence, and the claims made of it. */
export interface ReadArticle {
  readonly scope: Scope;
  readonly claims: Claim[];
}

/**
 * The claims of one article, in the order of the text, with the mentions that they were made of. Every quote re-reads exactly from the
 * seed's text.
 *
 * @param subject whom the text is about, where the caller knows it better than the text says
 */
export function readArticle(
  text: string,
  article: Article,
  regions: readonly Region[],
  extraction: Extraction,
  subject: KnownEntity | null = null
): ReadArticle {
  // What people know of the day of publication goes before what a dateline says.
  const published = anchorOf(article);
  const dateline = published ? null : findDateline(text, null, article.start);
  const anchor = published ?? dateline;
  const passages = readPassages(text, article, regions, extraction.lexicon, anchor);
  const whole = mainSubject(passages, extraction.countries);
  const about = subject ?? (whole.dominant ? whole.country : null);
  const parties = mainParties(passages, about);
  const scope: Scope = {
    article,
    text,
    anchor,
    dateline,
    scenes: makeScenes(passages, subject, parties, whole, extraction.countries),
    ...parties,
    givesArms: givesArms(passages),
    aboutBase: aboutBase(passages),
    contexts: textContexts(passages),
    countries: extraction.countries,
    measures: extraction.measures
  };
  return {scope, claims: claimsOf(scope, extraction)};
}

/** The claims of all scenes, with their speakers, dates and ids. */
function claimsOf(scope: Scope, extraction: Extraction): Claim[] {
  const {scenes, text, article} = scope;
  const followed = followSpeakers(scenes);
  const finish = claimFinisher(scope);
  const makeId = makeClaimIds(article.article_id);
  const claims: Claim[] = [];
  for (const scene of scenes) {
    const drafts = known(draftsOf(scene, scope, extraction.builders), scope);
    if (drafts.length === 0) continue;
    const {passage} = scene;
    const sentence = text.slice(passage.start, passage.end);
    for (const draft of drafts) {
      const speaker =
        draft.speaker === null ? null : speakerAt(scenes, scene.index, draft.at, followed, text);
      const claim_id = makeId(draft, sentence);
      claims.push(finish(withAnnouncer(draft, speaker, extraction), scene, sentence, claim_id, speaker));
    }
  }
  return claims;
}

/** A dossier holds what its own measures take, in the tables to which they belong; what else could be made of a text is none of its matter. */
function known(drafts: readonly Draft[], {measures}: Scope): readonly Draft[] {
  if (drafts.every(({measure, table}) => measures.get(measure)?.table === table)) return drafts;
  return drafts.flatMap((draft) => {
    const table = measures.get(draft.measure)?.table;
    return table === undefined ? [] : [table === draft.table ? draft : {...draft, table}];
  });
}

/** In so many sentences a context must be named to hold for the whole text. */
const NAMED_OFTEN = 2;

function textContexts(passages: readonly Passage[]): ReadonlySet<Measure> {
  const counts = new Map<Measure, number>();
  for (const {contexts} of passages)
    for (const measure of contexts) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= NAMED_OFTEN).map(([measure]) => measure));
}

/** Sentences with an act of transfer against those that tell of stocks; "has delivered" tells of none. */
function givesArms(passages: readonly Passage[]): boolean {
  const transfers = passages.filter((p) => hasCue(p, CUE.transfer)).length;
  const stocks = passages.filter((p) =>
    cuesOf(p, CUE.holding).some(
      (h) => (h.entry.cue.value !== "goods" || p.kind === "body") && !isHelping(p, h)
    )
  ).length;
  return transfers > stocks;
}

/** One sentence in so many speaks of a base in a text that is about one. */
const BASE_SHARE = 8;

/** Texts whose sentences keep coming back to a base are about who is there. */
function aboutBase(passages: readonly Passage[]): boolean {
  let named = 0;
  for (const p of passages) if (hasCue(p, CUE.base)) named++;
  return named > 1 && named * BASE_SHARE >= passages.length;
}

/** Publication dates that are open at one end count as that day. */
function anchorOf({published_start, published_end}: Article): Anchor | null {
  const start = published_start ?? published_end;
  const end = published_end ?? published_start;
  return start !== null && end !== null && start.length === 10 && end.length === 10 ? {start, end} : null;
}

function readPassages(
  text: string,
  article: Article,
  regions: readonly Region[],
  lexicon: Lexicon<Entry>,
  anchor: Anchor | null
): Passage[] {
  let last: {readonly date: DateMention; readonly paragraph: number} | null = null;
  return findSentences(text, article, regions).map((sentence) => {
    const previous = last && {
      interval: last.date,
      stated: last.date.basis === "stated",
      near: last.paragraph === sentence.paragraph,
      opens: last.date.from <= 1
    };
    const read = readPassage(text, sentence, lexicon, {anchor, previous});
    // "Railways: total: 16,614 km" stands alone like a headline and is none.
    const figures = read.kind === "title" && labelOf(read) !== null && read.quantities.length > 0;
    const passage = figures ? changedPassage(read, {kind: "list", quantities: read.quantities}) : read;
    // A date far ahead until which something holds gives later days no year.
    const date = passage.dates.findLast((d) => tellsWhen(passage, d));
    if (date) last = {date, paragraph: sentence.paragraph};
    return passage;
  });
}

const tellsWhen = (passage: Passage, date: DateMention): boolean =>
  !isYearless(date) && !isUntilOrTo(passage, date) && passage.tokens[date.from - 1]?.norm !== "since";

/** Who announces something is its subject, not the side that it is about. */
function withAnnouncer(draft: Draft, speaker: string | null, {homes}: Extraction): Draft {
  const home = speaker === null ? undefined : homes.get(speaker);
  if (draft.table !== "timeline" || draft.measure !== "announcement" || !home || home === draft.subject)
    return draft;
  const announced = copiedDraft(draft);
  announced.subject = home;
  announced.counterparty = draft.subject ?? null;
  return announced;
}
