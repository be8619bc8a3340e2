/** One condition on a column: `measure=tanks`, `quote~"five hectares"`, `item=none`. */
export interface Condition {
  readonly column: string;
  /** `=` equal, `~` contains, whatever the case */
  readonly operator: "=" | "~";
  /** null stands for an empty cell, written `none` */
  readonly value: string | null;
}

/** Rows of a table, or one claim by its id. */
export interface Query {
  readonly source: string;
  readonly conditions: readonly Condition[];
}

/** What stands between `[[` and `]]`. */
export interface Expression {
  readonly kind: "value" | "ratio" | "difference" | "sum" | "count" | "when" | "plain";
  readonly queries: readonly Query[];
  /** after `|`: how to write it; null for the usual way */
  readonly form: string | null;
  /** only for `when`: what to say where a row matches, and where none does */
  readonly choice?: {readonly matched: string; readonly none: string};
  /** only for `plain`: the characters to print and why no claim stands behind them */
  readonly plain?: {readonly text: string; readonly reason: string};
}

const SEPARATORS = {ratio: "/", difference: "-"} as const;
const CONDITION = /^([a-z_]+)([=~])(?:"([^"]*)"|([^"]*))$/;

/**
 * Reads the text between `[[` and `]]`.
 *
 * @throws Error in words for the author, with the offender last
 */
export function parseExpression(body: string): Expression {
  const plain = /^\s*plain\s([\s\S]*)$/.exec(body);
  if (plain) return parsePlain(plain[1] ?? "");
  const [words, form] = splitForm(tokenize(body));
  const [head, ...rest] = words;
  if (head === undefined) throw new Error("nothing is named");
  if (head === "when") return parseChoice(rest);
  if (head === "ratio" || head === "difference") {
    const at = rest.indexOf(SEPARATORS[head]);
    if (at < 1 || at === rest.length - 1)
      throw new Error(`${head} wants two queries with " ${SEPARATORS[head]} " between them`);
    return {kind: head, queries: [parseQuery(rest.slice(0, at)), parseQuery(rest.slice(at + 1))], form};
  }
  if (head === "sum" || head === "count") return {kind: head, queries: [parseQuery(rest)], form};
  return {kind: "value", queries: [parseQuery(words)], form};
}

/** A table or claim id, then conditions. @throws Error for a word that is no condition */
export function parseQuery(words: readonly string[]): Query {
  const [source, ...rest] = words;
  if (source === undefined) throw new Error("a table or claim is missing");
  return {source, conditions: rest.map(parseCondition)};
}

/** Words at spaces; a quoted value may hold spaces. */
export function tokenize(text: string): string[] {
  return text.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
}

function parseCondition(word: string): Condition {
  const match = CONDITION.exec(word);
  if (!match) throw new Error(`expected column=value, found ${word}`);
  const [, column = "", operator, quoted, bare = ""] = match;
  return {
    column,
    operator: operator === "~" ? "~" : "=",
    value: quoted ?? (bare === "none" ? null : bare)
  };
}

function splitForm(words: readonly string[]): [words: readonly string[], form: string | null] {
  const at = words.indexOf("|");
  return at < 0 ? [words, null] : [words.slice(0, at), words.slice(at + 1).join(" ")];
}

/** `findings check=parts-and-whole then "The sum is wrong." else "The sum is right."`: a judgement that goes with its finding. */
function parseChoice(words: readonly string[]): Expression {
  const then = words.indexOf("then");
  const [matched, otherwise, none, ...more] = words
    .slice(then + 1)
    .map((word) => /^"(.*)"$/s.exec(word)?.[1] ?? word);
  if (then < 1 || matched === undefined || otherwise !== "else" || none === undefined || more.length > 0)
    throw new Error(
      'when wants a query, then "what to say where a row matches", else "what to say where none does"'
    );
  return {kind: "when", queries: [parseQuery(words.slice(0, then))], form: null, choice: {matched, none}};
}

function parsePlain(rest: string): Expression {
  const at = rest.indexOf(":");
  const text = rest.slice(0, at < 0 ? undefined : at).trim();
  const reason = at < 0 ? "" : rest.slice(at + 1).trim();
  if (text === "" || reason === "")
    throw new Error("plain wants the text, a colon, and why no claim stands behind it");
  return {kind: "plain", queries: [], form: null, plain: {text, reason}};
}
