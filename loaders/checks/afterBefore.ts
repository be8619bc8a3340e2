import type {Claim, Reference} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence, wordsEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {sayDays, toDays} from "./days.js";
import {entityFinder} from "./entityFinder.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayQuote, sayWords} from "./say.js";
import {mayHold} from "./sentencesWith.js";

/** One thing is said to have come right after a decision. */
const RIGHT_AFTER = /\b(?:immediately|shortly|soon|right|directly) after\b/i;
/** A decision to close, as references of closures date it. */
const CLOSING = /\bclos(?:e|ed|ing|ure)\b/i;
/** A question that makes something of an order of events. */
const ASKS = /\b(?:coincidence|accident(?:al)?|surpris\p{L}+|by chance)\b.*\?$/iu;
const QUESTION_WITHIN: Threshold = {
  name: "sentences after an order of events in which a question may build on it",
  value: 2,
  source: "judged: a question asks about what was said just before"
};
/** What the first half may speak of, and the measures whose earliest date then counts. */
const EFFECTS: readonly {readonly words: RegExp; readonly measures: ReadonlySet<string>}[] = [
  {
    words: /\b(?:suppl|weapon|arms|aid|assistance)/i,
    measures: new Set(["aid_announced", "military_aid_pledged"])
  }
];

/**
 * Something is told to have come right after a decision, while the article itself dates it before the decision that references know.
 *
 * ```ok
 * entity manas base: Manas
 * A body: Reports of arms supplies appeared immediately after the decision to close Manas.
 * RUS aid_announced = 2013-06-25 date; to=KGZ
 * R50 USA base_closed(Manas) = 2014-07-11 date; as_of=2013-06-20
 * ```
 * ```not-ok
 * entity manas base: Manas
 * article A; publisher=The Herald
 * A body: Reports of arms supplies appeared immediately after the decision to close Manas.
 * RUS aid_announced = 2012-11 date; to=KGZ; quote=Last November
 * R50 USA base_closed(Manas) = 2014-07-11 date; as_of=2013-06-20; publisher=The Agency
 * => note: yet the same text has it reported in November 2012 (“Last November”).
 * ```
 */
export const afterBefore: Check = {
  name: "after-before",
  title: "After, but before",
  reason: "What came before a decision cannot have followed from it.",
  kind: "time",
  reach: "document",
  thresholds: [QUESTION_WITHIN],
  run(input) {
    if (!mayHold(input, RIGHT_AFTER)) return [];
    const idOf = entityFinder(input.entities);
    const closures = input.references.filter(
      ({measure, item, as_of}) => measure === "base_closed" && item !== null && as_of !== null
    );
    const claims = groupBy(input.claims, ({article_id, value}) =>
      toDays(value) || typeof value === "number" ? article_id : null
    );
    const sentences = articleSentences(input);
    return sentences.flatMap((sentence, i) => {
      const at = RIGHT_AFTER.exec(sentence.text);
      if (!at || !CLOSING.test(sentence.text.slice(at.index))) return [];
      const later = sentence.text.slice(at.index);
      const closure = closures.find(({item}) => {
        const entity = input.entities.find(({entity_id}) => entity_id === idOf(item ?? ""));
        return [item ?? "", ...(entity?.aliases ?? [])].some((name) => later.includes(name));
      });
      const effect = EFFECTS.find(({words}) => words.test(sentence.text.slice(0, at.index)));
      if (!closure || !effect) return [];
      return judge(
        sentence,
        closure,
        earliest(claims.get(sentence.article_id) ?? [], effect.measures),
        sentences
          .slice(i + 1, i + 1 + QUESTION_WITHIN.value)
          .find(({text, article_id}) => article_id === sentence.article_id && ASKS.test(text)),
        input
      );
    });
  }
};

function earliest(claims: readonly Claim[], measures: ReadonlySet<string>): Claim | undefined {
  return claims
    .filter(
      ({measure, as_of_end, value}) =>
        measures.has(measure) && (as_of_end ?? toDays(value)?.end) !== undefined
    )
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1))[0];
}

const endOf = ({as_of_end, value}: Claim): string => as_of_end ?? toDays(value)?.end ?? "9999";

function judge(
  sentence: ArticleSentence,
  closure: Reference,
  effect: Claim | undefined,
  question: ArticleSentence | undefined,
  {articles}: CheckInput
): FindingDraft[] {
  const decided = toDays(closure.as_of);
  if (!effect || !decided || endOf(effect) >= decided.start) return [];
  const days = toDays(effect.value) ?? {start: effect.as_of_start ?? endOf(effect), end: endOf(effect)};
  const order = RIGHT_AFTER.exec(sentence.text);
  return [
    {
      severity: question ? "warning" : "note",
      verdict: "inconsistent",
      caveat: `${articleNamer(articles)(sentence.article_id)} puts one thing right after a decision, ${sayWords(sentence.text, 150, order?.index ?? 0)}, taken on ${sayDays(decided)} (${sayPublisher(closure)}); yet the same text has it reported in ${sayDays(days)} (${sayQuote(effect)}).${question ? ` The question ${sayWords(question.text)} rests on that order.` : ""}`,
      hypothesis: "A hypothesis: other, later reports may be meant.",
      about: [
        ...claimEvidence(sentence.claims),
        wordsEvidence(sentence, order?.index ?? 0, order?.[0] ?? sentence.text),
        ...claimEvidence([effect]),
        ...(question ? sentenceEvidence({...question, claims: []}) : [])
      ],
      against: referenceEvidence([closure])
    }
  ];
}
