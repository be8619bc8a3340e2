import {likeWords} from "../reviews/likeWords.js";
import type {FrozenFinding} from "./frozenFindings.js";
import {pairRows, type Pairs} from "./pairRows.js";

/** How much of what they are about two findings of one check must share to be one: of two claims one may have been added. */
const SHARED = 0.5;

/** What their sentences share decides between findings about the same. */
const TIE = 1e-3;

/**
 * Which findings of two editions are one: those of one id, which hashes what a finding is about; of what is left, those of one check that are about
 * mostly the same.
 *
 * @param renamed the earlier id of each claim of the later edition that has another now
 */
export function pairFindings(
  before: readonly FrozenFinding[],
  after: readonly FrozenFinding[],
  renamed: ReadonlyMap<string, string>
): Pairs<FrozenFinding> {
  return pairRows(before, after, {
    id: ({id}) => id,
    kind: ({row}) => row.check ?? "",
    likeness(a, b) {
      const about = b.about.map((id) => renamed.get(id) ?? id);
      const shared = overlap(a.about, about);
      return shared < SHARED ? null : shared + TIE * likeWords(a.row.caveat ?? "", b.row.caveat ?? "");
    }
  });
}

/** How much of all that two lists name stands in both, from 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : [...one].filter((id) => other.has(id)).length / all;
}
