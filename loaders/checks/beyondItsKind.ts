import {LONGEST_TRIED} from "../sources/boundedExpression.js";
import type {Limit} from "../sources/readLimits.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check} from "./check.js";
import {literally} from "./literally.js";
import {numberEvidence} from "./numberEvidence.js";
import {numbersBySentence} from "./numbersBySentence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {remember} from "./remember.js";
import {mayHold} from "./sentencesWith.js";
import {articleNamer, sayWords} from "./say.js";

/** No words for a thing are longer, with what stands between them and the figure. */
const REACH = "a country with a population of more than a total of about ".length;
/** What may stand between the word for a thing and its figure. */
const LEADS =
  "[,:]?(?: (?:of|is|was|are|were|at|to|up to|some|about|around|nearly|almost|over|more than|roughly|only|full load|fully loaded|a total of|US))*[ ]?[$€£]?";

/**
 * More of something than there has ever been of its kind: docks of 410 kilometers, a frigate of 4 million tons.
 *
 * ```ok
 * A body: The frigate displaces some 4,000 tonnes and has a crew of about 170. There are two docks, each 410 metres long. It is 900 km from the coast.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: The frigate displaces some 4,000,000 tonnes.
 * => warning: “4,000,000” (tons of a warship)
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: There are two docks. They are 410,000 metres long each and 900,000 km from the next port.
 * => warning: “410,000” (meters of a dock)
 * => warning: “900,000” (kilometers between two places)
 * ```
 */
export const beyondItsKind: Check = {
  name: "beyond-its-kind",
  title: "More than there has ever been of its kind",
  reason:
    "Some sizes have a largest one that everybody can look up; what is beyond it slipped by some zeros.",
  kind: "magnitude",
  reach: "document",
  thresholds: [...PRINTED_THRESHOLDS],
  yieldsTo: ["beyond-the-country", "zero-group"],
  run(input) {
    const rules = rulesOf(input.limits ?? NONE).filter((rule) =>
      [rule.before, rule.behind].every((pattern) => pattern === null || mayHold(input, pattern))
    );
    if (rules.length === 0) return [];
    const numbers = numbersBySentence(input);
    const nameOf = articleNamer(input.articles);
    let last: ArticleSentence | undefined;
    return articleSentences(input).flatMap((sentence) => {
      const before = last?.article_id === sentence.article_id ? last.text : "";
      last = sentence;
      return (numbers.get(sentence) ?? []).flatMap((number) => {
        const rule = rules.find((r) => r.limit.most < number.value && fits(r, number, before));
        if (!rule) return [];
        const {of, source} = rule.limit;
        return [
          {
            severity: "warning",
            verdict: "wrong",
            caveat: `${nameOf(sentence.article_id)} has “${number.text.trim()}” (${of}) in ${sayWords(sentence.text, 120, number.start)}, more than there has ever been: ${source}.`,
            about: numberEvidence(number),
            facet: of
          } as const
        ];
      });
    });
  }
};
const NONE: readonly Limit[] = [];

interface Rule {
  readonly limit: Limit;
  readonly before: RegExp | null;
  readonly behind: RegExp | null;
  readonly context: RegExp | null;
}

const rulesOf: (limits: readonly Limit[]) => readonly Rule[] = remember((limits) =>
  limits.map((limit) => ({
    limit,
    before: limit.before === null ? null : new RegExp(`(?<!\\p{L})(?:${limit.before})${LEADS}$`, "iu"),
    behind: limit.behind === null ? null : new RegExp(`^[ -]?(?:${limit.behind})(?!\\p{L})`, "iu"),
    context:
      limit.context.length === 0
        ? null
        : new RegExp(`(?<!\\p{L})(?:${limit.context.map(literally).join("|")})(?!\\p{L})`, "iu")
  }))
);

function fits(
  {before, behind, context}: Rule,
  {sentence, start, end, text}: PrintedNumber,
  last: string
): boolean {
  // a sign of money and a share are part of the number as it is printed
  const sign = /^(?:US)?[$€£]/u.exec(text)?.[0].length ?? 0;
  const share = / ?(?:%|per ?cent)$/u.exec(text)?.[0].length ?? 0;
  return (
    (before === null || before.test(sentence.text.slice(Math.max(0, start - REACH), start + sign))) &&
    (behind === null || behind.test(sentence.text.slice(end - share, end - share + LONGEST_TRIED))) &&
    (context === null || context.test(`${last} ${sentence.text}`))
  );
}
