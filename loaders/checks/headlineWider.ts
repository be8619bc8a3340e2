import type {Entity} from "../model.js";
import type {Cue} from "../sources/readKnowledge.js";
import {entitiesOfKind} from "./entitiesOfKind.js";
import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check, FindingDraft} from "./check.js";
import {cuePattern} from "./cuePattern.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayCountry, sayWords} from "./say.js";

/** A headline that has countries in a war. */
const IN_WAR = /\bin the (?:\p{Lu}\p{L}+ )?[Ww]ar\b/u;
const WAR = /\b(?:war|fighting|offensive|front|combat|invasion)\b/iu;
/** A headline that deals with a whole region. */
const WITH = /\b(?:[Ww]ith|[Aa]cross|[Ii]n|[Tt]o) (?:the )?$/u;

/**
 * A headline that takes in more than its text: a region where the text has one country of it, or a war in which the text has a country nowhere.
 *
 * ```ok
 * entity fra country: France
 * entity che country: Chad
 * entity ner country: Niger
 * A title: France strengthens ties with the Sahel
 * A body: France will train soldiers of Chad and of Niger.
 * ```
 * ```not-ok
 * entity fra country: France
 * entity che country: Chad
 * article A; publisher=The Herald
 * A title: France strengthens ties with the Sahel
 * A body: France will train soldiers of Chad.
 * => note: The headline of The Herald speaks of the Sahel (“France strengthens ties with the Sahel”); its text names no country of it but Chad.
 * ```
 * ```not-ok
 * entity rus country: Russia
 * entity kgz country: Kyrgyzstan
 * article A; publisher=The Herald
 * A title: Russia and Kyrgyzstan in the Ukraine War: a deal to protect the skies
 * A body: The two will set up a joint system in Kyrgyzstan. It takes place against the backdrop of the war.
 * => note: The headline of The Herald has Kyrgyzstan “in the Ukraine War”; no sentence of its text does.
 * ```
 */
export const headlineWider: Check = {
  name: "headline-wider",
  title: "A headline wider than its text",
  reason: "A headline that draws in a region or a war makes a pact of two states look like more than it is.",
  kind: "agreement",
  reach: "document",
  thresholds: [],
  run(input) {
    const countriesIn = entitiesNamedIn(entitiesOfKind(input.entities, "country"));
    const region = cuePattern(input, "region");
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap(
      (sentences) => {
        const headline = sentences.find(({kind}) => kind === "title");
        const text = sentences.filter(({kind}) => kind !== "title");
        if (!headline || text.length === 0) return [];
        const name = nameOf(headline.article_id);
        return [
          ...inWar(headline, text, countriesIn, name),
          ...(region ? ofRegion(headline, text, countriesIn, region, name, input.cues ?? []) : [])
        ];
      }
    );
  }
};

type CountriesIn = ReturnType<typeof entitiesNamedIn>;

function inWar(
  headline: ArticleSentence,
  text: readonly ArticleSentence[],
  countriesIn: CountriesIn,
  name: string
): FindingDraft[] {
  const war = IN_WAR.exec(headline.text);
  const before = headline.text.slice(0, war?.index ?? 0);
  if (!war || !/ and /.test(before)) return [];
  // The aggressor is in it, whatever the text says of the other.
  const of = (country: Entity): readonly ArticleSentence[] =>
    text.filter((sentence) => countriesIn(sentence.text).includes(country));
  const stranger = countriesIn(before).find(
    (country) => of(country).length > 0 && !of(country).some((sentence) => WAR.test(sentence.text))
  );
  if (!stranger) return [];
  return [
    draft(
      headline,
      war.index,
      war[0],
      `The headline of ${name} has ${sayCountry(stranger.name)} “${war[0]}”; no sentence of its text does.`
    )
  ];
}

function ofRegion(
  headline: ArticleSentence,
  text: readonly ArticleSentence[],
  countriesIn: CountriesIn,
  region: RegExp,
  name: string,
  cues: readonly Cue[]
): FindingDraft[] {
  const found = region.exec(headline.text);
  if (!found || !WITH.test(headline.text.slice(0, found.index))) return [];
  // Which states a region has is known of some; of others nobody can tell whether a text names only one.
  const states = new Set(
    cues.flatMap(({kind, value, words}) => (kind === "region_state" && value === found[0] ? words : []))
  );
  const told = new Set(text.flatMap((sentence) => countriesIn(sentence.text)));
  const [only, ...more] = [...told].filter(({name}) => states.has(name));
  if (!only || more.length > 0) return [];
  return [
    draft(
      headline,
      found.index,
      found[0],
      `The headline of ${name} speaks of ${found[0]} (${sayWords(headline.text, 110)}); its text names no country of it but ${sayCountry(only.name)}.`
    )
  ];
}

const draft = (headline: ArticleSentence, at: number, words: string, caveat: string): FindingDraft => ({
  severity: "note",
  verdict: "inconsistent",
  caveat,
  about: [wordsEvidence(headline, at, words)],
  facet: words
});
