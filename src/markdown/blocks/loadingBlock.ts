import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {publicSite} from "../publicSite.js";

/** How a table is loaded; `at` is the address below which the files lie. */
const WAYS: readonly (readonly [language: string, code: (at: string, table: string) => string])[] = [
  [
    "R",
    (at, table) =>
      `# once: install.packages("readr")\nrows <- readr::read_csv("${at}${table}.csv")\nfindings <- readr::read_csv("${at}findings.csv")`
  ],
  [
    "Python",
    (at, table) =>
      `# once: pip install pandas pyarrow\nimport pandas as pd\nrows = pd.read_parquet("${at}${table}.parquet")\nfindings = pd.read_parquet("${at}findings.parquet")`
  ],
  [
    "JavaScript",
    (at, table) =>
      `// in Node (a file that ends in .mjs) or in a browser’s console\nconst load = async (name) => (await fetch(\`${at}\${name}.json\`)).json();\nconst rows = await load("${table}");\nconst findings = await load("findings");`
  ],
  [
    "DuckDB",
    (at, table) =>
      `INSTALL httpfs; LOAD httpfs;\nCREATE TABLE rows AS FROM '${at}${table}.parquet';\nCREATE TABLE findings AS FROM '${at}findings.parquet';\n-- every figure with its words and what is doubted about it\nSELECT measure, value, unit, quote, list(caveat)\nFROM rows LEFT JOIN findings ON list_contains(caveats, finding_id)\nWHERE value IS NOT NULL GROUP BY ALL;`
  ]
];

/** `:::loading`: three lines a language that load a table from its public address. */
export const loadingBlock: Block = {
  name: "loading",
  read({dossier: {tables}}) {
    const table = tables[0]?.name ?? "articles";
    const at = `${publicSite().url}data/`;
    const parts = WAYS.map(
      ([language, code]) =>
        `<h3>${language}</h3><pre tabindex="0"><code>${escapeHtml(code(at, table))}</code></pre>`
    );
    return {html: () => parts.join("")};
  }
};
