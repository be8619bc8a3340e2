import type {Entity, Reference} from "../model.js";
import {sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {toDays} from "./days.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {nameMentions, type NameMention} from "./nameMentions.js";
import {articleNamer, sayList, sayReferences} from "./say.js";
import {remember} from "./remember.js";

/** Bodies are renamed; people and places are spelled anew. */
const KINDS = new Set(["organization", "body", "force"]);

/**
 * A body under a name that it no longer has, or never had, when the article appeared: a reference of before that calls it otherwise.
 *
 * ```ok
 * entity turkic organization: Turkic Council | Organization of Turkic States
 * A body: It is a member of the Organization of Turkic States.
 * R47 KGZ membership is Organization of Turkic States; as_of=2021-11-13
 * ```
 * ```not-ok
 * entity turkic organization: Turkic Council | Turkish Council | Organization of Turkic States
 * article A; publisher=The Herald; published=2023-05-30
 * A body: It is a member of the Turkish Council.
 * R47 KGZ membership is Organization of Turkic States; as_of=2021-11-13; publisher=The News
 * => note: “Turkish Council” (The Herald): the Turkic Council is meant, by then the Organization of Turkic States (The News, 2021)
 * ```
 */
export const outdatedName: Check = {
  name: "outdated-name",
  title: "A name that the body no longer has",
  reason: "Under an old or wrong name a reader looks for a body that is not there, or takes it for another.",
  kind: "names",
  reach: "dossier",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const byForm = groupBy(
      outdatedNames(input),
      ({entity, mention}) => `${entity.entity_id} ${mention.form}`
    );
    return [...byForm.values()].flatMap((found) => {
      const [first] = found;
      if (!first) return [];
      const {entity, mention, references} = first;
      const texts = [...new Set(found.map((row) => nameOf(row.mention.sentence.article_id)))];
      const meant = mention.form === entity.name ? "it was" : `the ${entity.name} is meant, by then`;
      return [
        {
          severity: "note",
          verdict: "wrong",
          caveat: `“${mention.form}” (${sayList(texts)}): ${meant} the ${sayReferences(references)}.`,
          about: found.flatMap(({mention: {sentence, form}}) =>
            sentenceEvidence({...sentence, claims: sentence.claims.filter(({quote}) => quote.includes(form))})
          ),
          against: referenceEvidence(references)
        } as const
      ];
    });
  }
};

interface Outdated {
  readonly entity: Entity;
  readonly mention: NameMention;
  readonly references: readonly Reference[];
}

/** Mentions of bodies by a name that references of before the article no longer use. */
export function outdatedNames(input: CheckInput): readonly Outdated[] {
  const named = namedIn(input.references);
  const published = new Map(input.articles.map((article) => [article.article_id, publishedDays(article)]));
  return [...nameMentions(input)].flatMap(([entity, mentions]) => {
    if (!KINDS.has(entity.kind) || !entity.aliases.some((alias) => named.has(alias))) return [];
    return mentions.flatMap((mention) => {
      const day = published.get(mention.sentence.article_id)?.start;
      const references = entity.aliases
        .flatMap((alias) => named.get(alias) ?? [])
        .filter(({as_of}) => day !== undefined && (toDays(as_of)?.end ?? "9999") <= day);
      const [current] = references;
      return current && mention.form !== current.value ? [{entity, mention, references}] : [];
    });
  });
}

/** References that tell a name, by it. */
const namedIn = remember((references: readonly Reference[]) =>
  groupBy(references, ({value, unit}) => (typeof value === "string" && unit === null ? value : null))
);
