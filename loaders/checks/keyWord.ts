import type {Reference} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, FindingDraft} from "./check.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayPublisher, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** "Bishkek and Moscow are strategic allies": two, and what they are to each other. */
const TWO_ARE =
  /\b(?<one>\p{Lu}\p{L}+) and (?<two>\p{Lu}\p{L}+) (?:are|were|remain|have been) (?<kind>\p{Ll}{4,}) (?<noun>\p{Ll}{4,}s)\b/u;

/**
 * The word on which a statement hangs, otherwise in a reference to the same statement: "strategic allies" for "strategic partners".
 *
 * ```ok
 * A body: Astana and Moscow are strategic partners.
 * R55 KGZ statement(the minister) = none; note=Astana and Moscow are strategic partners
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The ministry replied that Astana and Moscow are strategic allies. They have a stable strategic partnership.
 * R55 KGZ statement(the minister) = none; note=Astana and Moscow are strategic partners; publisher=The Agency
 * => note: “strategic allies” (The Herald); a reference has the minister call them strategic partners (The Agency), and the article itself has “strategic partnership”
 * ```
 */
export const keyWord: Check = {
  name: "key-word",
  title: "The key word of a statement, changed",
  reason:
    "An ally is bound to help and a partner is not: diplomats choose such a word, and translators change it.",
  kind: "sourcing",
  reach: "document",
  thresholds: [],
  run(input) {
    const maybe = sentencesWith(input, TWO_ARE);
    if (maybe.length === 0) return [];
    const said = input.references.flatMap((reference) => {
      const found =
        reference.measure === "statement" ? TWO_ARE.exec(reference.note ?? "")?.groups : undefined;
      return found ? [{reference, found}] : [];
    });
    if (said.length === 0) return [];
    const texts = groupBy(articleSentences(input), ({article_id}) => article_id);
    return maybe.flatMap((sentence) => {
      const sentences = texts.get(sentence.article_id) ?? [];
      const own = TWO_ARE.exec(sentence.text)?.groups;
      const same = said.find(
        ({found}) =>
          own !== undefined &&
          new Set([own.one, own.two, found.one, found.two]).size === 2 &&
          own.kind === found.kind
      );
      if (!own || !same || own.noun === same.found.noun) return [];
      return [draft(sentence, own, same, sentences, articleNamer(input.articles)(sentence.article_id))];
    });
  }
};

type Words = Readonly<Partial<Record<string, string>>>;

function draft(
  sentence: ArticleSentence,
  own: Words,
  {reference, found}: {readonly reference: Reference; readonly found: Words},
  sentences: readonly ArticleSentence[],
  name: string
): FindingDraft {
  // "Partners" in the reference, "partnership" in the same article: the noun without its ending.
  const other = new RegExp(`\\b${found.kind ?? ""} ${(found.noun ?? "").replace(/s$/, "")}\\p{Ll}*`, "u");
  const itself = sentences.find((each) => each !== sentence && other.test(each.text));
  const also = itself ? `, and the article itself has “${other.exec(itself.text)?.[0] ?? ""}”` : "";
  return {
    severity: "note",
    verdict: "conflict",
    caveat: `“${own.kind ?? ""} ${own.noun ?? ""}” (${name}); a reference ${reference.item === null ? "has" : `has ${reference.item} call`} them ${found.kind ?? ""} ${found.noun ?? ""} (${sayPublisher(reference)})${also}. If it is the same statement, its key word was changed: ${sayWords(sentence.text, 90, sentence.text.search(TWO_ARE))}`,
    about: sentenceEvidence({...sentence, claims: []}),
    against: [...(itself ? sentenceEvidence({...itself, claims: []}) : []), ...referenceEvidence([reference])]
  };
}
