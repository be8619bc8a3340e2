import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Scene} from "./draft.js";
import {isAnnouncement, type EventCue} from "./eventCues.js";
import {isReceiving, partiesAt, type Parties} from "./parties.js";
import type {Passage} from "./passage.js";

interface Sides {
  readonly subject: KnownEntity | null;
  readonly counterparty: KnownEntity | null;
}

/** Of an act of giving or getting the sides are those of what is given. */
function sidesIn(passage: Passage, cue: EventCue, parties: Parties): Parties {
  return passage.countries.length === 0 ? parties : partiesAt(passage, cue.to, cue.to, parties);
}

/** How far before its verb an actor may stand: "Kyrgyzstan shut down …". */
const ACTOR_REACH = 3;

/**
 * Who acts: the country right before the verb; where none stands there, giver and receiver of the text. Where one side alone is known,
 * the event is its own: "Djibouti’s new aircraft came in 1991".
 */
export function eventActors({passage, parties}: Scene, cue: EventCue): Sides {
  const {giver, receiver} = sidesIn(passage, cue, parties);
  const actor = passage.countries.findLast(
    ({hit}) =>
      hit.to <= cue.from &&
      cue.from - hit.to <= ACTOR_REACH &&
      !isReceiving(passage, hit) &&
      passage.tokens[hit.from - 1]?.norm !== "of" &&
      hit.entry.form !== "adjective"
  );
  // "exercise of the Kyrgyz Air Force"
  const owner = passage.countries.find(
    ({hit}) => hit.from >= cue.to && hit.from - cue.to <= ACTOR_REACH && passage.tokens[cue.to]?.norm === "of"
  );
  // An announcement that nobody near its verb makes is put to whom it speaks of first.
  const spoken = isAnnouncement(cue)
    ? passage.countries.find(({hit}) => hit.entry.form !== "adjective" && !isReceiving(passage, hit))
    : undefined;
  const subject = owner?.country ?? actor?.country ?? spoken?.country ?? giver;
  const other = [receiver, giver].find((country) => country !== subject) ?? null;
  return subject ? {subject, counterparty: other} : {subject: other, counterparty: null};
}
