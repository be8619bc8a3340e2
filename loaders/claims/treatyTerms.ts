import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {fits, measureFor} from "./measured.js";
import {countriesIn} from "./parties.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
import {segmentAround} from "./segments.js";

const ROMAN = /^[IVXLC]+$/;

/**
 * The terms of an agreement: numbers (duration, notice, land) and clauses (parties, command, secrecy, renewal, sites), from lists that
 * stand under a heading about an agreement and from sentences that name one.
 */
export const treatyTerms: Builder = (scene, scope) => {
  if (scene.treaty === null) return [];
  return [...numbers(scene, scope), ...clauses(scene, scope)];
};

function numbers(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  return passage.quantities.flatMap((quantity): Draft[] => {
    const hit = measureFor(passage, quantity);
    const byUnit = quantity.unit === "hectares" ? "land_area" : null;
    const named =
      hit &&
      scope.measures.get(hit.entry.measure.measure)?.table === "treaty_terms" &&
      fits(hit.entry.measure.unit, quantity);
    const measure = byUnit ?? (named ? hit.entry.measure.measure : null);
    if (!measure) return [];
    return [
      {
        ...common(scene, scope, quantity.from),
        measure,
        quantity,
        unit: quantity.unit,
        span: spanOf(passage, quantity.hedgeFrom, quantity.to)
      }
    ];
  });
}

function clauses(scene: Scene, scope: Scope): Draft[] {
  const {passage} = scene;
  const seen = new Set<string>();
  return cuesOf(passage, "term").flatMap((cue): Draft[] => {
    const measure = cue.entry.cue.value;
    const terms = new Set(cuesOf(passage, "term").map((h) => h.entry.cue.value));
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
    const draft = common(scene, scope, cue.from);
    const span = spanOf(passage, from, to);
    const words = scope.text.slice(span.start, span.end);
    if (measure === "parties") {
      const two = passage.quantities.find((q) => q.to === cue.from + 1);
      return [
        {
          ...draft,
          measure,
          ...(two ? {quantity: two, unit: "count"} : {value: null, unit: null}),
          span: spanOf(passage, cue.from, cue.to),
          text: words
        }
      ];
    }
    const own = countriesIn(passage, scope.countries).find(({hit}) => hit.from >= from && hit.to <= to);
    const subject = measure === "command" && own ? own.country : draft.subject;
    const counterparty = subject === draft.counterparty ? draft.subject : draft.counterparty;
    return [
      {
        ...draft,
        subject: subject ?? null,
        counterparty: counterparty ?? null,
        measure,
        value: null,
        unit: null,
        span,
        text: words
      }
    ];
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

function common(scene: Scene, scope: Scope, at: number) {
  const {passage, treaty} = scene;
  return {
    table: "treaty_terms" as const,
    at,
    item: null,
    subject: scope.giver,
    counterparty: scope.receiver,
    treaty,
    article_number: articleNumber(passage),
    text: scope.text.slice(passage.start, passage.end).replace(/^[•●▪*-]\s*/, ""),
    listKey: `treaty.${treaty ?? ""}`
  };
}

/** "Article X", "Article 6", as printed. */
function articleNumber({tokens}: Passage): string | null {
  const at = tokens.findIndex(
    (t, i) =>
      t.norm === "article" && (tokens[i + 1]?.kind === "number" || ROMAN.test(tokens[i + 1]?.text ?? ""))
  );
  return at < 0 ? null : (tokens[at + 1]?.text ?? null);
}
