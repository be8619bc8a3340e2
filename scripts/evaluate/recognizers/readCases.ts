import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {InputError} from "../../terminal/main.js";

/** The models whose cases are about figures in texts, and where they stand below the suite's `Specs` folder. */
export const MODELS = [
  {model: "NumberModel", below: "Number/English"},
  {model: "PercentModel", below: "Number/English"},
  {model: "NumberRangeModel", below: "Number/English"},
  {model: "CurrencyModel", below: "NumberWithUnit/English"},
  {model: "DimensionModel", below: "NumberWithUnit/English"}
] as const;

/** A value that is to be found. Offsets in code points, end exclusive; of a range both bounds, an open one is null. */
export interface Expected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Case {
  readonly input: string;
  readonly expected: readonly Expected[];
  /** values of the suite that are left out, as printed: parts of codes */
  readonly leftOut: readonly string[];
}

interface Result {
  readonly Text: string;
  readonly Start: number;
  /** inclusive, in UTF-16 units */
  readonly End: number;
  readonly Resolution: {readonly value?: string | null};
}

/**
 * Reads the cases of one model. Results without a value ("a small per cent") have nothing that could be compared.
 *
 * @param folder the suite's `Specs` folder, or one that holds the files themselves
 * @throws InputError for a file that is not there
 */
export function readCases(folder: string, {model, below}: (typeof MODELS)[number]): Case[] {
  const file = [join(folder, below, `${model}.json`), join(folder, `${model}.json`)].find(existsSync);
  if (file === undefined)
    throw new InputError(`${model}.json: no such file; name the Specs folder of Recognizers-Text`);
  const cases = JSON.parse(readFileSync(file, "utf8")) as {Input: string; Results: Result[]}[];
  return cases.map(({Input: input, Results}) => {
    const points = (units: number): number => Array.from(input.slice(0, units)).length;
    const [leftOut, kept] = [true, false].map((out) =>
      Results.filter((result) => isPartOfCode(input, result) === out)
    ) as [Result[], Result[]];
    return {
      input,
      leftOut: leftOut.map(({Text}) => Text),
      expected: kept.flatMap(({Text: text, Start, End, Resolution: {value = null}}) => {
        const figures = value === null ? null : readValue(value);
        return figures ? [{text, start: points(Start), end: points(End + 1), ...figures}] : [];
      })
    };
  });
}

/**
 * Digits that a sign ties to further digits or letters: "168" in "192.168.1.2", "17" in "5/17/2018", "222" in a telephone number, "173" in
 * "SCP-173". The suite takes a text apart into all of its numbers; no such part says how much or how many.
 */
const isPartOfCode = (input: string, {Text, Start, End}: Result): boolean =>
  /^\d+$/.test(Text) &&
  (/[\p{L}\d][-./+]$/u.test(input.slice(0, Start)) || /^[-./]\d/.test(input.slice(End + 1)));

/** "75000000", "15%", "[5,10)", "(20,)"; whether a bound belongs to the range is not compared. */
function readValue(printed: string): Pick<Expected, "value" | "low" | "high"> | null {
  const range = /^[([](?<low>[^,]*),(?<high>[^,]*)[)\]]$/.exec(printed)?.groups;
  if (!range) {
    const value = Number.parseFloat(printed);
    return Number.isNaN(value) ? null : {value, low: null, high: null};
  }
  const [low = null, high = null] = [range["low"], range["high"]].map((bound) =>
    bound ? Number(bound) : null
  );
  return low === high ? {value: low, low: null, high: null} : {value: null, low, high};
}
