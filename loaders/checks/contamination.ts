import type {Article, Region} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import type {Check, CheckInput, Evidence, Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList} from "./say.js";

/** A counter that ran into the next word ("1,107 views3 comments"), or a template that nobody filled ("%d bloggers"). */
const MACHINE_TEXT = /\d[\d,.]*\s?\p{L}+\d+\s\p{L}+|%[ds]\b/gu;
/** Words of a menu that ran into one another and into the title: "HomeWorldRussia and …". Names of firms have one such seam. */
const RUN_TOGETHER = /(?<!\p{L})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?!\p{L})/gu;
const SENTENCE_WORDS: Threshold = {
  name: "words in a row that make a comment",
  value: 12,
  source: "judged: a comment form has labels, a comment has a sentence"
};
const COUNTER_LINE: Threshold = {
  name: "characters in a line at most",
  value: 60,
  source: "judged: counters and templates stand in short lines; a longer line may be what somebody wrote"
};

/**
 * Text on the page that belongs to no article but could be read as a claim: readers' comments, view counters glued to words,
 * unfilled templates, menus glued to the headline, the headline a second time. Comments are counted and never quoted.
 *
 * ```ok
 * A body: The country has 215 tanks.
 * boilerplate: Subscribe to our newsletter
 * ```
 * ```not-ok
 * A body: The country has 215 tanks.
 * boilerplate: 1,107 views3 comments
 * => note: “1,107 views3 comments”
 * ```
 * ```not-ok
 * article A; title=Arms for a neighbour
 * boilerplate: HomeWorldAsia Arms for a neighbour
 * A title: Arms for a neighbour
 * A body: The country has 215 tanks.
 * => note: words of a menu run together (“HomeWorldAsia”) and its headline once more
 * ```
 */
export const contamination: Check = {
  name: "contamination",
  title: "Text that belongs to no article",
  reason:
    "Counters, comment forms and readers’ comments hold numbers and names, too, and a careless reader or program takes them for the report’s.",
  kind: "contamination",
  thresholds: [COUNTER_LINE, SENTENCE_WORDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const texts = new Map(input.seeds.map(({seed, text}) => [seed, text]));
    // What stands outside is told once a page, with its first article.
    const firsts = [...groupBy(input.articles, ({seed}) => seed).values()].flatMap((same) =>
      same.slice(0, 1)
    );
    return firsts.flatMap((article) => {
      const {parts, about} = strayText(input, article, texts.get(article.seed) ?? "");
      if (about.length === 0) return [];
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `The saved page of ${nameOf(article.article_id)} also holds ${sayList(parts)}. This is no part of the article, and no figure is taken from it.`,
          about
        } as const
      ];
    });
  }
};

function strayText(input: CheckInput, article: Article, text: string): {parts: string[]; about: Evidence[]} {
  const codePoint = codePointOffsets(text);
  const passage = (start: number, end: number): Evidence => ({
    passage: {article_id: article.article_id, quote_start: codePoint(start), quote_end: codePoint(end)}
  });
  const regions = input.regions.get(article.seed) ?? [];
  const machine = regions
    .filter(({article_id, kind}) => article_id === null || kind === "comment")
    .flatMap(({start, end}) =>
      [...text.slice(start, end).matchAll(MACHINE_TEXT)].map((m) => ({at: start + m.index, words: m[0]}))
    )
    .filter(({at}) => lineLength(text, at) <= COUNTER_LINE.value);
  const furniture = regions.filter(({article_id, kind}) => article_id === null && kind !== "comment");
  const runs = furniture.flatMap(({start, end}) =>
    [...text.slice(start, end).matchAll(RUN_TOGETHER)].map((m) => ({at: start + m.index, words: m[0]}))
  );
  const again = furniture.flatMap(({start, end}) => {
    const at = text.slice(start, end).indexOf(article.title);
    return at < 0 ? [] : [{at: start + at, words: article.title}];
  });
  const comments = regions.filter((region) => region.kind === "comment" && isLong(region, text));
  const parts =
    machine.length > 0 ? [`machine-made text (${machine.map(({words}) => `“${words}”`).join(", ")})`] : [];
  if (runs.length > 0)
    parts.push(`words of a menu run together (${runs.map(({words}) => `“${words}”`).join(", ")})`);
  if (again.length > 0) parts.push("its headline once more");
  if (comments.length > 0) parts.push("a comment section");
  // The evidence of a comment section is the article that it stands under: comments are never shown.
  const title = regions.find(({kind, article_id}) => kind === "title" && article_id === article.article_id);
  return {
    parts,
    about: [
      ...[...machine, ...runs, ...again].map(({at, words}) => passage(at, at + words.length)),
      ...(comments.length > 0 ? [passage(title?.start ?? article.start, title?.end ?? article.end)] : [])
    ]
  };
}

/** Length of the line around an offset, in UTF-16 units. */
const lineLength = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return (end < 0 ? text.length : end) - (text.lastIndexOf("\n", at) + 1);
};

const isLong = ({start, end}: Region, text: string): boolean =>
  new RegExp(`(?:\\p{L}+[\\s,]+){${SENTENCE_WORDS.value}}`, "u").test(text.slice(start, end));
