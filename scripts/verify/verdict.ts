import type {MadeFrom} from "../../loaders/model.js";
import type {RecordKind} from "../../loaders/editions/editionRecord.js";

/** One thing that is not as the record of its edition says. */
export interface Difference {
  /** what it concerns: a file by its path, a seed as `seeds/NAME`, a claim by its id */
  readonly name: string;
  /** what is wrong with it, and where, in a phrase that follows the name */
  readonly said: string;
}

/** How many of a kind there are, and how many of them are as the record says. */
export interface Tally {
  readonly matching: number;
  readonly of: number;
}

/** What is known of something that was published. */
export interface Verdict {
  readonly kind: RecordKind;
  /** where its record cannot be read, what it says elsewhere; null where that says nothing */
  readonly edition: string | null;
  readonly date: string | null;
  readonly made_from: MadeFrom | null;
  /** the SHA-256 that its record says of itself */
  readonly record: string | null;
  /** how it stands to the project that asks, in a sentence */
  readonly standing: string;
  readonly tables: Tally;
  /** `of` counts those that the record names; re-read in a document were those whose document is at hand */
  readonly quotes: Tally & {readonly reread: number};
  /** `of` counts the documents that it was made from; `away` those that are not at hand */
  readonly seeds: Tally & {readonly away: readonly string[]};
  /** with the tables */
  readonly files: Tally;
  /** all that is not as it should be, the record itself first */
  readonly differences: readonly Difference[];
}
