import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** "Kremlin-affiliated", "Moscow-based": a word that says on whom a speaker's house depends, or only where it is. */
const EPITHET =
  /\p{Lu}[\p{L}.]*-(?<tie>based|affiliated|backed|linked|funded|controlled|aligned|run|owned|led)\b/gu;
/** Few sentences have one, and a search for the hyphen is quick. */
const TIE = /-(?:based|affiliated|backed|linked|funded|controlled|aligned|run|owned|led)\b/;
/** Where a house stands says nothing about whose it is. */
const NEUTRAL = "based";

/**
 * One speaker whom one article introduces as somebody's and another as independent.
 *
 * ```ok
 * entity ann person: Ann Day
 * A body: Ann Day, head of the Moscow-based Center, said so.
 * B body: Ann Day, head of a Moscow-based centre, said so.
 * ```
 * ```not-ok
 * entity ann person: Ann Day
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: Ann Day, head of the Moscow-based Center, said so.
 * B body: According to Ann Day, head of the Kremlin-affiliated Center, it is so.
 * => note: “Moscow-based” in The Herald and “Kremlin-affiliated” in The News
 * ```
 */
export const speakerTwoWays: Check = {
  name: "speaker-two-ways",
  title: "One speaker, introduced in two ways",
  reason: "Whose voice it is decides what it is worth.",
  kind: "sourcing",
  reach: "dossier",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return [...groupBy(introductions(input), ({name}) => name)].flatMap(([name, found]) =>
      judge(name, found, nameOf)
    );
  }
};

interface Introduction {
  readonly name: string;
  readonly words: string;
  readonly tie: string;
  readonly sentence: ArticleSentence;
}

/** Where texts say whose a speaker's house is. */
export function introductions(input: CheckInput): readonly Introduction[] {
  const maybe = sentencesWith(input, TIE);
  if (maybe.length === 0) return [];
  const people = input.entities.filter(({kind}) => kind === "person");
  const peopleIn = entitiesNamedIn(people.map((person) => ({...person, aliases: []})));
  return maybe.flatMap((sentence) => {
    if (!TIE.test(sentence.text)) return [];
    const epithets = [...sentence.text.matchAll(EPITHET)];
    if (epithets.length === 0) return [];
    return peopleIn(sentence.text).flatMap(({name}) => {
      const match = epithets.find(({index}) => index > sentence.text.indexOf(name));
      return match ? [{name, words: match[0], tie: match.groups?.tie ?? "", sentence}] : [];
    });
  });
}

function judge(name: string, found: readonly Introduction[], nameOf: (id: string) => string): FindingDraft[] {
  const ways = groupBy(found, ({words}) => words);
  if (ways.size < 2 || found.every(({tie}) => tie === NEUTRAL)) return [];
  const said = [...ways].map(
    ([words, rows]) =>
      `“${words}” in ${sayList([...new Set(rows.map(({sentence}) => nameOf(sentence.article_id)))])}`
  );
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `${name}’s organization is ${sayList(said)}: the same voice with and without a word on whose it is.`,
      about: found.flatMap(({sentence}) => sentenceEvidence(sentence))
    }
  ];
}
