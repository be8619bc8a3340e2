// `npm run check`: which numerals are in no claim, and what the checks found, in plain words. Exit 1 while an error-level finding is unreviewed, 2 on bad input.
import {readInputs} from "./build/readInputs.js";
import {printCoverage} from "./findings/printCoverage.js";
import {printFindings} from "./findings/printFindings.js";
import {main} from "./terminal/main.js";

await main(() => {
  const dossier = readInputs(process.cwd());
  const options = {width: Math.min(process.stdout.columns || 100, 110)};
  console.log(`${printCoverage(dossier, options)}\n\n${printFindings(dossier, options)}`);
  const open = dossier.findings.filter(({severity, state}) => severity === "error" && state === "open");
  if (open.length > 0) process.exitCode = 1;
});
