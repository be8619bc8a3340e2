import type {Dossier} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";

/**
 * `:::next`: what there is to do next in a dossier that is being made: documents, tables, measures, and then what a page can ask. Whoever has written
 * the story takes the line out.
 */
export const nextBlock: Block = {
  name: "next",
  read: ({dossier}) => ({html: () => `<div class="next"><ol>${steps(dossier).join("")}</ol></div>`})
};

function steps({seeds, tables, measures, claims}: Dossier): readonly string[] {
  const [claim] = claims;
  if (claim)
    return [
      step(
        "Write the story: this page is <code>src/index.md</code>. A number in it is asked of the tables, as in",
        `[[${claim.table} measure=${claim.measure} article_id=${claim.article_id}${nth(claims, claim)}]]`
      ),
      step(
        "and a figure of all that is said of a measure is",
        `:::figure claims-by-measure measure=${claim.measure}`
      ),
      step("A table of claims with their words is", `:::table ${claim.table}`),
      step(
        'What the checks found stands under <a href="/caveats">caveats</a>; to take this list out, delete',
        ":::next"
      )
    ];
  return [
    ...(seeds.length === 0 ? [step("Take a document in:", "npm run add -- report.pdf")] : []),
    ...(tables.length === 0
      ? [
          step(
            "Name a table of figures, a row of <code>data/manual/tables.csv</code>, such as",
            "emissions,Emissions,What a plant gave off.,,"
          )
        ]
      : []),
    ...(measures.length === 0
      ? [
          step(
            "Name what is measured and the words for it, a row of <code>data/manual/measures.csv</code>, such as",
            "soot_emitted,emissions,soot emitted,tonnes,soot|emitted,,"
          )
        ]
      : []),
    ...(seeds.length > 0
      ? [
          step(
            "No claim was made yet. Which numbers no measure takes, and why, says",
            "npm run -s extract -- --coverage seeds/*.txt"
          )
        ]
      : []),
    step(
      "This page tells then what can be asked. All tables, with a row of each as an example, stand in",
      "README.md"
    )
  ];
}

/** Where a query would find several. */
const nth = (claims: Dossier["claims"], {table, measure, article_id}: Dossier["claims"][number]): string =>
  claims.filter(
    (other) => other.table === table && other.measure === measure && other.article_id === article_id
  ).length > 1
    ? " nth=1"
    : "";

/** @param words of our own, as HTML */
const step = (words: string, code: string): string =>
  `<li>${words}<pre><code>${escapeHtml(code).replaceAll("${", "&#36;{")}</code></pre></li>`;
