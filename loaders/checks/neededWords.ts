import {type AST, RegExpParser} from "@eslint-community/regexpp";

/** More ways to write one stretch of a pattern are not gone through. */
const WAYS_AT_MOST = 4000;
/** What is repeated more than once is gone through for so many ways to begin and end. */
const REPEATED_AT_MOST = 5;
/** Any characters, or none: what stands beside it may go on as a longer word. */
const ANYTHING = "?";
/** No letter; or no letter beyond this point. */
const EDGE = " ";
const LETTERS = Array.from({length: 26}, (_, i) => String.fromCharCode("a".charCodeAt(0) + i));
const OTHERS = ". , ; : ! ? 0 1 2 3 4 5 6 7 8 9 _ - – — ’ ' “ ” ( ) [ ] { } $ € £ % & / é \n"
  .split(" ")
  .concat(" ");
/** A class of more letters is as good as any. */
const LETTERS_AT_MOST = 4;
/** So common that to ask for them is as good as not to ask. */
const COMMON = new Set(
  "a an and are as at be been but by for from had has have he her his i in is it its may more new no not of on or s said she than that the their they this to two was were which who will with year years".split(
    " "
  )
);

/** Words that stand together, for each way to write something; null where one of the ways needs none. */
type Needs = readonly (readonly string[])[] | null;

/** The ways to write a stretch; where they are too many, what they need. */
interface Ways {
  readonly strings: readonly string[];
  readonly needs: Needs;
}

/**
 * What each text holds that a pattern matches: all words of one of some groups of words. A word is lower case, letters from A to Z with no such letter
 * on either side. The first of each group is the one met most seldom. Null where the pattern asks for no whole word.
 */
export function neededWords({source, flags}: RegExp): Needs {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v")
  });
  return needsOfAny(pattern.alternatives, flags);
}

/** Of the alternatives together: each of them has to need something. */
function needsOfAny(alternatives: readonly AST.Alternative[], flags: string): Needs {
  const needs = alternatives.map(({elements}) => needsOfRow(elements, flags));
  return needs.some((words) => words === null) ? null : withoutRepeats(needs.flatMap((words) => words ?? []));
}

/** Of elements in a row: what any of them needs, or a stretch of them. */
function needsOfRow(elements: readonly AST.Element[], flags: string): Needs {
  let stretch: readonly string[] = [ANYTHING];
  const needs: Needs[] = [];
  for (const element of elements) {
    const ways = waysOf(element, flags);
    needs.push(ways.needs);
    const longer = joined(stretch, ways.strings);
    if (longer.length > WAYS_AT_MOST) {
      needs.push(wordsOfEach(stretch));
      stretch = joined([ANYTHING], ways.strings);
    } else stretch = longer;
  }
  needs.push(wordsOfEach(stretch));
  return needs.reduce((best, words) => (costOf(words) < costOf(best) ? words : best), null);
}

/** The whole words of each string; null if one of them has none. */
function wordsOfEach(strings: readonly string[]): Needs {
  const found: string[][] = [];
  for (const string of strings) {
    const words = new Set(`${string}${ANYTHING}`.match(/(?<![a-z?])[a-z]+(?![a-z?])/g) ?? []);
    const sorted = [...words].sort((a, b) => costOfWord(a) - costOfWord(b) || (a < b ? -1 : 1));
    if (sorted.length === 0) return null;
    const telling = sorted.filter((word) => !COMMON.has(word));
    found.push(telling.length > 0 ? telling : sorted);
  }
  return withoutRepeats(found);
}

/** Each group once, and none that asks for more than another. */
function withoutRepeats(groups: readonly (readonly string[])[]): Needs {
  const unique = [...new Map(groups.map((words) => [[...words].sort().join(" "), words])).values()];
  const kept: (readonly string[])[] = [];
  for (const words of unique.sort((a, b) => a.length - b.length))
    if (!kept.some((fewer) => fewer.every((word) => words.includes(word)))) kept.push(words);
  return kept;
}

