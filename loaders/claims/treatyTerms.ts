import {CUE} from "../sources/cueKinds.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
import {segmentAround} from "./segments.js";
import {termDraft} from "./termDraft.js";

/**
 * The clauses of an agreement (parties, command, secrecy, renewal, sites), from lists that stand under a heading about an agreement and
 * from sentences that name one. Terms in numbers are figures.
 */
export const treatyTerms: Builder = (scene, scope) => {
  if (scene.treaty === null) return [];
  return clauses(scene, scope);
};

function clauses(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  const seen = new Set<string>();
  return cuesOf(passage, CUE.term).flatMap((cue): Draft[] => {
    const measure = cue.entry.cue.value;
    const terms = new Set(cuesOf(passage, CUE.term).map((h) => h.entry.cue.value));
    // A list item that says one term says it in all its words.
    const whole =
      passage.kind === "list" &&
      terms.size === 1 &&
      measure !== "command" &&
      passage.quantities.length === 0 &&
      passage.speakers.length === 0;
    const {from, to} = whole ? trimSigns(passage, 0, passage.tokens.length) : clauseAround(passage, cue.from);
    const key = measure === "command" ? `${measure} ${String(from)}` : measure;
    if (seen.has(key)) return [];
    seen.add(key);
    const clause = spanOf(passage, from, to);
    const span = measure === "parties" ? spanOf(passage, cue.from, cue.to) : clause;
    const draft = termDraft(measure, span, cue.from, scene, scope);
    draft.text = scope.text.slice(clause.start, clause.end);
    const two = measure === "parties" ? passage.quantities.find((q) => q.to === cue.from + 1) : undefined;
    if (two) draft.quantity = two;
    else draft.value = null;
    draft.unit = two ? "count" : null;
    if (measure === "parties") return [draft];
    const {subject, counterparty} = draft;
    const own = passage.countries.find(({hit}) => hit.from >= from && hit.to <= to);
    draft.subject = (measure === "command" && own ? own.country : subject) ?? null;
    draft.counterparty = (draft.subject === counterparty ? subject : counterparty) ?? null;
    return [draft];
  });
}

/** A clause starts after "According to Article 6," and runs to the end of its part; a short part takes the sentence. */
function clauseAround(passage: Passage, at: number): {from: number; to: number} {
  const part = segmentAround(passage, at);
  const whole = {from: 0, to: passage.tokens.length};
  const {from, to} = part.to - part.from >= 5 ? part : whole;
  return trimSigns(passage, from, to);
}

function trimSigns(passage: Passage, from: number, to: number): {from: number; to: number} {
  const signs = /^[•●▪*,;.:–-]$/;
  let first = from;
  let last = to;
  while (
    first < last &&
    (signs.test(passage.tokens[first]?.text ?? "") ||
      /^(?:while|and|that)$/.test(passage.tokens[first]?.norm ?? ""))
  )
    first++;
  while (last > first && signs.test(passage.tokens[last - 1]?.text ?? "")) last--;
  return {from: first, to: last};
}
