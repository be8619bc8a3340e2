import {entitiesOfKind} from "./entitiesOfKind.js";
import {articleLists} from "./articleLists.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput} from "./check.js";
import type {Entity} from "../model.js";
import {groupBy} from "./groupBy.js";
import {mayRepeat} from "./mayRepeat.js";
import {articleNamer, sayFirst, sayWords} from "./say.js";

/** What no writer of English means to write: a full stop inside a clause … */
// What must stand before is asked last: a search for the stop passes over most of a text at once.
const STOP_INSIDE = /\.(?<=\p{Ll}{4}\.)(?<!\b(?:thous|thsd|approx)\.)\s+\p{Ll}{3,}\b/u;
/** … or a word twice. */
const TWICE = /(?<!\p{L})(?!(?:had|that|is|so|very|no|bye|her|his) )(\p{Ll}{2,}) \1(?![\p{L}’'-])/u;
/** A name in quotation marks that stands alone, and the words that led to it: "the agency. “Novosti”." */
const LONE_NAME = /^[“"«‘]\p{Lu}[\p{L} -]{1,30}[”"»’]\.?$/u;
const LEADS_TO_NAME = /\b(?:the|an?|its|their) \p{Ll}+\.$/u;
/** An item of a list that begins with its verb ("Be a part of …") among items that are sentences: its beginning is lost. */
const HEADLESS = /^(?:Be|Become|Remain|Belong|Consist|Constitute)\b/;
/** Two words of a clause that stand elsewhere in the same sentence the other way round: "the joint actions … the actions joint in". */
const PAIR = /(?<=\b(?:the|an?|its|their) )(\p{Ll}{4,}) (\p{Ll}{4,}s)\b/gu;
/** Each of them has at least so many. */
const PAIR_LETTERS = 4;
/** A person by a pronoun alone. */
const PRONOUN = /\b(?:he|she)\b/u;
const BODIES = new Set(["organization", "body", "force", "publisher"]);
const SENTENCE_ITEM = /^(?:The|Its|Their|Both|Each|It|They|This)\b/;

/** So many places a caveat quotes. */
const QUOTED_AT_MOST = 4;
const QUOTE_LENGTH = 70;

/**
 * Sentences in which a word or a stop is missing or out of place: marks of a text that was translated by a machine or
 * copied carelessly. One finding an article.
 *
 * ```ok
 * A body: Gen. Smith was told that the base has 200 men. The U.S. base is small. It had had more.
 * A body: He wrote for the agency. “News” is all that he said there.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: It will protect these countries. regions and what he does.
 * A body: That is what they said, according to the agency. “Novosti”.
 * => note: “It will protect these countries. regions and what he does.”
 * ```
 * ```not-ok
 * entity nato organization: NATO
 * A body: It is so in light of NATO’s growth in these countries. regions and what he is doing.
 * A body: One commander coordinates the joint actions of both, the other directs the actions joint in the field.
 * => note: “he” behind the break has no person: the last that is named is NATO.
 * ```
 * ```not-ok
 * A body: The document says:
 * A list: • The two parties set up a joint system.
 * A list: • Be a part of the defense of the region.
 * => note: “• Be a part of the defense of the region.”. Who mends them decides what they say. It may be the end of the item before it.
 * ```
 */
export const brokenSentence: Check = {
  name: "broken-sentence",
  title: "Broken sentences",
  reason: "Where words are missing or out of place, a figure or a name beside them may be, too.",
  kind: "contamination",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const broken = [...inText(input), ...inLists(input)];
    if (broken.length === 0) return [];
    const bodies = input.entities.filter(({kind}) => BODIES.has(kind));
    const papers = entitiesOfKind(input.entities, "publisher");
    return [...groupBy(broken, ({sentence}) => sentence.article_id)].map(([article_id, found]) => {
      const headless = found.filter(({before}) => before);
      const tail = headless.map(
        ({sentence}) =>
          ` ${found.length === 1 ? "It" : sayWords(sentence.text, QUOTE_LENGTH)} may be the end of the item before it.`
      );
      const quoted = found.map(({sentence, at}) => sayWords(sentence.text, QUOTE_LENGTH, at));
      return {
        severity: "note",
        verdict: "hazard",
        caveat: `In ${nameOf(article_id)} words or stops are missing or out of place, as in an unedited translation: ${sayFirst(quoted, QUOTED_AT_MOST)}. Who mends them decides what they say.${tail.join("")}${noPerson(found, bodies)}${fullName(found, papers)}`,
        about: found.flatMap(({sentence}) => sentenceEvidence({...sentence, claims: []})),
        against: headless.flatMap(({before}) => (before ? sentenceEvidence({...before, claims: []}) : []))
      };
    });
  }
};

/** What "he" behind a break may stand for, where the last that is named before it is no person. */
function noPerson(found: readonly Broken[], bodies: readonly Entity[]): string {
  return found
    .map(({sentence: {text}, at}) => {
      const pronoun = PRONOUN.exec(text.slice(at));
      const before = text.slice(0, at);
      const last = bodies
        .map(({name, aliases}) => ({
          name,
          at: Math.max(...[name, ...aliases].map((n) => before.lastIndexOf(n)))
        }))
        .sort((a, b) => b.at - a.at)[0];
      return pronoun && last && last.at >= 0
        ? ` “${pronoun[0]}” behind the break has no person: the last that is named is ${last.name}.`
        : "";
    })
    .join("");
}

/** The agency or paper of which a lone name is the end. */
function fullName(found: readonly Broken[], papers: readonly Entity[]): string {
  return found
    .map(({sentence: {text}, at}) => {
      const name = /^\s*[“"«‘](\p{Lu}[\p{L} -]+)[”"»’]/u.exec(text.slice(at))?.[1];
      const [only, more] = papers.filter((paper) => name !== undefined && paper.name.endsWith(` ${name}`));
      return only && !more ? ` “${name ?? ""}” is probably ${only.name}.` : "";
    })
    .join("");
}

interface Broken {
  readonly sentence: ArticleSentence;
  /** where in its text, in UTF-16 units */
  readonly at: number;
  /** of an item without its beginning: the item before it */
  readonly before?: ArticleSentence | undefined;
}

function inText(input: CheckInput): Broken[] {
  const sentences = articleSentences(input);
  return sentences.flatMap((sentence, i) => {
    if (sentence.kind === "title") return [];
    const before = sentences[i - 1];
    const cutOff =
      LONE_NAME.test(sentence.text) &&
      before?.article_id === sentence.article_id &&
      before.paragraph === sentence.paragraph &&
      LEADS_TO_NAME.test(before.text);
    if (cutOff)
      return [{sentence: {...before, text: `${before.text} ${sentence.text}`}, at: before.text.length}];
    const at = faultIn(sentence.text);
    return at < 0 ? [] : [{sentence, at}];
  });
}

/** Where the first fault of a text begins; -1 if there is none. */
function faultIn(text: string): number {
  const stop = text.search(STOP_INSIDE);
  if (stop >= 0) return stop;
  const {inARow, apart} = mayRepeat(text, PAIR_LETTERS);
  const twice = inARow ? text.search(TWICE) : -1;
  return twice < 0 && apart ? turnedRound(text) : twice;
}

/** Where two words stand the other way round than the same sentence has them elsewhere, their plural first; -1 if nowhere. */
function turnedRound(text: string): number {
  for (const {0: pair, 1: one = "", 2: two = "", index} of text.matchAll(PAIR)) {
    if (!text.includes(`${two} ${one} `)) continue;
    const turned = new RegExp(`\\b${two} ${one} (?:in|of|on|at|by|with|for)\\b`, "u").exec(text);
    if (turned && Math.abs(turned.index - index) > pair.length) return turned.index;
  }
  return -1;
}

function inLists(input: CheckInput): Broken[] {
  return articleLists(input).flatMap(({items}) => {
    if (!items.some(({words}) => SENTENCE_ITEM.test(words))) return [];
    return items.flatMap(({words, sentences: [sentence]}, i) =>
      sentence && HEADLESS.test(words) ? [{sentence, at: 0, before: items[i - 1]?.sentences.at(-1)}] : []
    );
  });
}
