import type {MadeFromChanges, NamedChange} from "./editionChanges.js";
import {tableOf, type FrozenEdition} from "./frozenEdition.js";

/** Hashes by name. */
type Hashes = Readonly<Record<string, string>>;

/** What differs of what two editions are made from, as far as they say it: documents are named in the table of articles too. */
export function compareMadeFrom(before: FrozenEdition, after: FrozenEdition): MadeFromChanges {
  const [one, other] = [before.record?.made_from, after.record?.made_from];
  const known = one && other;
  const browser = known && one.browser !== other.browser ? {before: one.browser, after: other.browser} : null;
  return {
    seeds: known ? compareHashes(one.seeds, other.seeds) : compareHashes(seedsOf(before), seedsOf(after)),
    manual: known ? compareHashes(one.manual, other.manual) : null,
    code: known ? one.code !== other.code : null,
    browser
  };
}

/** Which names came, went, or stand for other bytes: first those of the later one. */
export function compareHashes(before: Hashes, after: Hashes): NamedChange[] {
  const later = Object.entries(after).flatMap(([name, hash]): NamedChange[] => {
    const known = before[name];
    return known === hash ? [] : [{name, how: known === undefined ? "added" : "changed"}];
  });
  const gone = Object.keys(before).filter((name) => after[name] === undefined);
  return [...later, ...gone.map((name): NamedChange => ({name, how: "gone"}))];
}

const seedsOf = (edition: FrozenEdition): Hashes =>
  Object.fromEntries(
    tableOf(edition, "articles").rows.map(({seed = "", seed_sha256 = ""}) => [seed, seed_sha256])
  );
