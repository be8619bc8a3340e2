import {createRequire} from "node:module";
import {parseHTML} from "linkedom";
import {tableRows} from "../../../loaders/tables/tableRows.js";
import * as steps from "../../../loaders/tables/traced/steps.js";
import type {Arquero} from "../../components/notebook/arquero.js";
import {examplesFor} from "../../components/notebook/examples.js";
import {benchHtml, type Pickable} from "../../components/notebook/notebookHtml.js";
import {CLAIMS, rowsOf, toData} from "../../components/notebook/openTables.js";
import {chainRunner} from "../../components/notebook/runChain.js";
import {LAYOUTS, showResult} from "../../components/notebook/showResult.js";
import type {Block} from "../blockRule.js";

/**
 * `:::notebook`: the reporter's bench with its first question answered, as a reader without JavaScript sees it and as a script takes it over:
 * by the same functions, from the same rows, so that nothing changes until somebody touches it.
 */
export const notebookBlock: Block = {
  name: "notebook",
  read: ({dossier}) => ({
    html: () => {
      const tables = tableRows(dossier);
      const claims: readonly string[] = dossier.tables.map(({name}) => name);
      const rows = new Map(
        tables.map(({schema, rows: cells}) => [
          schema.name,
          cells.map((row) => Object.fromEntries(schema.fields.map(({name}, i) => [name, row[i]])))
        ])
      );
      const pickable: Pickable[] = [
        ...tables
          .filter(({schema}) => claims.includes(schema.name))
          .map(({schema: {name, title}}) => ({name, title, claims: true})),
        {name: CLAIMS, title: claims.length === 6 ? "all six" : "all tables of claims", claims: true},
        ...tables
          .filter(({schema}) => !claims.includes(schema.name))
          .map(({schema: {name, title}}) => ({name, title, claims: false}))
      ];
      const aq = steps as unknown as Arquero;
      const run = chainRunner(
        aq,
        (name) => aq.traced(rowsOf(name, claims, rows)),
        pickable.map(({name}) => name)
      );
      const [first] = examplesFor(claims);
      const outcome = run(first);
      const result = outcome.table && withDrawings(showResult(outcome.table, toData(claims, rows), "./"));
      const {version} = createRequire(import.meta.url)("arquero/package.json") as {version: string};
      return (
        `<div id="notebook" class="notebook" data-edition="${dossier.edition}" data-arquero="${version}">` +
        `${benchHtml(pickable, first, outcome.steps)}<h2 class="bench-head">Result</h2><div class="notebook-result">${result ?? ""}</div></div>`
      ).replaceAll("${", "&#36;{");
    }
  })
};

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** Both drawings in their places, each as one line of markup. */
const withDrawings = ({html, draw}: ReturnType<typeof showResult>): string =>
  LAYOUTS.reduce(
    (page, layout) =>
      page.replace(`<div class="drawing ${layout.name}" data-width="${layout.width}">`, (place) =>
        draw ? place + draw(document, layout).outerHTML.replace(/\s*\n\s*/gu, " ") : place
      ),
    html
  );