/** How often one of some groups of words is met, roughly. */
function costOf(needs: Needs): number {
  if (needs === null) return Infinity;
  return needs.reduce((sum, words) => sum + costOfWord(words[0] ?? "") / words.length, 0);
}

/** Short words are common. */
const costOfWord = (word: string): number => (COMMON.has(word) ? 100 : word.length < 4 ? 10 : 1);

const joined = (heads: readonly string[], tails: readonly string[]): string[] => [
  ...new Set(heads.flatMap((head) => tails.map((tail) => head + tail)))
];

function waysOf(element: AST.Element, flags: string): Ways {
  switch (element.type) {
    case "Character":
      return only(letterOrEdge(String.fromCodePoint(element.value)));
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      return {strings: charactersOf(element.raw, flags), needs: null};
    case "Group":
    case "CapturingGroup":
      return waysOfAny(element.alternatives, flags);
    case "Quantifier":
      return repeated(element, flags);
    case "Assertion":
      return only(isEdge(element, flags) ? EDGE : "");
    case "Backreference":
      return only(ANYTHING);
  }
}

const only = (string: string): Ways => ({strings: [string], needs: null});

const letterOrEdge = (character: string): string =>
  /^[a-z]$/i.test(character) ? character.toLowerCase() : EDGE;

function charactersOf(raw: string, flags: string): readonly string[] {
  const pattern = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ""));
  const letters = LETTERS.filter((letter) => pattern.test(letter) || pattern.test(letter.toUpperCase()));
  if (letters.length === 0) return [EDGE];
  if (letters.length > LETTERS_AT_MOST) return [ANYTHING];
  return OTHERS.some((character) => pattern.test(character)) ? [...letters, EDGE] : letters;
}

function waysOfAny(alternatives: readonly AST.Alternative[], flags: string): Ways {
  const strings = new Set<string>();
  for (const {elements} of alternatives) {
    let row: readonly string[] = [""];
    for (const element of elements) {
      const ways = waysOf(element, flags);
      row = joined(row, ways.strings);
      if (ways.needs !== null || row.length > WAYS_AT_MOST) return tooMany(alternatives, flags);
    }
    for (const string of row) strings.add(string);
  }
  return strings.size > WAYS_AT_MOST ? tooMany(alternatives, flags) : {strings: [...strings], needs: null};
}

const tooMany = (alternatives: readonly AST.Alternative[], flags: string): Ways => ({
  strings: [ANYTHING],
  needs: needsOfAny(alternatives, flags)
});

function repeated({element, min, max}: AST.Quantifier, flags: string): Ways {
  const {strings, needs} = waysOf(element, flags);
  // no letter, however often
  const isEdge = strings.every((string) => string === EDGE);
  const often =
    max === 1 || isEdge
      ? strings
      : strings.length > REPEATED_AT_MOST
        ? [ANYTHING]
        : [...strings, ...strings.flatMap((first) => strings.map((last) => first + ANYTHING + last))];
  return min === 0 ? {strings: [...new Set(["", ...often])], needs: null} : {strings: often, needs};
}

/** Whether it says that no letter goes on here. */
function isEdge(assertion: AST.Assertion, flags: string): boolean {
  switch (assertion.kind) {
    case "start":
    case "end":
      return true;
    case "word":
      return !assertion.negate;
    case "lookahead":
    case "lookbehind": {
      const [alternative] = assertion.alternatives;
      const [first] = alternative?.elements ?? [];
      if (!assertion.negate || assertion.alternatives.length > 1 || alternative?.elements.length !== 1)
        return false;
      if (first?.type !== "CharacterSet" && first?.type !== "CharacterClass") return false;
      const pattern = new RegExp(`^${first.raw}$`, flags.replace(/[gy]/g, ""));
      return LETTERS.every((letter) => pattern.test(letter) && pattern.test(letter.toUpperCase()));
    }
  }
}
