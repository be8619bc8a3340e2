import type {Claim} from "../model.js";
import type {CheckInput} from "./check.js";
import {entityFinder, splitNames} from "./entityFinder.js";
import {groupBy} from "./groupBy.js";
import {type Offices, officeFinder} from "./officeFinder.js";
import {articleNamer} from "./say.js";

/** Somebody to whom texts ascribe something, the same under every spelling and office. */
export interface Voice {
  /** equal for one voice */
  readonly key: string;
  readonly kind: "speaker" | "agency" | "release" | "unnamed";
  readonly name: string;
  readonly howKnown: string;
}

/** Words for people whom nobody could call: each article has its own. */
const NOBODY =
  /\b(?:sources?|officials?|observers?|experts?|analysts?|media|reports?|diplomats?|attach[eé]s?|opposition|spokes(?:man|woman|person)|officers?|critics|ministers|agencies|residents|locals|witness(?:es)?)\b/i;
const ENDS_IN_NOBODY = new RegExp(`${NOBODY.source}$`, "i");
const BEHIND_PREPOSITION = /\b(?:of|in|at|from|within|for|near)(?: the)? ?$/i;
/** What speaks as a body and not as a person. */
const BODY =
  /\b(?:ministry|department|government|staff|embassy|agency|service|committee|council|parliament|army|forces|administration|office|command|district|organi[sz]ation|company|institute|cent(?:er|re)|military|police)\b/i;
/** A name in the texts' own spelling: its capitalised words at the end, after any title. */
const NAME = /(?:\p{Lu}[\p{L}’'.-]+\s+)*\p{Lu}[\p{L}’'-]+$/u;
/** Titles that stand before a name and are capitalised as it is. */
const TITLE =
  /^(?:(?:Prime|Deputy|First|Defen[cs]e|Foreign|Interior|Vice|Minister|President|Colonel|General|Major|Lieutenant|Captain|Admiral|Marshal|Secretary|Chief|Director|Ambassador|Senator|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|of)\s+)+/u;

const cache = new WeakMap<CheckInput, (claim: Claim) => readonly Voice[]>();

/**
 * Finds whom a text names for a claim: people by all their names and offices ("Shoigu", "Russia’s defense minister"), outlets, bodies. Names
 * that no list has are told apart by their words; a surname alone is the one person of the dossier with that name.
 */
export function speakerFinder(input: CheckInput): (claim: Claim) => readonly Voice[] {
  const known = cache.get(input);
  if (known) return known;
  const find = makeFinder(input);
  // One attribution stands at many claims.
  const voices = new Map<string, readonly Voice[]>();
  const finder = ({attributed_to, article_id}: Claim): readonly Voice[] => {
    if (attributed_to === null) return [];
    const key = `${article_id} ${attributed_to}`;
    const found = voices.get(key) ?? namesIn(attributed_to).flatMap((name) => find(name, article_id));
    voices.set(key, found);
    return found;
  };
  cache.set(input, finder);
  return finder;
}

function makeFinder(input: CheckInput): (name: string, article: string) => readonly Voice[] {
  const idOf = entityFinder(input.entities);
  const entities = new Map(input.entities.map((entity) => [entity.entity_id, entity]));
  const offices: Offices = officeFinder(input);
  const nameOf = articleNamer(input.articles);
  const surnames = groupBy(
    [...new Set(input.claims.flatMap(({attributed_to}) => splitNames(attributed_to ?? "")))]
      .map(personalName)
      .filter((name) => name.includes(" ")),
    surnameOf
  );
  return (name, article) => {
    const entity = entities.get(idOf(name));
    if (entity) {
      const kind = entity.kind === "person" ? "speaker" : entity.kind === "publisher" ? "agency" : "release";
      const howKnown = entity.name === name ? "named in the text" : `“${name}” is a name for it`;
      return [{key: entity.entity_id, kind, name: entity.name, howKnown}];
    }
    const holders = offices.holdersOf(name);
    if (holders.length > 0)
      return holders.map((id) => ({
        key: id,
        kind: "speaker",
        name: entities.get(id)?.name ?? id,
        howKnown: `“${name}” is the office that the texts give`
      }));
    const person = personalName(name);
    if (person === "" && NOBODY.test(name))
      return [
        {
          key: `${article} ${name}`,
          kind: "unnamed",
          name: `${name} (${nameOf(article)})`,
          howKnown: `only “${name}” is named`
        }
      ];
    if (person === "" || BODY.test(person))
      return [{key: name.toLowerCase(), kind: "release", name, howKnown: "named in the text"}];
    const listed = entities.get(idOf(person));
    if (listed)
      return [{key: listed.entity_id, kind: "speaker", name: listed.name, howKnown: "named in the text"}];
    const full = person.includes(" ") ? [person] : [...new Set(surnames.get(surnameOf(person)) ?? [])];
    // One capitalised word that is nobody's surname: "the Kremlin", "Astana".
    if (full.length === 0 && person === name)
      return [{key: name.toLowerCase(), kind: "release", name, howKnown: "named in the text"}];
    const whole = full.length === 1 ? (full[0] ?? person) : person;
    return [
      {
        key: whole.toLowerCase(),
        kind: "speaker",
        name: whole,
        howKnown: whole === name ? "named in the text" : `“${name}” is named`
      }
    ];
  };
}

/** "Russian and Western reports" are one nobody, "Shoigu and Atambayev" two people. */
const namesIn = (names: string): string[] => (ENDS_IN_NOBODY.test(names) ? [names] : splitNames(names));

/** A person's name at the end of a description; none where the description goes on to a place or a body ("of Russia"). */
function personalName(name: string): string {
  const found = (NAME.exec(name)?.[0] ?? "").replace(TITLE, "");
  return BEHIND_PREPOSITION.test(name.slice(0, name.length - found.length)) ? "" : found;
}

const surnameOf = (name: string): string => (name.split(" ").at(-1) ?? "").toLowerCase();
