import type {BuiltInTable} from "../../loaders/model.js";
import {pairRows, shared, sharedPart} from "./pairRows.js";
import type {Row} from "./row.js";
import {sameName, type SameSubject} from "./sameSubject.js";
import {sameValues} from "./sameValues.js";
import {eachTable, type Tallies} from "./tally.js";

/** How many of the claims that were found say the same beside their figure. */
export interface Attributes {
  readonly claims: number;
  readonly name: number;
  readonly hedge: number;
  readonly attributed_to: number;
  readonly as_of: number;
}

/** What became of one text. */
export interface Score {
  /** the figure and where it stands, whatever the table */
  readonly quantities: Tallies;
  /** table, figure, unit, place and subject */
  readonly claims: Tallies;
  /** the same with subjects compared loosely */
  readonly looseClaims: Tallies;
  /** equipment that is named without a count: place only */
  readonly uncounted: Tallies;
  /** of the claims that were found with a loosely compared subject */
  readonly attributes: Attributes;
  /** annotated rows without a full claim, and those predictions that are none; both without optional ones */
  readonly missed: readonly Row[];
  readonly extra: readonly Row[];
}

/** Scores one text. `optional` rows are never missed, and take any prediction that says what they do over the same words. */
export function scoreText(
  predicted: readonly Row[],
  annotated: readonly Row[],
  looselySame: SameSubject
): Score {
  const due = annotated.filter(({optional}) => !optional);
  const optional = annotated.filter((row) => row.optional);
  const hasValue = (row: Row): boolean => row.values.length > 0;
  const [figures, dueFigures] = [predicted.filter(hasValue), due.filter(hasValue)];
  const isOptional = (p: Row): boolean =>
    optional.some((o) => shared(p, o) > 0 && (!hasValue(o) || sameValues(p, o)));
  const likeness = (p: Row, a: Row): number =>
    (p.table === a.table ? 4 : 0) +
    (p.unit === a.unit ? 2 : 0) +
    (looselySame(p, a) ? 1 : 0) +
    sharedPart(p, a);

  const sameFigure = (p: Row, a: Row): boolean =>
    sameValues(p, a) && (p.unit === "date") === (a.unit === "date");
  const found = pairRows(figures, dueFigures, sameFigure, likeness);
  const quantities = tallies(
    dueFigures.filter((_, j) => found.ofAnnotated.has(j)),
    // a second row of a figure that was found is no second figure
    figures.filter(
      (p, i) =>
        !found.ofPredicted.has(i) &&
        !isOptional(p) &&
        !dueFigures.some((a) => shared(p, a) > 0 && sameFigure(p, a))
    ),
    dueFigures.filter((_, j) => !found.ofAnnotated.has(j))
  );

  const claimsBy = (sameSubject: SameSubject) => {
    const pairs = pairRows(
      figures,
      dueFigures,
      (p, a) => p.table === a.table && p.unit === a.unit && sameValues(p, a) && sameSubject(p, a),
      likeness
    );
    return {
      pairs,
      right: dueFigures.filter((_, j) => pairs.ofAnnotated.has(j)),
      extra: figures.filter((p, i) => !pairs.ofPredicted.has(i) && !isOptional(p)),
      missed: dueFigures.filter((_, j) => !pairs.ofAnnotated.has(j))
    };
  };
  const strict = claimsBy(sameName);
  const loose = claimsBy(looselySame);

  const items = predicted.filter((p) => p.table === "equipment" && !hasValue(p));
  const dueItems = due.filter((a) => a.table === "equipment" && !hasValue(a));
  const itemPairs = pairRows(items, dueItems, () => true, sharedPart);
  const missedItems = dueItems.filter((_, j) => !itemPairs.ofAnnotated.has(j));
  const extraItems = items.filter(
    (p, i) =>
      !itemPairs.ofPredicted.has(i) && !optional.some((o) => o.table === "equipment" && shared(p, o) > 0)
  );
  return {
    quantities,
    claims: tallies(strict.right, strict.extra, strict.missed),
    looseClaims: tallies(loose.right, loose.extra, loose.missed),
    uncounted: tallies(
      dueItems.filter((_, j) => itemPairs.ofAnnotated.has(j)),
      extraItems,
      missedItems
    ),
    attributes: attributesOf(
      [...loose.pairs.ofPredicted].flatMap(([i, j]) => {
        const [p, a] = [figures[i], dueFigures[j]];
        return p && a ? [{p, a}] : [];
      })
    ),
    missed: [...strict.missed, ...missedItems].sort((a, b) => a.start - b.start),
    extra: [...strict.extra, ...extraItems].sort((a, b) => a.start - b.start)
  };
}

const tallies = (right: readonly Row[], extra: readonly Row[], missed: readonly Row[]): Tallies => {
  const count = (rows: readonly Row[], table: BuiltInTable): number =>
    rows.filter((row) => row.table === table).length;
  return eachTable((table) => ({
    right: count(right, table),
    extra: count(extra, table),
    missed: count(missed, table)
  }));
};

function attributesOf(pairs: readonly {readonly p: Row; readonly a: Row}[]): Attributes {
  const count = (same: (p: Row, a: Row) => boolean): number => pairs.filter(({p, a}) => same(p, a)).length;
  return {
    claims: pairs.length,
    name: count((p, a) => plain(p.name) === plain(a.name)),
    hedge: count((p, a) => plain(p.hedge) === plain(a.hedge)),
    attributed_to: count(sameSpeaker),
    as_of: count((p, a) => sameTime(plain(p.as_of), plain(a.as_of)))
  };
}

const plain = (cell: string | null): string => (cell ?? "").trim().toLowerCase();

/** Names of speakers are given at any length ("Shoigu", "Defence Minister Sergei Shoigu"): one word in common is enough. */
function sameSpeaker(p: Row, a: Row): boolean {
  const words = (name: string | null): string[] =>
    plain(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);
  const [said, meant] = [words(p.attributed_to), new Set(words(a.attributed_to))];
  return (said.length === 0 && meant.size === 0) || said.some((word) => meant.has(word));
}

/** One may be finer than the other; a known time is not an unknown one. */
const sameTime = (a: string, b: string): boolean =>
  a === b || (a !== "" && b !== "" && (a.startsWith(b) || b.startsWith(a)));
