import type {Arquero, ArqueroTable} from "./arquero.js";
import {bare, type Chain} from "./chain.js";
import {noTable, sayError, unknownVerb, UNREADABLE} from "./sayError.js";

/** What a step led to. `waits`: one before it has an error. */
export interface StepOutcome {
  readonly state: "done" | "wrong" | "waits";
  readonly rows: number;
  /** into how many groups the rows are put; null if into none */
  readonly groups: number | null;
  readonly columns: readonly string[];
  /** in words, if the step is wrong */
  readonly error: string | null;
}

export interface ChainOutcome {
  /** the table that is picked, then each step */
  readonly steps: readonly StepOutcome[];
  /** what they all lead to; null if one of them is wrong */
  readonly table: ArqueroTable | null;
}

type Opened = (name: string) => ArqueroTable | undefined;

/**
 * Runs a reader's own steps in the reader's own browser, one by one. What stands before the first changed step is not run again.
 *
 * @param opened the tables that are there, by name
 * @param names of all tables, for suggestions
 */
export function chainRunner(
  aq: Arquero,
  opened: Opened,
  names: readonly string[]
): (chain: Chain) => ChainOutcome {
  let known: {readonly key: string; readonly table: ArqueroTable}[] = [];
  const table = (name: unknown): ArqueroTable => {
    const found = opened(String(name));
    if (!found) throw new Error(noTable(String(name), names));
    return found;
  };
  const helpers = [...Object.keys(aq.helpers), ...Object.keys(aq.helpers.op as object)];
  const apply = (from: ArqueroTable | null, step: string): ArqueroTable => {
    if (from === null) return table(step);
    const problem = unknownVerb(step, aq.verbs);
    if (problem !== null) throw new Error(problem);
    const result = compile(step, Object.keys(aq.helpers))(from, table, ...Object.values(aq.helpers));
    if (!isTable(result)) throw new Error("This step does not lead to a table, so nothing can follow it.");
    return result;
  };
  return (chain) => {
    const keys = [chain.table, ...chain.steps.map(bare)];
    const same = keys.findIndex((key, i) => known[i]?.key !== key);
    known = known.slice(0, same < 0 ? keys.length : same);
    const steps: StepOutcome[] = [];
    let before: ArqueroTable | null = null;
    for (const [i, key] of keys.entries()) {
      try {
        const made: ArqueroTable = known[i]?.table ?? apply(before, key);
        known[i] = {key, table: made};
        steps.push(done(made));
        before = made;
      } catch (error) {
        const columns = before === null ? [] : columnsOf(before);
        const message = error instanceof Error ? error.message : String(error);
        steps.push({
          ...NOTHING,
          state: "wrong",
          columns,
          error: sayError(message, {step: key, columns, helpers})
        });
        return {steps: [...steps, ...keys.slice(i + 1).map(() => NOTHING)], table: null};
      }
    }
    return {steps, table: before};
  };
}

const NOTHING: StepOutcome = {state: "waits", rows: 0, groups: null, columns: [], error: null};

const done = (table: ArqueroTable): StepOutcome => ({
  state: "done",
  rows: table.numRows(),
  groups: table.groups()?.size ?? null,
  columns: columnsOf(table),
  error: null
});

/** The ids of claims, which are always there, are none of the reader's columns. */
export const columnsOf = (table: ArqueroTable): readonly string[] =>
  table.columnNames().filter((name) => name !== "claim_ids");

function compile(step: string, helpers: readonly string[]): (...parts: unknown[]) => unknown {
  try {
    // the reader's text is code by intention; that of a link runs only at the reader's own press of a button
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    return new Function("from", "table", ...helpers, `"use strict"; return (from.${step}\n);`) as (
      ...parts: unknown[]
    ) => unknown;
  } catch (error) {
    throw new Error(
      `${UNREADABLE}: ${(error as Error).message}. Look for a missing bracket, comma or quotation mark.`,
      {cause: error}
    );
  }
}

function isTable(value: unknown): value is ArqueroTable {
  return typeof value === "object" && value !== null && "columnNames" in value && "objects" in value;
}

/** The tables that a chain opens: its own, and those that its steps name. */
export function tablesIn({table, steps}: Chain): readonly string[] {
  const named = steps.flatMap((step) =>
    [...step.matchAll(/\btable\(\s*(["'`])([^"'`]*)\1/gu)].map((match) => match[2] ?? "")
  );
  return [...new Set([table, ...named])];
}
