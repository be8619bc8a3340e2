import {CUE} from "../sources/cueKinds.js";
import type {Builder, Draft} from "./draft.js";
import {newDraft} from "./newDraft.js";
import {partiesAt} from "./parties.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";

const KINDS = new Set(["military_aid_pledged", "infrastructure_aid"]);

/** Aid that is named without a sum: "help fund a hydropower project", "a substantial package of military aid". */
export const aidInKind: Builder = ({passage, parties}) => {
  if (passage.quantities.some((q) => q.kind === "money")) {
    // A sum in the sentence is the claim; words about the same package beside it are not a second one.
    const sums = passage.quantities.filter((q) => q.kind === "money").map((q) => q.from);
    if (sums.every((at) => cuesOf(passage, CUE.aid).every((cue) => at > cue.from && at - cue.from < 6)))
      return [];
  }
  let end = -1;
  return cuesOf(passage, CUE.aid).flatMap((cue): Draft[] => {
    if (cue.from < end) return [];
    // The phrase that reaches furthest names the aid whole: "package of military aid", "hydropower project".
    const named = passage.measures
      .filter(
        (h) =>
          h.entry.measure.table === "aid_amounts" &&
          h.to > cue.from &&
          h.from <= cue.to + 4 &&
          KINDS.has(h.entry.measure.measure)
      )
      .toSorted((a, b) => b.to - a.to || a.from - b.from)[0];
    if (!named) return [];
    const to = Math.max(cue.to, named.to);
    // "the aid package" only points to one that was named before; "a massive new aid package" names it.
    const from =
      cue.entry.cue.value === "project" ? cue.from : indefinite(passage, Math.min(cue.from, named.from));
    if (from === null) return [];
    end = to;
    const {giver, receiver} = partiesAt(passage, cue.from, to, parties);
    const draft = newDraft("aid_amounts", named.entry.measure.measure, spanOf(passage, from, to), cue.from);
    draft.value = null;
    draft.unit = null;
    draft.subject = giver;
    draft.counterparty = receiver;
    // a date in the sentence is that of the delivery, unless it says when the aid was announced
    if (!announced(passage)) draft.date = null;
    return [draft];
  });
};

/** The "a" or "an" up to five plain words before a noun; null if it is not there. */
function indefinite({tokens}: Passage, noun: number): number | null {
  for (let i = noun - 1; i >= Math.max(0, noun - 6); i--) {
    const token = tokens[i];
    if (token?.kind !== "word") return null;
    if (/^an?$/.test(token.norm)) return i;
    if (/^(?:the|of|to|for|in|and|with)$/.test(token.norm)) return null;
  }
  return null;
}

const announced = (passage: Passage): boolean =>
  passage.dates.some((date) =>
    cuesOf(passage, CUE.event).some(
      (h) => h.entry.cue.value === "announcement" && date.from - h.to >= 0 && date.from - h.to <= 1
    )
  );
