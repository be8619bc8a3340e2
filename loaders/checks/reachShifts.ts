import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";

/** The end of `FOR_TWO`; few sentences have it, and a search for it alone is quick. */
const BOTH = /\b(?:for|of|between) (?:both|the two) (?:countries|states|sides|parties|nations)\b/iu;
/** A thing that two sides have: "a joint system for the two countries". */
const FOR_TWO =
  /(?<thing>(?:[\p{L}-]+ ){3,8})(?:for|of|between) (?:both|the two) (?:countries|states|sides|parties|nations)\b/iu;
/** Countries by the region that they lie in, or all members of something. */
const REGION =
  /\b(?:(?:all|other|neighbou?ring) )?(?:\p{Lu}\p{L}+ ){1,2}(?:countries|states|republics)\b|\b(?:all )?member (?:countries|states)\b|\bthe (?:whole|entire) region\b/u;
const HEAD_WORDS: Threshold = {
  name: "words with meaning at the end of its name by which a thing is known again",
  value: 3,
  source:
    "judged: “air defense system” is told apart from other systems by three words; two stand in every report"
};

/**
 * One thing that is for two countries in one place and for a whole region in another: two parties cannot sign for the others.
 *
 * ```ok
 * A body: They will set up a joint air defense system for the two countries. The air defense system will protect their skies.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: They will set up a joint regional air defense system for the two countries.
 * A body: The joint air defense system will protect the skies of Central Asian countries.
 * => note: “air defense system” is “for the two countries” in one place and for “Central Asian countries” in another (The Herald)
 * ```
 */
export const reachShifts: Check = {
  name: "reach-shifts",
  title: "One thing, with a narrow and a wide reach",
  reason: "What two parties agree binds no third; a wider reach is a claim of its own.",
  kind: "geography_and_law",
  reach: "dossier",
  thresholds: [HEAD_WORDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const sentences = articleSentences(input);
    const narrowly = sentences.flatMap((sentence) => {
      const found = BOTH.test(sentence.text) ? FOR_TWO.exec(sentence.text) : null;
      const head = contentWords(found?.groups?.thing ?? "").slice(-HEAD_WORDS.value);
      return found && head.length === HEAD_WORDS.value ? [{sentence, found, head: head.join(" ")}] : [];
    });
    const heads = new Set(narrowly.map(({head}) => head));
    if (heads.size === 0) return [];
    const wide = sentences.filter(({text, kind}) => kind !== "title" && REGION.test(text));
    const runs = groupBy(
      wide.flatMap((sentence) =>
        runsOf(contentWords(sentence.text)).flatMap((run) => (heads.has(run) ? [{run, sentence}] : []))
      ),
      ({run}) => run
    );
    return narrowly.flatMap(({sentence, found, head}): FindingDraft[] => {
      const others = (runs.get(head) ?? []).map((row) => row.sentence);
      const other = others.find((each) => each.article_id === sentence.article_id) ?? others[0];
      if (!other || other === sentence) return [];
      const thing = (found.groups?.thing ?? "").trim().split(" ").slice(-HEAD_WORDS.value).join(" ");
      const narrow = found[0].slice((found.groups?.thing ?? "").length);
      const where =
        other.article_id === sentence.article_id
          ? nameOf(other.article_id)
          : `${nameOf(sentence.article_id)}; ${nameOf(other.article_id)}`;
      return [
        {
          severity: "note",
          verdict: "inconsistent",
          caveat: `The “${thing}” is “${narrow}” in one place and for “${REGION.exec(other.text)?.[0] ?? ""}” in another (${where}): ${sayWords(other.text, 110, other.text.search(REGION))} Two sides cannot sign for others.`,
          about: [...passageOf(sentence), ...passageOf(other)]
        }
      ];
    });
  }
};

const passageOf = (sentence: ArticleSentence) =>
  sentenceEvidence({...sentence, claims: sentence.claims.filter(({measure}) => measure === "object")});

const runsOf = (words: readonly string[]): string[] =>
  words.slice(HEAD_WORDS.value - 1).map((_, i) => words.slice(i, i + HEAD_WORDS.value).join(" "));
