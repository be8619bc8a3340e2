import {RegExpParser} from "@eslint-community/regexpp";
import type {Alternative, Element} from "@eslint-community/regexpp/ast";

/** Expressions from a dossier are tried on at most so many characters of a text. */
export const LONGEST_TRIED = 120;
/** As many ways through an expression take far less than a millisecond a figure, and allow two words of any length. */
const MOST_WAYS = 20_000;
/** The longest in the shipped tables has 200 characters. */
const LONGEST_EXPRESSION = 2_000;

const parser = new RegExpParser({ecmaVersion: 2022});

/**
 * Refuses a regular expression that could take long on any text: who writes a table must not be able to stop a build. However a text
 * looks, a matcher goes no more ways through an expression than there are; so these are counted, and a repeated group whose inside has
 * more than one, as in `(a+)+` or `(a|b)*`, has too many.
 *
 * @throws Error `"…" what is wrong; remedy`
 */
export function refuseUnbounded(expression: string): void {
  if (expression.length > LONGEST_EXPRESSION)
    throw new Error(
      `an expression of ${expression.length} characters, at most ${LONGEST_EXPRESSION} can be; make several rows of it`
    );
  let alternatives: readonly Alternative[];
  try {
    ({alternatives} = parser.parsePattern(expression, 0, expression.length, {unicode: true}));
  } catch {
    throw new Error(`"${expression}" is no regular expression; close its brackets`);
  }
  if (!(waysOf(alternatives) <= MOST_WAYS))
    throw new Error(
      `"${expression}" can be matched in too many ways; repeat single characters only (\\w*), and few of them, and name each word`
    );
}

/** How many ways lead through alternatives, on texts of `LONGEST_TRIED` characters. */
const waysOf = (alternatives: readonly Alternative[]): number =>
  alternatives.reduce(
    (sum, {elements}) => sum + elements.reduce((product, element) => product * waysThrough(element), 1),
    0
  );

function waysThrough(element: Element): number {
  switch (element.type) {
    case "Quantifier": {
      const {min, element: repeated} = element;
      const inside = waysThrough(repeated);
      let ways = 0;
      for (let times = min; times <= Math.min(element.max, min + LONGEST_TRIED); times++)
        ways += inside ** times;
      return ways;
    }
    case "Group":
    case "CapturingGroup":
      return waysOf(element.alternatives);
    case "Assertion":
      return "alternatives" in element ? waysOf(element.alternatives) : 1;
    case "Backreference":
      // what it stands for may be repeated in ways that nobody counted
      return Infinity;
    default:
      return 1;
  }
}
