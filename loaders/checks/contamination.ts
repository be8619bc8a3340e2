import type {Article, Region} from "../model.js";
import {codePointOffsets} from "../sources/codePoints.js";
import type {Check, Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {type PageBlock, pageBlocks} from "./pageBlocks.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** What each kind of block is called, and whether a caveat quotes its first line. Kinds are named in this order. */
const CALLED: readonly (readonly [PageBlock["kind"], string])[] = [
  ["slogan", "slogans"],
  ["date", "a date"],
  ["menu", "words of its menu"],
  ["subscription", "a call to subscribe"],
  ["headline path", "its headline once more, with words of a menu run into it"],
  ["menu path", "words of a menu run together"],
  ["headline", "its headline once more"],
  ["notice", "notices of the paper"],
  ["byline", "its byline"],
  ["counter", "counters"],
  ["template", "templates that nobody filled"],
  ["form", "a form for comments"],
  ["comments", "a heading for comments"]
];
/** Each of their lines is a thing of its own; of other blocks the first line tells what they are. */
const LINE_BY_LINE: ReadonlySet<PageBlock["kind"]> = new Set(["counter", "template", "menu"]);
/** A menu, a date, a byline, a heading and the headline once more alone mislead nobody. */
const PLAIN: ReadonlySet<PageBlock["kind"]> = new Set(["menu", "date", "byline", "comments", "headline"]);
const QUOTE_LENGTH = 45;
/** So many first lines of one kind a caveat quotes. */
const QUOTED_AT_MOST = 2;

const SENTENCE_WORDS: Threshold = {
  name: "words in a line that make it a reader’s comment where no comment is dated",
  value: 12,
  source: "judged: a comment form has labels, a comment has a sentence"
};
const COUNTS = ["", "a reader’s comment", "two readers’ comments", "three readers’ comments"];

/**
 * Text on the page that belongs to no article but could be read as a claim: slogans, menus glued to the headline, the headline a second
 * time, calls to subscribe, view counters, unfilled templates, comment forms and readers’ comments. One finding a page; comments
 * are counted and never quoted.
 *
 * ```ok
 * A body: The country has 215 tanks.
 * boilerplate: top of page
 * ```
 * ```not-ok
 * A body: The country has 215 tanks.
 * comment: 1,107 views3 comments
 * comment: Unknown member
 * comment: 20 May 2023
 * comment: These tanks are old.
 * comment: Another member
 * comment: 12 May 2023
 * comment: They are not.
 * => note: also holds counters (“1,107 views3 comments”) and two readers’ comments
 * ```
 * ```not-ok
 * article A; title=Arms for a neighbour...
 * boilerplate: Leading the way of the world
 * boilerplate: Subscribe to our newsletter
 * boilerplate: HomeWorldAsia Arms for a neighbour…
 * A title: Arms for a neighbour...
 * A body: The country has 215 tanks.
 * boilerplate: Read the latest news
 * => note: slogans (“Leading the way of the world”), a call to subscribe (“Subscribe to our newsletter”), its headline once more, with words of a menu run into it (“HomeWorldAsia”)
 * ```
 */
export const contamination: Check = {
  name: "contamination",
  title: "Text that belongs to no article",
  reason:
    "Counters, comment forms and readers’ comments hold numbers and names, too, and a careless reader or program takes them for the report’s.",
  kind: "contamination",
  reach: "document",
  thresholds: [SENTENCE_WORDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const texts = new Map(input.seeds.map(({seed, text}) => [seed, text]));
    // What stands outside is told once a page, with its first article.
    return [...groupBy(input.articles, ({seed}) => seed)].flatMap(([seed, articles]) => {
      const [article] = articles;
      const text = texts.get(seed) ?? "";
      const blocks = article ? strayBlocks(text, input.regions.get(seed) ?? [], articles) : [];
      if (!article || blocks.every(({kind}) => PLAIN.has(kind))) return [];
      const codePoint = codePointOffsets(text);
      const page = nameOf(article.article_id).replace(/, first text$/, "");
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `The saved page of ${page} also holds ${sayList(partsOf(blocks))}. None of this is part of ${articles.length > 1 ? "an" : "the"} article, and no figure is taken from it.`,
          about: blocks.map(({start, end}) => ({
            passage: {
              article_id: article.article_id,
              quote_start: codePoint(start),
              quote_end: codePoint(end)
            }
          }))
        } as const
      ];
    });
  }
};

/** The blocks of a page; readers’ lines only where somebody wrote a sentence or a date stands beside his words. */
function strayBlocks(text: string, regions: readonly Region[], articles: readonly Article[]): PageBlock[] {
  const blocks = pageBlocks(text, regions, articles);
  const isWritten = blocks.some(
    ({kind, start, end, isDated}) => kind === "reader" && (isDated || isLong(text.slice(start, end)))
  );
  return blocks.filter(({kind}) => kind !== "reader" || isWritten);
}

const isLong = (words: string): boolean =>
  new RegExp(`(?:\\p{L}+[\\s,]+){${SENTENCE_WORDS.value}}`, "u").test(words);

function partsOf(blocks: readonly PageBlock[]): string[] {
  const parts = CALLED.flatMap(([kind, called]) => {
    const own = blocks.filter((block) => block.kind === kind);
    if (own.length === 0) return [];
    if (kind === "headline") return [called];
    const firsts = [
      ...new Set(
        own
          .flatMap(({lines}) => (LINE_BY_LINE.has(kind) ? lines : lines.slice(0, 1)))
          .map((line) => sayWords(line, QUOTE_LENGTH))
      )
    ];
    return [`${called} (${firsts.slice(0, QUOTED_AT_MOST).join(", ")})`];
  });
  const comments = blocks.filter(({kind}) => kind === "reader").length;
  if (comments > 0) parts.push(COUNTS[comments] ?? `${comments} readers’ comments`);
  return parts;
}
