// `npm run check`: what the checks found, in plain words. Exit 1 while an error-level finding is unreviewed, 2 on bad input.
import {readInputs} from "./build/readInputs.js";
import {printFindings} from "./findings/printFindings.js";
import {main} from "./terminal/main.js";

await main(() => {
  const dossier = readInputs(process.cwd());
  console.log(printFindings(dossier, {width: Math.min(process.stdout.columns || 100, 110)}));
  const open = dossier.findings.filter(({severity, review}) => severity === "error" && review === null);
  if (open.length > 0) process.exitCode = 1;
});
