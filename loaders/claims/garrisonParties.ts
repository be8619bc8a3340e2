import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Scene, Scope} from "./draft.js";

/** Where someone is, not whose: "in Tajikistan", "on Kyrgyz soil". */
const PLACE = new Set(["in", "on", "at", "into", "inside", "near"]);

/**
 * Whose troops stand where. A base named by its own name belongs to its owner; a country after "in" is the host; what the sentence
 * leaves open the text as a whole fills.
 *
 * @param at the token of the figure
 * @param place the country where the figure itself says that they are
 */
export function garrisonParties(
  {passage, subject, pair}: Scene,
  scope: Scope,
  at: number,
  place: KnownEntity | null = null
): {subject: KnownEntity | null; counterparty: KnownEntity | null} {
  const named = passage.countries;
  const isPlace = (from: number): boolean => {
    let i = from - 1;
    while (/^(?:the|neighboring)$/.test(passage.tokens[i]?.norm ?? "")) i--;
    return PLACE.has(passage.tokens[i]?.norm ?? "");
  };
  const base = passage.entities.find(
    (h) => h.entry.entity.kind === "base" && h.entry.entity.country !== null
  );
  const baseOwner = base ? scope.countries.get(base.entry.entity.country ?? "") : undefined;
  const host =
    place ??
    named.find(
      ({hit}) => hit.entry.entity.kind === "country" && hit.entry.form !== "adjective" && isPlace(hit.from)
    )?.country;
  const owners = named.filter(({country, hit}) => country !== host && !isPlace(hit.from));
  const near = owners.toSorted((a, b) => Math.abs(a.hit.from - at) - Math.abs(b.hit.from - at))[0];
  const owner = near?.country ?? baseOwner ?? pair.giver ?? subject;
  const rest = [host, pair.receiver, subject, pair.giver];
  return {subject: owner, counterparty: rest.find((country) => country && country !== owner) ?? null};
}
