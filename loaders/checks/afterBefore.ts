import type {Claim, Reference} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {sayDays, toDays} from "./days.js";
import {entityFinder} from "./entityFinder.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayQuote, sayWords} from "./say.js";

/** One thing is said to have come right after a decision. */
const RIGHT_AFTER = /\b(?:immediately|shortly|soon|right|directly) after\b/i;
/** A decision to close, as references of closures date it. */
const CLOSING = /\bclos(?:e|ed|ing|ure)\b/i;
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
 * => note: yet itself dates a first report to November 2012
 * ```
 */
export const afterBefore: Check = {
  name: "after-before",
  title: "After, but before",
  reason: "What came before a decision cannot have followed from it.",
  kind: "time",
  thresholds: [],
  run(input) {
    const idOf = entityFinder(input.entities);
    const closures = input.references.filter(
      ({measure, item, as_of}) => measure === "base_closed" && item !== null && as_of !== null
    );
    const claims = groupBy(input.claims, ({article_id, value}) =>
      toDays(value) || typeof value === "number" ? article_id : null
    );
    return articleSentences(input).flatMap((sentence) => {
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
  {articles}: CheckInput
): FindingDraft[] {
  const decided = toDays(closure.as_of);
  if (!effect || !decided || endOf(effect) >= decided.start) return [];
  const days = toDays(effect.value) ?? {start: effect.as_of_start ?? endOf(effect), end: endOf(effect)};
  return [
    {
      severity: "note",
      verdict: "inconsistent",
      caveat: `${articleNamer(articles)(sentence.article_id)} says that one came after the other (${sayWords(sentence.text, 150, RIGHT_AFTER.exec(sentence.text)?.index ?? 0)}), yet itself dates a first report to ${sayDays(days)} (${sayQuote(effect)}). The decision is reported of ${sayDays(decided)} (${sayPublisher(closure)}).`,
      hypothesis: "A hypothesis: other, later reports may be meant.",
      about: [...sentenceEvidence(sentence), ...claimEvidence([effect])],
      against: referenceEvidence([closure])
    }
  ];
}
