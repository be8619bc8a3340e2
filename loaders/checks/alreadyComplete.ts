import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Threshold} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {daysBetween} from "./days.js";
import {articleNamer} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Pressure that leaves nothing to add: "a complete Western blockade". */
const COMPLETE =
  /\b(?:an? |the )?(?:complete|total|full|absolute|all-out)(?: \p{L}+)? (?:blockade|embargo|isolation|boycott|ban)\b/iu;
/** More of it that is only thought of: "considers imposing additional sanctions". */
const MORE_TO_COME =
  /\b(?:considers?|considering|weighs?|weighing|discuss(?:es|ing)?|plans?|planning|threatens?|threatening)\b[^.;]+?\b(?:additional|further|more|new|tougher|other) (?:sanctions|restrictions|export controls|trade restrictions)\b/iu;
/** Who puts it on. */
const WHO = /\b(?:West(?:ern)?|Europe(?:an)?|American?|U\.?S\.?|EU|Brussels|Washington)\b/gu;
const SAME_SIDE: readonly RegExp[] = [/^West/, /^(?:Europe|EU|Brussels)/, /^(?:America|U\.?S|Washington)/];
const DAYS_APART: Threshold = {
  name: "days between two articles that speak of the same pressure",
  value: 62,
  source:
    "judged: sanctions grow from month to month; within two months a complete blockade has not been lifted"
};

/**
 * What one text calls a complete blockade, while at the same time another has the same side only think of more sanctions.
 *
 * ```ok
 * A body: It is under Western sanctions.
 * B body: The West considers additional sanctions.
 * ```
 * ```not-ok
 * article A; publisher=The Herald; published=2023-05-30
 * article B; publisher=The News; published=2023-05-08
 * A body: It was subjected to a complete Western blockade.
 * B body: The West considers imposing additional sanctions.
 * => note: “a complete Western blockade” (The Herald) and “considers imposing additional sanctions” (The News): what is complete needs no addition
 * ```
 */
export const alreadyComplete: Check = {
  name: "already-complete",
  title: "Complete, and still to be increased",
  reason: "A blockade is an act of war and a sanction is a law; who takes one for the other overstates.",
  kind: "agreement",
  reach: "dossier",
  thresholds: [DAYS_APART],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const published = new Map(input.articles.map((article) => [article.article_id, publishedDays(article)]));
    const isNear = (a: ArticleSentence, b: ArticleSentence): boolean => {
      const [one, other] = [published.get(a.article_id), published.get(b.article_id)];
      return !!one && !!other && Math.abs(daysBetween(one.start, other.start)) <= DAYS_APART.value;
    };
    const gradual = sentencesWith(input, MORE_TO_COME).filter(({text}) => MORE_TO_COME.test(text));
    // One sentence against the first that speaks against it: the fault is told once.
    return sentencesWith(input, COMPLETE)
      .filter(({text}) => COMPLETE.test(text))
      .flatMap((sentence) => {
        const other = gradual.find(
          (each) => each !== sentence && isNear(sentence, each) && isOneSide(sentence.text, each.text)
        );
        if (!other) return [];
        return [
          {
            severity: "note",
            verdict: "conflict",
            caveat: `“${COMPLETE.exec(sentence.text)?.[0] ?? ""}” (${nameOf(sentence.article_id)}) and “${MORE_TO_COME.exec(other.text)?.[0] ?? ""}” (${nameOf(other.article_id)}): what is complete needs no addition.`,
            about: sentenceEvidence({...sentence, claims: []}),
            against: sentenceEvidence({...other, claims: []})
          } as const
        ];
      });
  }
};

/** What sentences say of pressure: that nothing can be added to it, that more of it is thought of. */
export const pressureIn = (input: CheckInput): readonly ("complete" | "more")[] =>
  sentencesWith(input, COMPLETE, MORE_TO_COME).flatMap(({text}) => [
    ...(COMPLETE.test(text) ? ["complete" as const] : []),
    ...(MORE_TO_COME.test(text) ? ["more" as const] : [])
  ]);

function isOneSide(a: string, b: string): boolean {
  const [one, other] = [a.match(WHO) ?? [], b.match(WHO) ?? []];
  return SAME_SIDE.some(
    (side) => one.some((name) => side.test(name)) && other.some((name) => side.test(name))
  );
}
