import type {Article, Claim, Hedge, Measure, Modality, Region} from "../model.js";
import {findDateline} from "../recognize/dateline.js";
import type {Anchor, DateMention} from "../recognize/dates.js";
import type {Lexicon} from "../recognize/lexicon.js";
import type {Entry} from "../recognize/vocabulary.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {findSentences} from "../sources/findSentences.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {followSpeakers, speakerAt} from "./attribution.js";
import {asOf} from "./asOf.js";
import {builders} from "./builders.js";
import {makeClaimIds, shortHash} from "./claimId.js";
import type {Draft, Scope} from "./draft.js";
import {mainParties} from "./mainParties.js";
import {cuesOf, hasCue, readPassage, type Passage} from "./passage.js";
import {labelOf} from "./segments.js";
import {makeScenes} from "./scenes.js";
import {isHelping} from "./standing.js";
import {isUntil} from "./untilWhen.js";

/** What extraction needs besides the text; made once for all articles. */
export interface Extraction {
  readonly lexicon: Lexicon<Entry>;
  readonly countries: ReadonlyMap<string, KnownEntity>;
  /** the country of a speaker by name, where it has one */
  readonly homes: ReadonlyMap<string, KnownEntity>;
  readonly measures: ReadonlyMap<string, Measure>;
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
  const parties = mainParties(passages, extraction.countries);
  const scope: Scope = {
    article,
    text,
    anchor,
    dateline,
    scenes: makeScenes(passages, extraction.countries, subject, parties),
    ...parties,
    givesArms: givesArms(passages),
    contexts: textContexts(passages),
    countries: extraction.countries,
    measures: extraction.measures
  };
  const followed = followSpeakers(scope.scenes);
  const toCodePoints = codePointOffsets(text);
  const makeId = makeClaimIds(article.article_id);
  const seen = new Set<string>();
  const all = builders(extraction.lexicon);
  const claims = scope.scenes.flatMap((scene) => {
    if (scene.passage.kind === "title") return [];
    const drafts = all
      .flatMap((build) => build(scene, scope))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return drafts.flatMap((draft) => {
      const key = [
        draft.table,
        draft.measure,
        draft.item,
        draft.span.start,
        draft.span.end,
        draft.subject?.entity_id
      ].join("|");
      if (seen.has(key)) return [];
      seen.add(key);
      const {passage} = scene;
      const sentence = text.slice(passage.start, passage.end);
      const speaker =
        draft.speaker === null ? null : speakerAt(scope.scenes, scene.index, draft.at, followed, text);
      return [
        finish(withAnnouncer(draft, speaker, extraction), {
          article,
          passage,
          dated: asOf(draft, scene, scope),
          anchor,
          sentence,
          quote: text.slice(draft.span.start, draft.span.end),
          claim_id: makeId(
            [draft.table, draft.measure, draft.item ?? null, draft.subject?.entity_id ?? null],
            sentence
          ),
          speaker,
          toCodePoints,
          text
        })
      ];
    });
  });
  return {scope, claims};
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
  const transfers = passages.filter((p) => hasCue(p, "transfer")).length;
  const stocks = passages.filter((p) => cuesOf(p, "holding").some((h) => !isHelping(p, h))).length;
  return transfers > stocks;
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
      near: last.paragraph === sentence.paragraph
    };
    const read = readPassage(text, sentence, lexicon, {anchor, previous});
    // "Railways: total: 16,614 km" stands alone like a headline and is none.
    const figures = read.kind === "title" && labelOf(read) !== null && read.quantities.length > 0;
    const passage: Passage = figures ? {...read, kind: "list"} : read;
    // A date far ahead until which something holds gives later days no year.
    const date = passage.dates.findLast((d) => !isUntil(passage, d));
    if (date) last = {date, paragraph: sentence.paragraph};
    return passage;
  });
}

/** Who announces something is its subject, not the side that it is about. */
function withAnnouncer(draft: Draft, speaker: string | null, {homes}: Extraction): Draft {
  const home = speaker === null ? undefined : homes.get(speaker);
  if (draft.table !== "timeline" || draft.measure !== "announcement" || !home || home === draft.subject)
    return draft;
  return {...draft, subject: home, counterparty: draft.subject ?? null};
}

