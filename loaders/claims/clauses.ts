import type {Token} from "../recognize/tokens.js";
import {wordTest} from "../recognize/words.js";
import {oncePerPassage} from "./oncePerPassage.js";
import {isParticipleAt, verbTense, type VerbTense} from "./verbTense.js";

/** A part of a sentence with a verb of its own, or a bracket or participle inside of one. */
export interface Clause {
  readonly kind: "main" | "relative" | "participle" | "bracket";
  /** the clause that it stands in; null for one that stands beside others */
  readonly outer: Clause | null;
  readonly from: number;
  /** null where no finite verb is recognized */
  readonly tense: VerbTense;
}

interface Open extends Clause {
  tense: VerbTense;
  outer: Clause | null;
  to: number;
  /** does a comma end it? */
  readonly untilComma: boolean;
}

/** Clauses within clauses are followed no further. */
const DEEPEST = 6;

const oneOf = (list: string): ((token: Pick<Token, "word"> | undefined) => boolean) => {
  const set = new Set(list.split(" "));
  return wordTest(({norm}) => set.has(norm));
};
const isRelative = oneOf("which who whose whom where");
const isSubordinate = oneOf("while whereas although though because when unless");
const isCoordinate = oneOf("and but so yet or");

/** The clause of each token of a sentence. */
export const clausesOf = oncePerPassage((passage): readonly Clause[] => cut(passage.tokens));

/** Cuts at semicolons, conjunctions behind a comma, relative pronouns, participles behind a comma, and brackets. */
function cut(tokens: readonly Token[]): readonly Clause[] {
  const all: Open[] = [];
  const open = (kind: Clause["kind"], outer: Clause | null, from: number, untilComma = false): Open => {
    const clause = {kind, outer, from, to: from, tense: null, untilComma};
    all.push(clause);
    return clause;
  };
  const stack = [open("main", null, 0)];
  const isDeep = (): boolean => stack.length > DEEPEST;
  const top = (): Open => stack[stack.length - 1] as Open;
  const closeTo = (kind: Clause["kind"]): void => {
    while (stack.length > 1 && top().kind !== kind) stack.pop();
  };
  const at = tokens.map((token, i): Open => {
    const {text} = token;
    const comma = follows(tokens, i, ",");
    if (text === "(" && !isDeep()) {
      stack.push(open("bracket", top(), i));
      return top();
    }
    if (text === ")" && stack.some((c) => c.kind === "bracket")) {
      closeTo("bracket");
      const closing = top();
      if (closing.kind === "bracket") stack.pop();
      return closing;
    }
    if (text === "," && top().untilComma && top().from < i - 1) stack.pop();
    else if (follows(tokens, i, ";")) {
      closeTo("bracket");
      if (top().kind !== "bracket") stack[stack.length - 1] = open("main", null, i);
    } else if (isRelative(token) && !isDeep()) stack.push(open("relative", top(), i, comma));
    else if (comma && !isDeep() && isParticipleAt(tokens, i)) stack.push(open("participle", top(), i, true));
    else if (isSubordinate(token) || (comma && isCoordinate(token))) {
      const {kind, outer} = top();
      stack[stack.length - 1] = open(kind === "participle" ? "main" : kind, outer, i);
    }
    return top();
  });
  at.forEach((clause, i) => (clause.to = i + 1));
  const tenseOf = (clause: Open): VerbTense =>
    verbTense(tokens, clause.from, clause.to, (i) => at[i] === clause);
  for (const clause of all) clause.tense = tenseOf(clause);
  const ends = new Map<Clause, number>();
  at.forEach((clause, i) => ends.set(clause, i));
  // "The first contingent, 180 strong, left for Iraq": where nothing else is the verb, what looks like a participle is.
  const finite = new Map<Open, Open>();
  for (const clause of all) {
    const {kind, outer} = clause;
    if (kind !== "participle" || outer === null || outer.tense !== null) continue;
    if ((ends.get(outer) ?? 0) > clause.to) continue;
    finite.set(clause, outer as Open);
    (outer as Open).tense = "past";
  }
  at.forEach((clause, i) => (at[i] = finite.get(clause) ?? clause));
  return joined(at);
}

/** Does the sign stand before token `i`, whatever quotation mark is between? */
const follows = (tokens: readonly Token[], i: number, sign: string): boolean =>
  tokens[i - 1]?.text === sign || (isQuote(tokens[i - 1]) && tokens[i - 2]?.text === sign);
const isQuote = oneOf("\" “ ” ' ’");

/** A part beside others that has no verb goes on with the one before: "5 tanks, and 6 guns". */
function joined(at: readonly Open[]): readonly Clause[] {
  const into = new Map<Open, Open>();
  let last: Open | null = null;
  for (const clause of at) {
    if (clause.kind !== "main" || into.has(clause)) continue;
    const whole: Open = last !== null && clause.tense === null ? last : clause;
    into.set(clause, whole);
    last = whole;
  }
  const whole = (clause: Open): Open => into.get(clause) ?? clause;
  for (const clause of at) if (clause.outer) clause.outer = whole(clause.outer as Open);
  return at.map(whole);
}
