import {CUE} from "../sources/cueKinds.js";
import {isoForm} from "../recognize/calendar.js";
import type {Builder, Draft} from "./draft.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
import {partiesNear} from "./partiesNear.js";
import {termDraft} from "./termDraft.js";
import {isUntil, isUntilOrTo} from "./untilWhen.js";

/** Words of terms and stays near the date. */
const REACH = 20;

/** "keeps the base in place through 2042", "extended the lease to 2050": until when a right or an agreement holds. */
export const expiries: Builder = (scene, scope) => {
  const {passage} = scene;
  return passage.dates.flatMap((date): Draft[] => {
    if (!isUntilOrTo(passage, date) || !isTerm(passage, date.from)) return [];
    const endsRange =
      !isUntil(passage, date) && passage.dates.some((d) => d !== date && d.to === date.from - 1);
    if (endsRange) return [];
    const draft = termDraft("expiry", spanOf(passage, date.from - 1, date.to), date.from, scene, scope);
    const {subject, counterparty} = partiesNear(scene, scope, date.from);
    draft.subject = subject;
    draft.counterparty = counterparty;
    draft.value = isoForm(date.named ?? date);
    draft.unit = "date";
    draft.hedge = null;
    draft.date = null;
    return [draft];
  });
};

/** Is a term, a lease, a stay or a base spoken of near the date? */
function isTerm(passage: Passage, at: number): boolean {
  const near = (h: {readonly from: number}): boolean => Math.abs(h.from - at) <= REACH;
  return (
    cuesOf(passage, CUE.base).some(near) ||
    cuesOf(passage, CUE.treaty).some(near) ||
    cuesOf(passage, CUE.stay).some(near) ||
    passage.entities.some((h) => h.entry.entity.kind === "base" && near(h))
  );
}
