import type {EditionChanges} from "../../loaders/editions/editionChanges.js";

/** Two editions, as a person calls them, and what differs. */
export interface Compared {
  readonly before: string;
  readonly after: string;
  readonly changes: EditionChanges;
}
