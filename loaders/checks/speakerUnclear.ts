import type {Entity} from "../model.js";
import {remember} from "./remember.js";
import {type ArticleSentence, articleSentences, sentenceEvidence, wordsEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {articleNamer, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Somebody speaks, and only a pronoun says who. */
const SPEECH =
  /\b(?:he|she) (?:also )?(?:said|says|added|told|noted|stressed|recalled|announced|explained)\b/i;
/** An office or body can announce something, but is no he. */
const BODY_SPEAKS = /\b(?:said|announced|stated|declared|reported|replied|imposed)\b/i;
/** What `sources.csv` says of a text in another language than it was written in. */
const TRANSLATED = /\btranslat/i;
const BODIES = new Set(["body", "organization", "publisher"]);
const pronounIn = ({text}: ArticleSentence): string =>
  /^(?:he|she)/i.exec(SPEECH.exec(text)?.[0] ?? "")?.[0] ?? "he";
/** Two capitalized words in a row look like a person's first and last name; months and days do not. */
const FULL_NAME = /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b/u;
const CALENDAR =
  /\b(?:On|In|By|January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b/gu;

/**
 * A quotation that a pronoun gives to nobody: neither it nor the sentence before it names a person, and there a body spoke.
 *
 * ```ok
 * entity ann person: Ann Day
 * A body: Minister Ann Day met the press. She said that the talks went well.
 * ```
 * ```not-ok
 * entity commerce body: Department of Commerce
 * A body: On that day the Department of Commerce announced new sanctions on companies. On May 19, he said that these companies act against the law.
 * => warning: Nobody named before is a “he”: the sentence before names only the Department of Commerce. Take the words from its own release.
 * ```
 */
export const speakerUnclear: Check = {
  name: "speaker-unclear",
  title: "A quotation without a speaker",
  reason: "“He said” needs a he: where none is named, a name was lost, and nobody can be asked.",
  kind: "sourcing",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const {people, others, bodies} = namesOf(input.entities);
    const namesPerson = ({text}: ArticleSentence) => {
      if (people.some((name) => text.includes(name))) return true;
      const bare = others.reduce((rest, name) => rest.replaceAll(name, ""), text).replace(CALENDAR, "");
      return FULL_NAME.test(bare);
    };
    const bodySpeaks = ({text}: ArticleSentence) =>
      BODY_SPEAKS.test(text) && bodies.some((name) => text.includes(name));
    const sayBody = ({text}: ArticleSentence) => {
      const name = bodies.filter((each) => text.includes(each)).sort((a, b) => b.length - a.length)[0] ?? "";
      return text.includes(`the ${name}`) ? `the ${name}` : name;
    };
    const translated = new Set(
      input.articles.flatMap(({article_id, origin}) => (TRANSLATED.test(origin ?? "") ? article_id : []))
    );
    const sentences = articleSentences(input);
    return sentencesWith(input, SPEECH).flatMap((sentence) => {
      if (!SPEECH.test(sentence.text)) return [];
      const before = sentences[sentences.indexOf(sentence) - 1];
      if (before?.article_id !== sentence.article_id) return [];
      if (namesPerson(sentence) || namesPerson(before) || !bodySpeaks(before)) return [];
      return [
        {
          severity: "warning",
          verdict: "unverifiable",
          caveat: `${nameOf(sentence.article_id)} does not say who speaks here: ${sayWords(sentence.text, 110)} Nobody named before is a “${pronounIn(sentence)}”: the sentence before names only ${sayBody(before)}.${translated.has(sentence.article_id) ? " The text is in all likelihood translated, so these are hardly the words that were said." : ""} Take the words from its own release.`,
          about: [
            wordsEvidence(sentence, sentence.text.search(SPEECH), pronounIn(sentence)),
            ...sentenceEvidence(sentence)
          ],
          against: sentenceEvidence({...before, claims: []})
        } as const
      ];
    });
  }
};

const namesOf = remember((entities: readonly Entity[]) => {
  const names = (some: readonly Entity[]) => some.flatMap(({name, aliases}) => [name, ...aliases]);
  return {
    people: names(entities.filter(({kind}) => kind === "person")),
    others: names(entities.filter(({kind}) => kind !== "person")),
    bodies: names(entities.filter(({kind}) => BODIES.has(kind)))
  };
});
