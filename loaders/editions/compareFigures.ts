import {compareHashes} from "./compareMadeFrom.js";
import type {ChangedFigure, EditionChanges} from "./editionChanges.js";
import type {FrozenEdition} from "./frozenEdition.js";

/** Which figures look different, and which of the claims that were touched each shows. Null where an edition does not say what its figures look like. */
export function compareFigures(
  before: FrozenEdition,
  after: FrozenEdition,
  {changed, added, gone}: EditionChanges["claims"]
): ChangedFigure[] | null {
  const [one, other] = [before.record?.figures, after.record?.figures];
  if (!one || !other) return null;
  const claims = [
    ...changed.map((change) => ({id: change.after.claim_id, depends: change.depends})),
    ...[...added, ...gone].map(({claim_id, depends}) => ({id: claim_id, depends}))
  ];
  const isKnown = claims.every(({depends}) => depends.shown !== null);
  return compareHashes(one, other).map(({name, how}) => ({
    figure: name,
    how,
    claims: isKnown
      ? claims
          .filter(({depends}) =>
            depends.shown?.some(({kind, fragment}) => kind === "figure" && fragment === name)
          )
          .map(({id}) => id)
      : null
  }));
}
