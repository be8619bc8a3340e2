import {editDistance} from "../../loaders/checks/editDistance.js";
import type {KnownEntity} from "../../loaders/sources/readKnowledge.js";
import {InputError} from "../terminal/main.js";

const SHOWN = 4;

/**
 * Whom `--subject` means: an entity by its id, or by any of its names. Case does not matter.
 *
 * @throws InputError that lists the names nearest to an unknown one
 */
export function findSubject(given: string, entities: readonly KnownEntity[]): KnownEntity {
  const wanted = plain(given);
  const found =
    entities.find(({entity_id}) => plain(entity_id) === wanted) ??
    entities.find((entity) => namesOf(entity).some((name) => plain(name) === wanted));
  if (found) return found;
  const near = entities
    .map((entity) => ({
      entity,
      distance: Math.min(...namesOf(entity).map((name) => editDistance(plain(name), wanted)))
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SHOWN)
    .map(({entity: {entity_id, name}}) => (name === entity_id ? name : `${name} (${entity_id})`));
  throw new InputError(
    `unknown subject: ${given}; add it to data/manual/entities.csv, or write one such as ${near.join(", ")}`
  );
}

const plain = (name: string): string => name.normalize("NFC").trim().toLowerCase();

const namesOf = ({entity_id, name, aliases, adjectives, metonyms}: KnownEntity): string[] => [
  entity_id,
  name,
  ...aliases,
  ...adjectives,
  ...metonyms
];
