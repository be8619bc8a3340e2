import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Claim, Reference} from "../model.js";
import type {Check, CheckInput} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isSameArticle} from "./isSameArticle.js";
import {articleNamer, sayPublisher} from "./say.js";

/** What `sources.csv` says of a text that is not its publisher's own, up to the next remark. */
const SECOND_HAND =
  /\b(?<what>(?:rewording|reprint|rewrite|copy|translation|abridgement) of|(?:reworded|reprinted|rewritten|copied|translated|abridged) from) [^;.]+/iu;
/** Words by which a text owns up to that. */
const OWNED_UP =
  /\b(?:translat\p{L}+|reprint\p{L}*|originally published|first published|first appeared|republish\p{L}*|with permission)\b/iu;
/** How surely people know it, in `sources.csv`. */
const INFERRED = /\boriginal: inferred\b/i;
/** An agency or paper: capitals in a row, or capitalized words. */
const NAME = /\b(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)\b/gu;

/**
 * A text that is known to be a rewording, reprint or translation (`sources.csv`), and says so nowhere: it looks like a report of its own.
 *
 * ```ok
 * article A; publisher=The News; origin=rewording of an AGF dispatch of 8 May
 * A body: The palace announced, AGF reported, that it will develop its bases.
 * ```
 * ```not-ok
 * article A; publisher=The News; origin=rewording of an AGF dispatch of 8 May; url=u
 * A body: The palace announced that it will develop its bases.
 * => note: The text of The News is a rewording of an AGF dispatch of 8 May, and does not say so
 * ```
 * ```not-ok
 * article A; publisher=The News; origin=rewording of an AGF dispatch; confidence=page: certain; original: inferred
 * A body: The palace announced it. The nation has about 7 million people.
 * KGZ population = 7,000,000 persons; sentence=The nation has about 7 million people.
 * R09 KGZ population = 7,000,000 persons; publisher=AGF via The Times
 * => note: a rewording of an AGF dispatch (AGF via The Times), and does not say so
 * ```
 */
export const uncreditedOrigin: Check = {
  name: "uncredited-origin",
  title: "An origin that is not credited",
  reason: "A text that hides where it comes from is counted as one more source.",
  kind: "independence",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const texts = groupBy(articleSentences(input), ({article_id}) => article_id);
    const known = knownPrints(input);
    return input.articles.flatMap(({article_id, origin, confidence}) => {
      const made = SECOND_HAND.exec(origin ?? "");
      const sentences = (texts.get(article_id) ?? []).filter(({kind}) => kind !== "title");
      if (!made || sentences.length === 0 || credits(sentences, made[0])) return [];
      const what = made.groups?.what?.endsWith("of") ? `a ${made[0]}` : made[0];
      const {telling, prints} = traces(sentences, origin ?? "", known);
      const makers = [...new Set(prints.map(sayPublisher))].join("; ");
      const also =
        prints.length === 0
          ? ""
          : prints.every(isSameArticle)
            ? ` (other prints of it: ${makers})`
            : ` (${makers})`;
      // An origin that nobody has seen is an inference, whatever speaks for it.
      const surely = INFERRED.test(confidence ?? "") ? "in all likelihood " : "";
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `The text of ${nameOf(article_id)} is ${surely}${what.trim()}${also}, and does not say so. It can hardly be counted as a report of its own.`,
          about: (telling.length > 0 ? telling : sentences.slice(0, 1)).flatMap((sentence) =>
            sentenceEvidence({...sentence, claims: []})
          ),
          // A print that several references cite is one print.
          against: referenceEvidence([...new Map(prints.map((print) => [print.url, print])).values()])
        } as const
      ];
    });
  }
};

/**
 * Where a text gives its origin away: sentences that name an outlet of which people know it, or that say what references to that outlet or
 * to other prints of the article say.
 */
function traces(
  sentences: readonly ArticleSentence[],
  origin: string,
  {copies, byOutlets}: KnownPrints
): {telling: ArticleSentence[]; prints: Reference[]} {
  const names = origin.match(NAME) ?? [];
  const said = sentences.map(({claims}) => new Set(claims.map(statementOf)));
  const isSaid = (row: Reference): boolean => said.some((statements) => statements.has(statementOf(row)));
  const alike = byOutlets(names).filter(isSaid);
  const prints = copies.some(isSaid) ? [...alike, ...copies] : alike;
  const telling = sentences.filter(
    ({text}, i) =>
      names.some((name) => text.includes(name)) || alike.some((row) => said[i]?.has(statementOf(row)))
  );
  return {telling, prints};
}

/** The references that may give an origin away. */
interface KnownPrints {
  /** other prints of articles of the dossier */
  readonly copies: readonly Reference[];
  /** those whose publisher's name holds one of some names */
  readonly byOutlets: (names: readonly string[]) => readonly Reference[];
}

/** Looks through the references once, and through their publishers once for all articles that go back to the same outlets. */
function knownPrints({references}: CheckInput): KnownPrints {
  const found = new Map<string, readonly Reference[]>();
  return {
    copies: references.filter(isSameArticle),
    byOutlets: (names) => {
      const key = names.join("|");
      let known = found.get(key);
      if (!known) {
        known = references.filter(({publisher}) => names.some((name) => publisher.includes(name)));
        found.set(key, known);
      }
      return known;
    }
  };
}

/** Two with the same statement say the same figure, or both none. */
const statementOf = ({measure, value}: Claim | Reference): string =>
  `${measure} ${typeof value} ${String(value)}`;

function credits(sentences: readonly ArticleSentence[], origin: string): boolean {
  const names = origin.match(NAME) ?? [];
  return sentences.some(({text}) => OWNED_UP.test(text) || names.some((name) => text.includes(name)));
}
