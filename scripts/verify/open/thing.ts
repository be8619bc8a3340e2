import type {RecordKind} from "../../../loaders/editions/editionRecord.js";
import type {Difference} from "../verdict.js";

/** Something that was published, opened. */
export interface Thing {
  /** what it looks like, whatever its record says */
  readonly looks: RecordKind;
  /** its record, as it stands there; null where it cannot be got at */
  readonly record: Uint8Array | null;
  /** the edition that it names where it can be read without its record; null: none */
  readonly says: string | null;
  /** of all other files in it, sorted */
  readonly names: readonly string[];
  /** Bytes of one of them. @throws Error with a phrase that says why they cannot be read */
  readonly read: (name: string) => Uint8Array;
  /** what is wrong with what holds the files: a seal that does not fit, bytes of an archive that are in no file */
  readonly problems: readonly Difference[];
}

/** More than anything that we publish: what is larger is not read at all. */
export const LARGEST = 512e6;

/** What a file is called in messages: names come from files of strangers, and may hold what a terminal runs. */
export const shown = (name: string): string =>
  // eslint-disable-next-line no-control-regex
  name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
