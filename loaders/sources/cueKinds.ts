/** What a cue may say. The code behind each kind looks for it by this name, so a misspelled one would be a dead row. */
export const CUE_KINDS = [
  "region_state",
  "according",
  "aid",
  "base",
  "border",
  "change",
  "counting",
  "ethnic",
  "event",
  "event_by_troops",
  "event_noun",
  "event_of_base",
  "event_of_item",
  "event_of_paper",
  "event_of_troops",
  "exercise",
  "future",
  "hedge",
  "hedge_after",
  "holding",
  "hostile",
  "hope",
  "inclusion",
  "loss",
  "membership",
  "military",
  "modality",
  "no_item",
  "numbered",
  "office",
  "purpose",
  "region",
  "resource",
  "settled",
  "speaker_noun",
  "speech",
  "stay",
  "term",
  "transfer",
  "treaty"
] as const;

export type CueKind = (typeof CUE_KINDS)[number];

/** The place of each kind in the list above: cues of a sentence lie by their kind, and a look there costs less than one by a name. */
export const CUE = Object.fromEntries(CUE_KINDS.map((kind, i) => [kind, i])) as Readonly<
  Record<CueKind, number>
>;
