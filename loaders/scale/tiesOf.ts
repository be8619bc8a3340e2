import {pressureIn} from "../checks/alreadyComplete.js";
import type {CheckInput} from "../checks/check.js";
import {nameMentions} from "../checks/nameMentions.js";
import {outdatedNames} from "../checks/outdatedName.js";
import {motivesIn} from "../checks/severalMotives.js";
import {thingsOfOwners} from "../checks/shorterName.js";
import {introductions} from "../checks/speakerTwoWays.js";
import {spelledEntities} from "../checks/spelledTwoWays.js";

/** What a document offers to be held against others: those with one check and key are looked at together. */
export interface Tie {
  readonly check: string;
  readonly key: string;
  /** what of it this document has: a spelling, a part of a contradiction */
  readonly side: string;
}

/** The ties of one document, each once. */
export function tiesOf(input: CheckInput): Tie[] {
  const spelled = spelledEntities(input.entities);
  const ties = [
    ...[...nameMentions(input)].flatMap(([entity, mentions]) =>
      spelled.has(entity)
        ? mentions.map(({form}) => ({check: "spelled-two-ways", key: entity.entity_id, side: form}))
        : []
    ),
    ...[...thingsOfOwners(input)].flatMap(([{entity_id}, things]) =>
      things.map(({head, modifiers}) => ({
        check: "shorter-name",
        key: `${entity_id} ${head}`,
        side: [...modifiers].sort().join(" ")
      }))
    ),
    ...outdatedNames(input).map(({entity, mention}) => ({
      check: "outdated-name",
      key: entity.entity_id,
      side: mention.form
    })),
    ...introductions(input).map(({name, words}) => ({check: "speaker-two-ways", key: name, side: words})),
    ...pressureIn(input).map((side) => ({check: "already-complete", key: "", side})),
    ...motivesIn(input).map(() => ({check: "several-motives", key: "", side: ""}))
  ];
  return [...new Map(ties.map((tie) => [`${tie.check}|${tie.key}|${tie.side}`, tie])).values()];
}
