import {readFileSync} from "node:fs";
import {join} from "node:path";

const OWN = `
body { font-family: var(--sans); }
body > nav { max-width: var(--wide); margin: 1rem auto 0; padding: 0 var(--gutter); }
main { max-width: var(--wide); }
main > p, main > section > p { max-width: var(--column); }
th[scope="row"] { font-weight: 400; }
.bar { min-width: 9rem; background: linear-gradient(var(--fig-claim-soft), var(--fig-claim-soft)) no-repeat left 0.45rem / calc((100% - 5rem) * var(--part)) 1.3em; }
.evidence { margin: 0 0 0.5rem; font: 400 1rem/1.5 var(--serif); max-width: var(--column); }
.evidence small { display: block; }
mark { background: var(--target); color: inherit; }
.pager { display: flex; gap: 1.5rem; margin: 1.5rem 0; }
.thing, .finding { border-top: 1px solid var(--rule); padding: 0.75rem 0; }
.thing h2, .finding h2 { font-size: var(--step-0); margin: 0 0 0.4rem; }
.finding h3 { font-size: var(--step--1); color: var(--ink-soft); margin: 0.75rem 0 0.35rem; }
.severity { font-weight: 600; }
.error .severity, .warning .severity, .severity.error, .severity.warning { color: var(--doubt); }
summary { cursor: pointer; margin-bottom: 0.5rem; min-height: 24px; }
`;

/** The style of an overview: colours and text of the site, and what it needs beyond. */
export const overviewStyle = (root: string): string =>
  ["tokens.css", "base.css", "table.css"]
    .map((name) => readFileSync(join(root, "src/style", name), "utf8"))
    .join("\n") + OWN;
