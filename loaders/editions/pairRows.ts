import {groupBy} from "../checks/groupBy.js";

/** Which rows of two lists are one. */
export interface Pairs<T> {
  /** in the order of the later list */
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly gone: readonly T[];
  readonly added: readonly T[];
}

interface PairBy<T> {
  /** rows of one id are one */
  readonly id: (row: T) => string;
  /** of those that are left, only rows of one kind may be */
  readonly kind: (row: T) => string;
  /** the greater the liker; null for two that are not one */
  readonly likeness: (before: T, after: T) => number | null;
}

/**
 * Pairs the rows of two lists by their ids; then those that are left, the likest first. Of pairs that are equally like, those go first whose places among
 * what is left of their kind are nearest to the beginning, then to each other. With the lists changed about the same pairs come out.
 */
export function pairRows<T>(
  before: readonly T[],
  after: readonly T[],
  {id, kind, likeness}: PairBy<T>
): Pairs<T> {
  const byId = new Map(before.map((row) => [id(row), row]));
  const earlier = new Map<T, T>();
  for (const row of after) {
    const same = byId.get(id(row));
    if (same !== undefined) earlier.set(row, same);
  }
  const found = new Set(earlier.values());
  const left = groupBy(
    before.filter((row) => !found.has(row)),
    kind
  );
  const fresh = groupBy(
    after.filter((row) => !earlier.has(row)),
    kind
  );
  for (const [name, own] of left)
    for (const [one, other] of pairLikest(own, fresh.get(name) ?? [], likeness)) earlier.set(other, one);
  const paired = new Set(earlier.values());
  return {
    pairs: after.flatMap((row) => {
      const one = earlier.get(row);
      return one === undefined ? [] : [[one, row] as const];
    }),
    gone: before.filter((row) => !paired.has(row)),
    added: after.filter((row) => !earlier.has(row))
  };
}

function pairLikest<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: PairBy<T>["likeness"]
): (readonly [before: T, after: T])[] {
  const candidates = before.flatMap((one, i) =>
    after.flatMap((other, j) => {
      const like = likeness(one, other);
      return like === null ? [] : [{one, other, like, far: i + j, apart: Math.abs(i - j)}];
    })
  );
  candidates.sort((a, b) => b.like - a.like || a.far - b.far || a.apart - b.apart);
  const taken = new Set<T>();
  return candidates.flatMap(({one, other}) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}
