import {editionDay} from "../../../loaders/tables/editionDay.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {publicSite} from "../publicSite.js";
import type {Block} from "../blockRule.js";

/** `:::edition`: which edition the page is of. What prints the page reads its name and day here, for the foot of each sheet and the document's date. */
export const editionBlock: Block = {
  name: "edition",
  read: ({dossier}) => ({
    html: ({words}) =>
      `<p data-edition="${escapeHtml(dossier.edition)}" data-day="${editionDay(dossier)}"><a class="count" href="/data">${escapeHtml(words.edition(dossier.edition))}</a> · ${escapeHtml(publicSite().author)} · <a href="/">${escapeHtml(publicSite().url.replace(/^https?:\/\//u, ""))}</a> · CC BY 4.0</p>`
  })
};
