import type {Entity, Reference} from "../model.js";
import {sentenceEvidence} from "./articleSentences.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {editDistance} from "./editDistance.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {nameMentions, type NameMention} from "./nameMentions.js";
import {outdatedNames} from "./outdatedName.js";
import {articleNamer, sayList, sayPublisher} from "./say.js";
import {remember} from "./remember.js";

/** Names of these kinds have one spelling in a language; countries have official and short names. */
const KINDS = new Set(["person", "place", "organization", "body", "publisher", "base", "force"]);
const SPELLING_SHARE: Threshold = {
  name: "share of its letters in which a word may differ",
  value: 0.5,
  source:
    "judged: words that differ in more than half of their letters are two words (“Manas airport”, “Manas base”)"
};

/**
 * One person, place or body under two spellings, or under a spelling that is not the usual one: who searches for the one will miss the other.
 * Only spellings that `entities.csv` knows to mean the same are compared.
 *
 * ```ok
 * entity japarov person: Sadyr Japarov | Japarov
 * A body: President Sadyr Japarov met Putin. Japarov stayed.
 * ```
 * ```not-ok
 * entity japarov person: Sadyr Japarov | Sadr Jabarov
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: President Sadr Jabarov met Putin.
 * B body: President Sadyr Japarov met Putin.
 * => note: “Sadr Jabarov” (The Herald) and “Sadyr Japarov” (The News)
 * ```
 * ```not-ok
 * entity radio-azattyk publisher: Radio Azattyk | Azattyk | Azatec
 * A body: They shut down radio Azatec.
 * => note: “Azatec” (Paper A) is usually spelled “Azattyk”
 * ```
 */
export const spelledTwoWays: Check = {
  name: "spelled-two-ways",
  title: "One name, two spellings",
  reason:
    "A name spelled in two ways looks like two persons or places, and hides one of its mentions from a search.",
  kind: "names",
  reach: "dossier",
  thresholds: [SPELLING_SHARE],
  run(input) {
    const nameOf = articleNamer(input.articles);
    // Who has one name only is spelled in one way.
    const entities = [...spelledEntities(input.entities)];
    const mentions = nameMentions(input);
    const named = new Map(
      [...groupBy(input.references, ({item}) => item)].map(([name, rows]) => [
        name,
        rows.filter(
          (row, i) => rows.findIndex(({publisher}) => publisher === row.publisher) === i && !spellsAnew(row)
        )
      ])
    );
    const renamed = new Set(outdatedNames(input).map(({mention}) => mention.form));
    return entities.flatMap((entity) => {
      const references = [...new Set([entity.name, ...entity.aliases])].flatMap(
        (name) => named.get(name) ?? []
      );
      const found = (mentions.get(entity) ?? []).filter(({form}) => !renamed.has(form));
      return judge(entity, found, nameOf, references, input.references);
    });
  }
};

/** Those whose names texts may spell in one way or another. */
export const spelledEntities: (entities: readonly Entity[]) => ReadonlySet<Entity> = remember(
  (entities) => new Set(entities.filter(({kind, aliases}) => KINDS.has(kind) && aliases.length > 0))
);

function judge(
  entity: Entity,
  found: readonly NameMention[],
  nameOf: (id: string) => string,
  named: readonly Reference[],
  references: readonly Reference[]
): FindingDraft[] {
  const forms = groupBy(found, ({form}) => form);
  const spellings = [...forms.keys()].filter((form) =>
    [...forms.keys()].some((other) => isRespelled(form, other))
  );
  const where = (form: string) =>
    `“${form}” (${sayList([...new Set((forms.get(form) ?? []).map(({sentence}) => nameOf(sentence.article_id)))])})`;
  if (spellings.length > 1) {
    const told = tellsApart(spellings, references);
    return [
      draft(
        `The texts spell one name in several ways: ${sayList(spellings.map(where))}.${sayRight(spellings, told)}`,
        spellings.flatMap((form) => forms.get(form) ?? []),
        told,
        told.length > 0 ? "warning" : "note"
      )
    ];
  }
  // The usual spellings are the name itself and the parts of it that stand among the aliases.
  const usual = [entity.name, ...entity.aliases.filter((alias) => entity.name.includes(alias))];
  return [...forms.keys()].flatMap((form) => {
    if (usual.includes(form)) return [];
    const model = usual.find((name) => isRespelled(form, name));
    if (model === undefined) return [];
    const sayers = named.length > 0 ? ` (${[...new Set(named.map(sayPublisher))].join("; ")})` : "";
    return [draft(`${where(form)} is usually spelled “${model}”${sayers}.`, forms.get(form) ?? [], named)];
  });
}

/** The last word of a name, which others go by. */
const lastName = (form: string): string => words(form).at(-1) ?? "";

/** Domains of countries whose papers write in Cyrillic. */
const CYRILLIC = /\.(?:ru|su|by|kg|kz|ua|bg|rs|mk|mn)(?:\.\/|\/|$)/;

/** A page in another alphabet attests no Latin spelling, whatever its row in the table has; where its address says that it is in English, it does. */
const isInLatin = ({url}: Reference): boolean =>
  !CYRILLIC.test(`${/^https?:\/\/[^/]*/.exec(url)?.[0] ?? url}/`) ||
  /\/\/(?:www\.)?en\.|\.[a-z]+\/en\/|english/.test(url);

/** References, one of each publisher, that have the last name of one of some spellings and of no other. */
function tellsApart(spellings: readonly string[], references: readonly Reference[]): Reference[] {
  const found = references
    .filter(({item}) => spellings.some((form) => words(item ?? "").includes(lastName(form))))
    .filter(isInLatin);
  return [...new Map(found.map((row) => [row.publisher, row])).values()];
}

/** " References have “Japarov” (The Agency)." */
function sayRight(spellings: readonly string[], told: readonly Reference[]): string {
  const usual = spellings.filter((form) => told.some(({item}) => words(item ?? "").includes(lastName(form))));
  return usual.length === 1
    ? ` References have “${lastName(usual[0] ?? "")}” (${told.map(sayPublisher).join("; ")}).`
    : "";
}

const draft = (
  caveat: string,
  found: readonly NameMention[],
  references: readonly Reference[] = [],
  severity: FindingDraft["severity"] = "note"
): FindingDraft => ({
  severity,
  verdict: "hazard",
  caveat,
  about: found.flatMap(({sentence, form}) => {
    const claims = sentence.claims.filter(({quote}) => quote.includes(form));
    return sentenceEvidence({...sentence, claims});
  }),
  against: referenceEvidence(references)
});

/** As many words, of which none is another word altogether and at least one is spelled differently. */
function isRespelled(a: string, b: string): boolean {
  const [left, right] = [words(a), words(b)];
  // A hyphen or a capital makes no other spelling.
  if (
    a === b ||
    left.length !== right.length ||
    left.join(" ").toLowerCase() === right.join(" ").toLowerCase()
  )
    return false;
  return left.every((word, i) => {
    const other = right[i] ?? "";
    return (
      editDistance(word.toLowerCase(), other.toLowerCase()) <=
      SPELLING_SHARE.value * Math.max(word.length, other.length)
    );
  });
}

/** A reference is listed under the usual name, but its note may quote another: "Radio Aztec". */
const spellsAnew = ({item, note}: Reference): boolean =>
  [...(note ?? "").matchAll(/"([^"]+)"/g)].some(
    ([, quoted = ""]) => quoted !== item && words(quoted)[0] === words(item ?? "")[0]
  );

const words = (name: string): string[] => name.split(/[\s-]+/);
