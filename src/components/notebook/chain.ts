/** A question to the tables: where it starts, and the verbs that follow, one a step, without the dot before them. */
export interface Chain {
  readonly table: string;
  readonly steps: readonly string[];
}

/** As one reads it: `table("findings")` and a line for each step. */
export function joinChain({table, steps}: Chain): string {
  return [`table(${JSON.stringify(table)})`, ...steps.map((step) => `  .${bare(step)}`)].join("\n");
}

/** A step without what only ties it to others: the dot before it, a semicolon behind it. */
export const bare = (step: string): string => step.trim().replace(/^\./u, "").replace(/;$/u, "").trim();

/**
 * Takes a chain of verbs apart at the dots between them. Brackets, quotation marks, comments and regular expressions inside a step are left alone.
 *
 * @returns null where the text does not begin with `table("…")`
 */
export function splitChain(code: string): Chain | null {
  const start = /^\s*table\(\s*(["'`])([^"'`]*)\1\s*\)/u.exec(code);
  if (!start) return null;
  return {table: start[2] ?? "", steps: splitSteps(code.slice(start[0].length))};
}

/** `.a(…).b(…)` → `a(…)`, `b(…)`: the verbs that are chained in a text. */
export function splitSteps(code: string): string[] {
  const steps: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code[at] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if ("\"'`".includes(character)) at = closing(code, at, character);
    else if (character === "/" && beginsPattern(code, at)) at = closing(code, at, "/");
    else if (character === "." && depth === 0 && code.slice(from, at).includes("(")) {
      steps.push(bare(code.slice(from, at)));
      from = at;
    }
  }
  steps.push(bare(code.slice(from)));
  return steps.filter((step) => step !== "");
}

/** Where a quotation that begins here ends; the end of the text if it never does. */
function closing(code: string, start: number, mark: string): number {
  for (let at = start + 1; at < code.length; at++) {
    if (code[at] === "\\") at++;
    else if (code[at] === mark) return at;
  }
  return code.length;
}

/** A slash divides behind a value, and begins a regular expression anywhere else. */
const beginsPattern = (code: string, at: number): boolean => !/[\w)\]]\s*$/u.test(code.slice(0, at));
