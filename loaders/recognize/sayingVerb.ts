import type {Hit} from "./lexicon.js";
import type {Token} from "./tokens.js";
import {wordTest} from "./words.js";

const leadsNoun = wordTest(({norm}) =>
  /^(?:the|a|an|this|these|of|in|no|by|its|their|to|are|is|was|were|be|been)$/.test(norm)
);
const followsNoun = wordTest(({norm}) => /^(?:have|is|was|are|were)$/.test(norm));
const isOf = wordTest(({norm}) => /^(?:about|of|on)$/.test(norm));
const endsInS = wordTest(({text}) => text.endsWith("s"));
const startsClause = wordTest(({norm}) => /^(?:that|[“",:])$/.test(norm));

export const beginsFigure = wordTest(
  ({kind, norm, text}) =>
    kind === "number" ||
    /^[“"$€£~]$/.test(text) ||
    /^(?:about|around|some|over|nearly|almost|more|at|up)$/.test(norm)
);
const beginsHedge = wordTest(({norm}) =>
  /^(?:no|not|less|least|just|between|a|an|half|[a-z]+ly)$/.test(norm)
);
/** What is added to or called something follows its verb. */
export const beginsObject = wordTest(
  ({kind, norm}) => kind === "number" || /^(?:[a$€£]|an|the|its|their|his|her|some|about|up|more)$/.test(norm)
);

/** "reports about", "the claims": after a determiner, an adjective or a preposition the word is a noun. */
export function isNoun(tokens: readonly Token[], {from, to}: Hit<unknown>): boolean {
  if (leadsNoun(tokens[from - 1])) return true;
  if (followsNoun(tokens[to])) return true;
  // "agreed to help" is a promise and no saying.
  if (tokens[to]?.norm === "to" && /^agree/.test(tokens[from]?.norm ?? "")) return true;
  // Debts are written off.
  if (tokens[to]?.norm === "off") return true;
  return to === from + 1 && isOf(tokens[to]) && endsInS(tokens[from]);
}

/** When and where it was said may stand between the verb and "that": "announced in Moscow on 3 May that". */
const ADVERBIAL = 7;

export function leadsClause(tokens: readonly Token[], {to}: Hit<unknown>): boolean {
  if (startsClause(tokens[to])) return true;
  if (
    !/^(?:in|on|at|to|last|this|yesterday|today|earlier|reporter|journalist|parliament)$/.test(
      tokens[to]?.norm ?? ""
    )
  )
    return false;
  for (let i = to; i < tokens.length && i < to + ADVERBIAL; i++) {
    if (tokens[i]?.norm === "that") return true;
    if (tokens[i]?.kind === "sign") return false;
  }
  return false;
}

/** "put the number at 231", "puts it at about 4,000" */
export function isPutAt(tokens: readonly Token[], {to}: Hit<unknown>): boolean {
  for (let i = to; i < tokens.length && i < to + 12; i++)
    if (tokens[i]?.norm === "at") return beginsFigure(tokens[i + 1]) || beginsHedge(tokens[i + 1]);
  return false;
}
