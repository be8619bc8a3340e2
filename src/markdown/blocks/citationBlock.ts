import {editionDay} from "../../../loaders/tables/editionDay.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {citations} from "../citation.js";
import {publicSite} from "../publicSite.js";

/** `:::citation`: how to cite this edition, as text, BibTeX, CSL-JSON and a file for repositories, each shown and to download. */
export const citationBlock: Block = {
  name: "citation",
  read({dossier}) {
    const [text, ...others] = citations({
      edition: dossier.edition,
      date: editionDay(dossier),
      reportsUpTo: dossier.dataDate,
      ...publicSite(),
      title: dossier.settings.title,
      name: dossier.settings.name
    });
    const parts = others.map(
      ({name, file, text: content}) =>
        `<details class="dictionary"><summary>${name}</summary><pre tabindex="0"><code>${escapeHtml(content.trim())}</code></pre><p><a rel="external" href="./data/${file}" download>${file}</a></p></details>`
    );
    return {html: () => `<p>${escapeHtml(text?.text.trim() ?? "")}</p>${parts.join("")}`};
  }
};
