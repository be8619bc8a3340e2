import type {Token} from "./tokens.js";

/** What a word does in a number: "five" and "fifty" add, "hundred" and "million" multiply, "third" divides. */
export type NumberRole =
  "unit" | "ten" | "hundred" | "scale" | "dozen" | "pair" | "part" | "minus" | "times" | "several" | "teens";

export interface NumberWord {
  readonly role: NumberRole;
  readonly value: number;
  /** printed in the plural: "hundreds", "thirds" */
  readonly plural: boolean;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  thous: 1e3,
  thsd: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  mil: 1e6,
  mio: 1e6,
  crore: 1e7,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  milliard: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tln: 1e12,
  tn: 1e12,
  quadrillion: 1e15
};
/** What divides: the ordinals from "third" on, which "second" is not among, for that is a time. */
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  thirtieth: 30,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12
};

const WORDS = new Map<string, Omit<NumberWord, "plural">>([
  ...UNITS.split(" ").map((w, value) => [w, {role: "unit", value}] as const),
  ...["nought", "naught", "nil"].map((w) => [w, {role: "unit", value: 0}] as const),
  ...TENS.split(" ").map((w, i) => [w, {role: "ten", value: 20 + 10 * i}] as const),
  ...Object.entries(SCALES).map(([w, value]) => [w, {role: "scale", value}] as const),
  ...Object.entries(PARTS).map(([w, value]) => [w, {role: "part", value}] as const),
  ["hundred", {role: "hundred", value: 100}],
  ...["dozen", "doz"].map((w) => [w, {role: "dozen", value: 12}] as const),
  ["score", {role: "dozen", value: 20}],
  ["pair", {role: "pair", value: 2}],
  ["couple", {role: "pair", value: 2}],
  ["minus", {role: "minus", value: -1}],
  ["negative", {role: "minus", value: -1}],
  ["twice", {role: "times", value: 2}],
  ["thrice", {role: "times", value: 3}],
  ...`${UNITS} ${TENS}`
    .split(" ")
    .map((w, i) => [`${w}fold`, {role: "times", value: i < 20 ? i : 10 * (i - 18)}] as const),
  ["several", {role: "several", value: 0}],
  ["few", {role: "several", value: 0}],
  ["many", {role: "several", value: 0}],
  ["mid-teen", {role: "teens", value: 10}],
  ["low-teen", {role: "teens", value: 10}],
  ["high-teen", {role: "teens", value: 10}]
]);

const SINGULAR = new Map([...WORDS].map(([w, word]) => [w, {...word, plural: false}] as const));
const PLURAL = new Map([...WORDS].map(([w, word]) => [w, {...word, plural: true}] as const));

/** What a word says of a number; undefined for nearly all words. */
export function numberWord(token: Pick<Token, "norm" | "text"> | undefined): NumberWord | undefined {
  const word = token && SINGULAR.get(token.norm);
  if (!word) return undefined;
  // Of a plural the norm is shorter; "thous." ends in s without being one.
  const last = token.text.charCodeAt(token.text.length - 1) | 0x20;
  return last === 0x73 && word.role !== "minus" && token.norm.length < token.text.length
    ? PLURAL.get(token.norm)
    : word;
}

/** Letters that are scales only right behind a digit: "$2m", "10K". Small "m" and "b" need money beside them, for they are metres and parts. */
const LETTER_SCALES = new Map([
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
  ["MM", 1e6],
  ["B", 1e9]
]);
const MONEY_SCALES = new Map([
  ...LETTER_SCALES,
  ["m", 1e6],
  ["mm", 1e6],
  ["b", 1e9],
  ["t", 1e12],
  ["T", 1e12]
]);

/** The scale that letters are right behind a digit. */
export const letterScale = (letters: string, money: boolean): number | undefined =>
  (money ? MONEY_SCALES : LETTER_SCALES).get(letters);

export const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8]
]);
