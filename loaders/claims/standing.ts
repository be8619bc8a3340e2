import type {Standing} from "../model.js";
import type {Listed} from "./listedItems.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";

const SUPPLIES = /^(?:supply|aid|delivery|package|shipment|assistance|equipment|tranche|batch)$/;
const PAST = /(?:ed|gave|given|sent|sold|bought)$/;

/** What the nearest words make of an item: given, promised, expected, hoped for, used in a drill. Null: it is only mentioned. */
export function standingOf(passage: Passage, listed: Listed | null): Standing | null {
  const at = listed?.from ?? passage.tokens.length;
  const to = listed?.to ?? passage.tokens.length;
  const kinds = ["transfer", "inclusion", "exercise", "hope"];
  const cues = passage.cues.filter((h) => kinds.includes(h.entry.cue.kind) && (h.to <= at || h.from >= to));
  const before = cues.filter((h) => h.to <= at);
  const nearest =
    before.toSorted((a, b) => b.from - a.from || b.to - a.to)[0] ??
    cues.filter((h) => h.from >= to && h.entry.cue.kind === "transfer")[0];
  if (!nearest || isTalk(passage, nearest.from)) return null;
  const kind = nearest.entry.cue.kind;
  if (kind === "exercise") return "exercised";
  if (kind === "hope") return "hoped_for";
  if (kind === "inclusion") {
    const about = passage.tokens.slice(Math.max(0, nearest.from - 12), nearest.from);
    return about.some((t) => SUPPLIES.test(t.norm))
      ? isAhead(passage, nearest.from) || hasCue(passage, "hedge", "likely")
        ? "expected"
        : "delivered"
      : null;
  }
  if (isAhead(passage, Math.max(at, nearest.to)))
    return hasCue(passage, "hedge", "likely") ? "expected" : "promised";
  const verb = passage.tokens[nearest.from]?.text ?? "";
  const denied = passage.tokens
    .slice(Math.max(0, nearest.from - 3), nearest.from)
    .some((t) => t.norm === "not");
  const been = passage.tokens
    .slice(Math.max(0, nearest.from - 4), nearest.from)
    .some((t) => t.norm === "been");
  return (PAST.test(verb) || been) && !denied ? "delivered" : "promised";
}

/** Does a word that looks ahead stand before the token, or "will", "would" right after it? */
function isAhead(passage: Passage, at: number): boolean {
  return cuesOf(passage, "future").some((h) => h.from < at || h.from - at <= 3);
}

/** "reports about the supplies of weapons" speaks of talk, not of weapons. */
function isTalk({tokens}: Passage, cue: number): boolean {
  const before = tokens.slice(Math.max(0, cue - 4), cue).map((t) => t.norm);
  return before.some(
    (w, i) => /^(?:report|rumor|news|talk)$/.test(w) && /^(?:about|of|on)$/.test(before[i + 1] ?? "")
  );
}
