import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Scene, Scope} from "./draft.js";

/** After these a country is the other side, a place of origin or a yardstick, and not whom a figure is about. */
const OTHER_SIDE = new Set([
  "to",
  "for",
  "from",
  "with",
  "by",
  "than",
  "against",
  "between",
  "like",
  "unlike"
]);
/** How far behind a figure its owner may stand: "10,900 soldiers of the Kyrgyz army". */
const OWNER_REACH = 6;

/**
 * Whom a figure of a force or a profile is about: a country named before it in the sentence, or right behind it after "of"; else the
 * running subject of the text.
 *
 * @param at the token of the figure or of its measure
 */
export function subjectOf(scene: Scene, scope: Scope, at: number): KnownEntity | null {
  const {passage, subject} = scene;
  const {tokens} = passage;
  const named = passage.countries;
  const before = named.findLast(
    ({hit}) =>
      hit.to <= at &&
      !isPlace(tokens, hit.from) &&
      !OTHER_SIDE.has(beforePhrase(tokens, hit.from)) &&
      !isActor(hit.entry.entity.kind)
  );
  if (before) return before.country;
  const owner = named.find(
    ({hit}) => hit.from > at && hit.from - at <= OWNER_REACH && beforePhrase(tokens, hit.from) === "of"
  );
  return owner?.country ?? subject;
}

/** Whom a country acts through: what a minister or a parliament says of a force need not be of their own. */
const isActor = (kind: string): boolean => kind === "body" || kind === "person";

/** "Migrants in Russia": where someone is; at the head of a sentence ("In Tajikistan, the army has …") it is whom it is about. */
const isPlace = (tokens: readonly {readonly norm: string}[], from: number): boolean =>
  from > 2 && /^(?:in|at|on|near|inside|into)$/.test(beforePhrase(tokens, from));

/** The word before a name and its article. */
function beforePhrase(tokens: readonly {readonly norm: string}[], from: number): string {
  let i = from - 1;
  while (i >= 0 && /^(?:the|a|an|both|neighboring)$/.test(tokens[i]?.norm ?? "")) i--;
  return tokens[i]?.norm ?? "";
}
