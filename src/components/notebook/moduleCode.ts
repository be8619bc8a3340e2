import {bare, joinChain, type Chain} from "./chain.js";
import {CLAIMS} from "./openTables.js";
import {tablesIn} from "./runChain.js";

/** What a copy of the steps has to name so that it gives the same elsewhere. */
export interface Edition {
  /** the address of the site's root, ending in `/` */
  readonly site: string;
  readonly edition: string;
  /** version of Arquero */
  readonly arquero: string;
  /** the tables of claims, by name */
  readonly claims: readonly string[];
}

/**
 * The steps as a module of their own, that reads the published tables and prints the result. It runs in Node as it stands.
 *
 * @param helpers names that steps may call, of which those that occur are imported
 */
export function moduleCode(
  chain: Chain,
  {site, edition, arquero, claims}: Edition,
  helpers: readonly string[]
): string {
  const code = chain.steps.map(bare).join("\n");
  const used = helpers.filter((name) => new RegExp(`\\b${name}\\b`, "u").test(code));
  const opened = tablesIn(chain);
  const files = [...new Set(opened.flatMap((name) => (name === CLAIMS ? claims : [name])))];
  const all = opened.includes(CLAIMS)
    ? `rows.${CLAIMS} = ${JSON.stringify(claims)}.flatMap((table) => rows[table].map((row) => ({table, ...row})));\n`
    : "";
  return `// Steps from the notebook at ${site}notebook.html, edition ${edition}. Tables: CC BY 4.0.
// npm install arquero@${arquero}, then node with this file saved as steps.mjs. What is doubted about a row: ${site}caveats.html
import {${["from", ...used].join(", ")}} from "arquero";

const rows = {};
for (const name of ${JSON.stringify(files)})
  rows[name] = await (await fetch(\`${site}data/\${name}.json\`)).json();
${all}const table = (name) => from(rows[name], [...new Set(rows[name].flatMap(Object.keys))]);

const result = ${joinChain(chain)};

result.print({limit: 100});
`;
}
