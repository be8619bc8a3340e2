import type {Dossier} from "../../loaders/model.js";
import {editionDay} from "../../loaders/tables/editionDay.js";
import type {SiteFacts} from "./siteFacts.js";

/** What a download says of where it comes from. No clock: an edition is as new as what it knows. */
export interface EditionFacts {
  /** short hash of all inputs */
  readonly edition: string;
  /** ISO day of the edition: the newest that its reports, references and decisions name */
  readonly date: string;
  /** ISO day of the newest report */
  readonly reportsUpTo: string;
  /** the site's public address, ending in a slash */
  readonly url: string;
  /** who answers for it */
  readonly author: string;
  /** what the site is called */
  readonly title: string;
  /** and in keys and file names */
  readonly name: string;
}

export const editionFacts = (dossier: Dossier, {url, author}: SiteFacts): EditionFacts => ({
  edition: dossier.edition,
  date: editionDay(dossier),
  reportsUpTo: dossier.dataDate,
  url,
  author,
  title: dossier.settings.title,
  name: dossier.settings.name
});
