import type {Dossier} from "../../loaders/model.js";
import type {SiteFacts} from "./siteFacts.js";

/** What a download says of where it comes from. No clock: an edition is as new as its newest report. */
export interface EditionFacts {
  /** short hash of all inputs */
  readonly edition: string;
  /** ISO date of the newest report */
  readonly date: string;
  /** the site's public address, ending in a slash */
  readonly url: string;
  /** who answers for it */
  readonly author: string;
}

export const editionFacts = ({edition, dataDate}: Dossier, {url, author}: SiteFacts): EditionFacts => ({
  edition,
  date: dataDate,
  url,
  author
});
