import {createHash} from "node:crypto";
import type {Article, Claim, Measure, Region, Seed} from "../../../loaders/model.js";
import {oneOf} from "../random.js";
import {claimDrafts, type ClaimDraft} from "./claimDrafts.js";
import {type Cast, tellingSentences} from "./tellingSentences.js";
import {capital, type Vocabulary} from "./vocabulary.js";

/** Whom and what a dossier speaks of; its outlets print the articles, too. */
export interface World extends Cast {
  readonly measures: readonly Measure[];
}

export interface Written {
  readonly seed: Seed;
  readonly article: Article;
  readonly regions: readonly Region[];
  readonly claims: readonly Claim[];
}

/** Share of sentences that another article had before, word for word: agencies and press releases. */
const COPIED = 0.08;
/** So many sentences are remembered to be copied: news is copied while it is news. */
const REMEMBERED = 500;
/** Share of sentences at which checks stop. */
const TELLING = 0.15;
/** Sentences without a claim for one with some. */
const PLAIN = 0.6;
/** Share of articles that reword an agency's dispatch, and how many outlets are such agencies: the first ones. */
const REWORDED = 0.1;
const AGENCIES = 5;

/** Gives a function that writes one article after another, each with the claims of about a page and its text in characters of one UTF-16 unit. */
export function articleWriter(world: World): (nth: number, most: number) => Written {
  const {words, outlets} = world;
  const draft = claimDrafts(world);
  const telling = tellingSentences(world);
  const fresh: string[] = [];

  const plain = (): string => {
    if (fresh.length > 0 && words.next() < COPIED) return oneOf(words.next, fresh);
    const length = 8 + Math.floor(words.next() * 20);
    const speaker =
      words.next() < 0.3 ? `${world.people[words.rank(world.people.length)]?.name ?? ""} said that ` : "";
    const sentence =
      words.next() < TELLING
        ? telling()
        : `${speaker}${capital(words.word())} ${Array.from({length}, words.word).join(" ")}.`;
    fresh[Math.floor(words.next() * REMEMBERED) % (fresh.length + 1)] = sentence;
    return sentence;
  };

  return (nth, most) => {
    const id = `${String(nth)}-1`;
    const day = isoDay(words);
    const title = `${capital(words.word())} ${Array.from({length: 6}, words.word).join(" ")}\n\n`;
    let text = title;
    const claims: Claim[] = [];
    const wanted = Math.min(most, 12 + Math.floor(words.next() * 26));
    for (let group = 0; claims.length < wanted; group++) {
      while (words.next() < PLAIN) text += `${plain()} `;
      const drafts = draft(`${id}.${String(group)}`).slice(0, wanted - claims.length);
      const sentence_start = text.length;
      const lead = `${capital(words.word())} ${words.word()} `;
      const sentence = `${lead}${drafts.map(({quote}) => quote).join(", ")}.`;
      let at = sentence_start + lead.length;
      for (const each of drafts) {
        claims.push(toClaim(each, id, claims.length, at, {sentence, sentence_start}));
        at += each.quote.length + 2;
      }
      text += sentence + (words.next() < 0.3 ? "\n\n" : " ");
    }
    const seed = `${String(nth)}.txt`;
    const sha256 = createHash("sha256").update(text).digest("hex");
    const publisher = outlets[words.rank(outlets.length)]?.name ?? "";
    const agency = outlets[words.rank(Math.min(AGENCIES, outlets.length))]?.name ?? "";
    return {
      seed: {seed, sha256, text},
      article: toArticle({
        article_id: id,
        seed,
        seed_sha256: sha256,
        title: title.trim(),
        publisher,
        origin: words.next() < REWORDED ? `rewording of a ${agency} dispatch` : null,
        day,
        end: text.length
      }),
      regions: [
        {kind: "title", start: 0, end: title.length, article_id: id},
        {kind: "body", start: title.length, end: text.length, article_id: id}
      ],
      claims
    };
  };
}

/** A day of twenty years. */
function isoDay({next}: Vocabulary): string {
  const two = (n: number): string => String(1 + Math.floor(n)).padStart(2, "0");
  return `${2004 + Math.floor(next() * 20)}-${two(next() * 12)}-${two(next() * 28)}`;
}

function toClaim(
  draft: ClaimDraft,
  article_id: string,
  nth: number,
  quote_start: number,
  {sentence, sentence_start}: {readonly sentence: string; readonly sentence_start: number}
): Claim {
  return {
    value_low: null,
    value_high: null,
    hedge: null,
    modality: "stated",
    attributed_to: null,
    as_of_start: null,
    as_of_end: null,
    as_of_basis: "unknown",
    counterparty_code: null,
    counterparty: null,
    item: null,
    basis: null,
    value_read: null,
    review: null,
    list_id: null,
    ...draft,
    claim_id: `${article_id}-c${nth}`,
    article_id,
    quote_start,
    quote_end: quote_start + draft.quote.length,
    status: "machine",
    caveats: [],
    sentence,
    sentence_start,
    sentence_end: sentence_start + sentence.length
  };
}

function toArticle({
  day,
  ...rest
}: Pick<Article, "article_id" | "seed" | "seed_sha256" | "title" | "publisher" | "origin" | "end"> & {
  readonly day: string;
}): Article {
  return {
    ...rest,
    start: 0,
    author: null,
    published_start: day,
    published_end: day,
    published_basis: "dateline",
    url: null,
    language: "en",
    full_text: true,
    confidence: null,
    original: null,
    original_sha256: null
  };
}
