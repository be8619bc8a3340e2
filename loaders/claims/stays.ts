import {CUE} from "../sources/cueKinds.js";
import type {DateMention} from "../recognize/dates.js";
import {clausesOf} from "./clauses.js";
import {datedDraft} from "./datedDraft.js";
import type {Draft, Scene, Scope} from "./draft.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
import {partiesNear} from "./partiesNear.js";

/**
 * Comings and goings that no verb names: "a battalion of 850 has been in South Sudan since 2012", "kept 300 soldiers at Termez until
 * 2015", "has kept an air base in Syria since 2015". None for a date that is not over.
 */
export function stays(scene: Scene, scope: Scope, dates: readonly DateMention[]): Draft[] {
  const {passage} = scene;
  return dates.flatMap((date): Draft[] => {
    const measure = stayOf(passage, date, scope);
    if (measure === null) return [];
    const span = spanOf(passage, date.from - 1, date.to);
    const draft = datedDraft(measure, date, span, scope);
    const {subject, counterparty} = partiesNear(scene, scope, date.from);
    draft.subject = subject;
    draft.counterparty = counterparty;
    draft.event = scope.text.slice(passage.start, passage.end);
    return [draft];
  });
}

function stayOf(passage: Passage, date: DateMention, {anchor}: Scope): string | null {
  const before = passage.tokens[date.from - 1]?.norm;
  const begins = before === "since" || before === "from";
  if (!begins && before !== "until" && before !== "till") return null;
  const clauses = clausesOf(passage);
  const own = clauses[date.from];
  const here = (i: number): boolean => clauses[i] === own || clauses[i] === own?.outer;
  const past = own?.tense === "past";
  if (before !== "since" && !past && !(anchor !== null && date.end < anchor.start)) return null;
  if (before === "since" && own?.tense !== "perfect" && own?.tense !== null) return null;
  if (before === "from" && !past) return null;
  // Abroad: "in South Sudan", "at Termez", "with KFOR".
  const abroad = passage.tokens.some(
    (t, i) => here(i) && t.word.isName && t.kind === "word" && PLACING.has(passage.tokens[i - 1]?.norm ?? "")
  );
  const people =
    passage.quantities.some((q) => q.unit === "persons" && here(q.from)) ||
    cuesOf(passage, CUE.event_noun).some(
      (h) => h.entry.cue.value === "troops" && here(h.from) && h.from < date.from
    );
  if (abroad && people) return begins ? "deployment" : "troops_withdrawn";
  const base = cuesOf(passage, CUE.base).some((h) => here(h.from) && h.from < date.from);
  return base ? (begins ? "base_opened" : "base_closed") : null;
}
const PLACING = new Set("in at to with near on".split(" "));
