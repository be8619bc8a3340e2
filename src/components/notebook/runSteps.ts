/** The part of Arquero that the notebook uses. */
export interface Arquero {
  readonly op: unknown;
  /** a table whose rows know the claims that they come from, whatever is done with it */
  readonly traced: (rows: readonly object[]) => ArqueroTable;
  readonly toCsv: (columns: readonly string[], rows: readonly (readonly unknown[])[]) => string;
  readonly desc: unknown;
  readonly escape: unknown;
}
export interface ArqueroTable {
  columnNames(): string[];
  objects(options?: {limit?: number}): Record<string, unknown>[];
  numRows(): number;
}

type Row = Readonly<Record<string, unknown>>;

export interface StepsResult {
  /** those that the steps lead to; the ids of claims, which are always there, are not among them */
  readonly columns: readonly string[];
  /** as many as are shown; each with its `claim_ids` besides */
  readonly rows: readonly Row[];
  readonly total: number;
  /** every row */
  readonly all: () => readonly Row[];
}

/** The column in which a table keeps the ids of the claims that each row comes from. */
export const IDS = "claim_ids";

const MAX_ROWS = 200;

/**
 * Runs a reader's own steps in the reader's own browser.
 *
 * @throws Error in words: what is not a table, not readable, or went wrong on the way
 */
export function runSteps(
  steps: string,
  tables: ReadonlyMap<string, readonly object[]>,
  aq: Arquero
): StepsResult {
  const table = (name: string): ArqueroTable => {
    const rows = tables.get(name);
    if (!rows) throw new Error(`There is no table “${name}”. Tables are: ${[...tables.keys()].join(", ")}.`);
    return aq.traced(rows);
  };
  const result = compile(steps)(table, aq.op, aq.desc, aq.escape);
  if (!isTable(result))
    throw new Error('The steps do not end in a table. Start with table("…") and chain verbs with dots.');
  return {
    columns: result.columnNames().filter((name) => name !== IDS),
    rows: result.objects({limit: MAX_ROWS}),
    total: result.numRows(),
    // without a limit Arquero gives a hundred thousand
    all: () => result.objects({limit: Infinity})
  };
}

function compile(steps: string): (...parts: unknown[]) => unknown {
  try {
    // the reader's text is code by intention; it runs only at the reader's own press of a button
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    return new Function(
      "table",
      "op",
      "desc",
      "escape",
      `"use strict"; return (${steps.trim().replace(/;$/, "")}\n);`
    ) as (...parts: unknown[]) => unknown;
  } catch (error) {
    throw new Error(
      `These steps cannot be read: ${(error as Error).message}. Look for a missing bracket, comma or quotation mark.`,
      {
        cause: error
      }
    );
  }
}

function isTable(value: unknown): value is ArqueroTable {
  return typeof value === "object" && value !== null && "columnNames" in value && "objects" in value;
}