interface Around {
  readonly article: Article;
  readonly passage: Passage;
  readonly dated: ReturnType<typeof asOf>;
  readonly anchor: Anchor | null;
  readonly sentence: string;
  readonly quote: string;
  readonly claim_id: string;
  readonly speaker: string | null;
  readonly toCodePoints: (offset: number) => number;
  readonly text: string;
}

function finish(
  draft: Draft,
  {article, passage, dated, anchor, sentence, quote, claim_id, speaker, toCodePoints, text}: Around
): Claim {
  const {quantity} = draft;
  // "25,000 men" counts what its unit already says; "5 hectares" and "$1.1 billion" are printed with theirs.
  const counted = quantity?.unit === "persons" || quantity?.unit === null;
  const printed =
    quantity &&
    text.slice(
      passage.tokens[quantity.from]?.start ?? 0,
      passage.tokens[(counted ? quantity.numberTo : quantity.to) - 1]?.end ?? 0
    );
  const hedge = draft.hedge === undefined ? (quantity?.hedge ?? hedgeOf(passage, draft.at)) : draft.hedge;
  const past =
    draft.standing === "delivered" ||
    draft.standing === "exercised" ||
    (draft.table === "timeline" && isOver(draft, anchor));
  return {
    table: draft.table,
    claim_id,
    article_id: article.article_id,
    subject_code: draft.subject?.entity_id ?? null,
    subject: draft.subject?.name ?? null,
    counterparty_code: draft.counterparty?.entity_id ?? null,
    counterparty: draft.counterparty?.name ?? null,
    measure: draft.measure,
    item: draft.item ?? null,
    ...valueOf(draft),
    unit: draft.unit === undefined ? (quantity?.unit ?? null) : draft.unit,
    hedge,
    modality: draft.modality ?? modalityOf(passage, past || draft.table === "treaty_terms"),
    attributed_to: speaker,
    ...dated,
    original_value: draft.original === undefined ? (printed ?? null) : draft.original,
    quote,
    quote_start: toCodePoints(draft.span.start),
    quote_end: toCodePoints(draft.span.end),
    basis: draft.basis ?? null,
    status: "machine",
    caveats: [],
    ...extras(draft),
    sentence_start: toCodePoints(passage.start),
    sentence_end: toCodePoints(passage.end),
    sentence,
    list_id: draft.listKey === undefined ? null : `${article.article_id}-${shortHash(draft.listKey, 4)}`
  };
}

/** An open bound states no value, only its bound. */
function valueOf({quantity, value}: Draft): Pick<Claim, "value" | "value_low" | "value_high"> {
  if (!quantity) return {value: value ?? null, value_low: null, value_high: null};
  const open = quantity.hedge !== null && (quantity.low !== null || quantity.high !== null);
  return {value: open ? null : quantity.value, value_low: quantity.low, value_high: quantity.high};
}

/** A hedge of the whole statement ("reportedly", "most likely") before the figure, where it has none of its own. */
function hedgeOf(passage: Passage, at: number): Hedge | null {
  const cue = passage.cues.find(
    (h) => h.entry.cue.kind === "hedge" && h.to <= at && ["reported", "likely"].includes(h.entry.cue.value)
  );
  return (cue?.entry.cue.value as Hedge | undefined) ?? null;
}

/** What looks ahead is planned or pledged only while it lies ahead: a drill "last June" took place. "Will" in a term is the law's own voice. */
function modalityOf(passage: Passage, past: boolean): Modality {
  const order: Modality[] = past ? ["in_force", "reported"] : ["in_force", "reported", "pledged", "planned"];
  return order.find((modality) => hasCue(passage, "modality", modality)) ?? "stated";
}

const isOver = ({date}: Draft, anchor: Anchor | null): boolean =>
  Boolean(date && anchor && date.end <= anchor.end);

function extras(draft: Draft): Partial<Claim> {
  if (draft.table === "equipment")
    return {category: draft.category ?? null, standing: draft.standing ?? null};
  if (draft.table === "treaty_terms") {
    return {
      treaty: draft.treaty ?? null,
      article_number: draft.article_number ?? null,
      text: draft.text ?? null
    };
  }
  return draft.table === "timeline" ? {event: draft.event ?? null} : {};
}
