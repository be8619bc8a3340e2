import type {Half} from "./evaluateHalf.js";

/** How many slips were planted, and how many of them were found. */
export interface Tally {
  readonly planted: number;
  readonly found: number;
}

export function tallies({
  kinds
}: Half): {readonly name: string; readonly title: string; readonly tally: Tally}[] {
  return kinds.map(({kind: {name, title}, judged}) => ({
    name,
    title,
    tally: {planted: judged.length, found: judged.filter(({by}) => by.length > 0).length}
  }));
}

export function allOf(half: Half): Tally {
  const rows = tallies(half);
  return {
    planted: rows.reduce((sum, {tally}) => sum + tally.planted, 0),
    found: rows.reduce((sum, {tally}) => sum + tally.found, 0)
  };
}

/** "91 %", or a dash where nothing was planted. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`;
