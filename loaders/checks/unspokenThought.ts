import type {Entity} from "../model.js";
import {remember} from "./remember.js";
import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput} from "./check.js";
import {articleLists} from "./articleLists.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** What goes on in a head, and nobody can see. */
const THINKS =
  /^(?:also |still |now |apparently )?(?:considers|regards|views|wants|hopes|fears|believes|dreams|wishes|dislikes|worries)\b/u;
/** Then somebody says so, or is asked. */
const SPOKEN =
  /["“”]|\b(?:said|says|told|added|according to|writes?|wrote|announced|stated|statement|interpreted|claims?|analysts?|experts?)\b/iu;
/** So many a caveat quotes. */
const QUOTED_AT_MOST = 3;
const QUOTE_LENGTH = 90;

/**
 * What a state or its capital is said to think, want or fear, in the paper's own words and with nobody quoted. One finding an article.
 *
 * ```ok
 * entity RUS country: Russian Federation | Russia
 * A body: Russia wants a new base, the minister said. Russia bought ten helicopters.
 * ```
 * ```not-ok
 * entity RUS country: Russian Federation | Russia
 * article A; publisher=The Herald
 * A body: Russia considers it one of its backyards.
 * => note: “Russia considers it one of its backyards.”
 * ```
 */
export const unspokenThought: Check = {
  name: "unspoken-thought",
  title: "What a state thinks, said by nobody",
  reason: "A state has no head to look into; somebody has said so, and may be wrong.",
  kind: "sourcing",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    // Under a lead that names no source the whole list is told with its lead.
    const listed = new Set(
      articleLists(input).flatMap(({lead, items}) =>
        lead && /\baccording to\b/i.test(lead.text) ? items.flatMap(({sentences}) => sentences) : []
      )
    );
    const found = unspokenThoughts(input).filter((sentence) => !listed.has(sentence));
    return [...groupBy(found, ({article_id}) => article_id)].map(([article_id, sentences]) => ({
      severity: "note",
      verdict: "unverifiable",
      caveat: `${nameOf(article_id)} tells what a state thinks and quotes nobody for it: ${sayFirst(sentences.map(quoted), QUOTED_AT_MOST)}.`,
      about: sentences.flatMap(sentenceEvidence)
    }));
  }
};

/** Sentences whose subject is a state or a capital that thinks, with nobody who says so. */
export function unspokenThoughts(input: CheckInput): readonly ArticleSentence[] {
  const names = statesIn(input.entities);
  return sentencesWith(input, THINKS).filter(({text, kind, claims}) => {
    const [, subject = "", rest = ""] = /^\P{L}*(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (.*)$/su.exec(text) ?? [];
    return (
      kind !== "title" &&
      names.has(subject) &&
      THINKS.test(rest) &&
      !SPOKEN.test(text) &&
      claims.every(({attributed_to}) => attributed_to === null || /reports?$/.test(attributed_to))
    );
  });
}

const quoted = ({text}: ArticleSentence): string => sayWords(text.replace(/^\P{L}+/u, ""), QUOTE_LENGTH);

/** All names of all countries. */
const statesIn = remember(
  (entities: readonly Entity[]) =>
    new Set(
      entities
        .filter(({kind}) => kind === "country")
        .flatMap(({name, aliases, metonyms = []}) => [name, ...aliases, ...metonyms])
    )
);
