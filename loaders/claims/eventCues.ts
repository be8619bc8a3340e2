import {CUE} from "../sources/cueKinds.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import {oncePerPassage} from "./oncePerPassage.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";

export type EventCue = Hit<EntryOf<"cue">>;

/** Saying is an event only where nothing else is. */
export const isAnnouncement = ({entry}: EventCue): boolean => entry.cue.value === "announcement";

/** Where something stands, as half-open token ranges. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** How far from its verb what an event happens to may stand: "pulled its last 300 soldiers out of". */
const REACH = 9;
/** A subject may stand farther off, with clauses of its own between. */
const SUBJECT_REACH = 16;

/** A kind of cue that is an event beside some nouns only. */
interface Bound {
  readonly kind: number;
  readonly nouns: (passage: Passage) => readonly Place[];
  /** does the noun stand before the verb? */
  readonly before: boolean;
}
const BOUND: readonly Bound[] = [
  {kind: CUE.event_of_troops, nouns: troops, before: false},
  {kind: CUE.event_by_troops, nouns: troops, before: true},
  {kind: CUE.event_of_base, nouns: bases, before: false},
  {kind: CUE.event_of_paper, nouns: papers, before: false}
];

/**
 * Words of events, in the order of the sentence. "Came" and "sold" are such only where the sentence names a thing that armies have,
 * "left" and "closed" only beside the troops that leave and the base that closes; there they say more than another reading of theirs.
 */
export const eventCues = oncePerPassage(findCues);

function findCues(passage: Passage): readonly EventCue[] {
  const always = cuesOf(passage, CUE.event);
  const ofItems = cuesOf(passage, CUE.event_of_item);
  const bound = boundCues(passage);
  if (ofItems.length === 0 && bound.length === 0) return always;
  const comings = ofItems.filter((cue) => !isTotal(passage, cue));
  const free =
    comings.length > 0 &&
    (passage.peopleAt.size > 0 || things(passage).length > 0 || passage.quantities.some(isMoney));
  const others = free ? [...always, ...comings] : always;
  if (others === always && bound.length === 0) return always;
  const isInside = (cue: EventCue): boolean =>
    bound.some((b) => b.from <= cue.from && cue.to <= b.to) && !SURE.has(cue.entry.cue.value);
  return [...others.filter((cue) => !isInside(cue)), ...bound].sort((a, b) => a.from - b.from);
}

/** "came to 69", "reached 12,000 men": a number follows, and nobody comes. */
function isTotal({tokens, quantities}: Passage, {entry, to}: EventCue): boolean {
  if (!COMING.has(entry.cue.value)) return false;
  const at = tokens[to]?.norm === "to" ? to + 1 : to;
  return quantities.some((q) => q.hedgeFrom === at);
}
const COMING = new Set(["delivery", "deployment"]);

const isMoney = ({unit}: Quantity): boolean => /^[A-Z]{3}$/.test(unit ?? "");

/** A word that can only be this event is it, whatever stands beside. */
const SURE = new Set(["exercise", "vote"]);

/** The cues that stand beside their noun, each word once: with the noun that is nearest. */
function boundCues(passage: Passage): readonly EventCue[] {
  const bound = BOUND.filter(({kind}) => hasCue(passage, kind));
  if (bound.length === 0) return [];
  const best = new Map<number, {cue: EventCue; gap: number}>();
  for (const {kind, nouns: nounsIn, before} of bound) {
    const cues = cuesOf(passage, kind);
    const nouns = nounsIn(passage);
    for (const cue of cues) {
      if (before && isTotal(passage, cue)) continue;
      const gap = gapTo(nouns, cue, before);
      // "handed over two helicopters at the base": the helicopters are nearer.
      if (
        gap > (before ? SUBJECT_REACH : REACH) ||
        (kind !== CUE.event_of_paper && gapTo(things(passage), cue, before) < gap)
      )
        continue;
      const other = best.get(cue.from);
      if (!other || gap < other.gap) best.set(cue.from, {cue, gap});
    }
  }
  return [...best.values()].map(({cue}) => cue);
}

/** The words between a cue and the nearest of some nouns. */
function gapTo(nouns: readonly Place[], cue: Place, before: boolean): number {
  let gap = Infinity;
  for (const {from, to} of nouns) {
    if (to <= cue.from) gap = Math.min(gap, cue.from - to);
    else if (from >= cue.to && !before) gap = Math.min(gap, from - cue.to);
  }
  return gap;
}

const nounsOf = (passage: Passage, value: string): readonly Place[] =>
  cuesOf(passage, CUE.event_noun).filter((h) => h.entry.cue.value === value);

function troops(passage: Passage): readonly Place[] {
  return [...nounsOf(passage, "troops"), ...[...passage.peopleAt].map((at) => ({from: at, to: at + 1}))];
}

function bases(passage: Passage): readonly Place[] {
  return [
    ...nounsOf(passage, "base"),
    ...cuesOf(passage, CUE.base),
    ...passage.entities.filter((h) => h.entry.entity.kind === "base")
  ];
}

function papers(passage: Passage): readonly Place[] {
  return [...nounsOf(passage, "paper"), ...cuesOf(passage, CUE.treaty)];
}

/** What armies have: named things, and models with their numbers. */
function things({items, designations}: Passage): readonly Place[] {
  return designations.length === 0 ? items : [...items, ...designations];
}

/** What kind of event it is: people who arrive are deployed, things are delivered. */
export function eventMeasure({entry, from}: EventCue, passage: Passage): string {
  const {kind, value} = entry.cue;
  if (kind !== "event_of_item") return value;
  const before = things(passage).some((h) => h.from < from);
  return value === "delivery" && !before && passage.peopleAt.size > 0 ? "deployment" : value;
}
