import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {publicSite} from "../publicSite.js";

/** How the table of force figures is loaded; `at` is the address below which the files lie. */
const WAYS: readonly (readonly [language: string, code: (at: string) => string])[] = [
  [
    "R",
    (at) =>
      `# once: install.packages("readr")\nforces <- readr::read_csv("${at}force_figures.csv")\nfindings <- readr::read_csv("${at}findings.csv")`
  ],
  [
    "Python",
    (at) =>
      `# once: pip install pandas pyarrow\nimport pandas as pd\nforces = pd.read_parquet("${at}force_figures.parquet")\nfindings = pd.read_parquet("${at}findings.parquet")`
  ],
  [
    "JavaScript",
    (at) =>
      `// in Node (a file that ends in .mjs) or in a browser’s console\nconst load = async (name) => (await fetch(\`${at}\${name}.json\`)).json();\nconst forces = await load("force_figures");\nconst findings = await load("findings");`
  ],
  [
    "DuckDB",
    (at) =>
      `INSTALL httpfs; LOAD httpfs;\nCREATE TABLE forces AS FROM '${at}force_figures.parquet';\nCREATE TABLE findings AS FROM '${at}findings.parquet';\n-- every figure with its words and what is doubted about it\nSELECT measure, value, unit, quote, list(caveat)\nFROM forces LEFT JOIN findings ON list_contains(caveats, finding_id)\nWHERE value IS NOT NULL GROUP BY ALL;`
  ]
];

/** `:::loading`: three lines a language that load a table from its public address. */
export const loadingBlock: Block = {
  name: "loading",
  read() {
    const at = `${publicSite().url}data/`;
    const parts = WAYS.map(
      ([language, code]) => `<h3>${language}</h3><pre tabindex="0"><code>${escapeHtml(code(at))}</code></pre>`
    );
    return {html: () => parts.join("")};
  }
};
