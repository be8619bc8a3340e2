// `npm run check`: what the checks found, for people, programs or pull requests. Exit 1 while an error is open, 2 on bad input.
import {randomUUID} from "node:crypto";
import {makingHere} from "./build/making.js";
import {readInputs} from "./build/readInputs.js";
import {annotations} from "./check/annotations.js";
import {printCoverage} from "./check/printCoverage.js";
import {printQuestions} from "./check/printQuestions.js";
import {printSummary} from "./check/printSummary.js";
import {printText} from "./check/printText.js";
import {readOptions, USAGE} from "./check/readOptions.js";
import {selectFindings} from "./check/selectFindings.js";
import {toJson} from "./check/toJson.js";
import {jsonText} from "./terminal/jsonText.js";
import {callersPath} from "./terminal/callersPath.js";
import {lineWriter} from "./terminal/lineWriter.js";
import {main} from "./terminal/main.js";
import {textWidth} from "./terminal/textWidth.js";
import {wantsColor} from "./terminal/wantsColor.js";

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return;
  }
  if (options.claims !== null) {
    // with a database, which takes longer to load than a dossier to be checked
    const {checkClaims} = await import("./checkStore/checkClaims.js");
    process.exitCode = await checkClaims(process.cwd(), callersPath("check")(options.claims), options);
    return;
  }
  const dossier = readInputs(process.cwd(), ...(options.format === "json" ? [await makingHere()] : []));
  const findings = selectFindings(dossier, options);
  const {env, stdout} = process;
  const write = lineWriter(stdout);
  const width = textWidth(stdout);
  const onGitHub = Boolean(env.GITHUB_ACTIONS);
  if (options.format === "json") await write(jsonText(toJson(dossier, findings), 2));
  if (options.format === "text") {
    const parts = [
      printText(dossier, findings, {width, color: wantsColor(stdout, env)}),
      printQuestions(dossier, {width}),
      options.coverage ? printCoverage(dossier, {width}) : "",
      options.quiet ? "" : printSummary(dossier, findings)
    ].filter((part) => part !== "");
    // A runner takes any line that begins with "::" for a command, and documents may print such lines.
    const token = randomUUID();
    if (onGitHub) parts.unshift(`::stop-commands::${token}`);
    if (onGitHub) parts.push(`::${token}::`);
    if (parts.length > 0) await write(parts.join("\n\n"));
  }
  if (options.format === "github" || (options.format === "text" && onGitHub))
    for (const line of annotations(dossier, findings)) await write(line);
  const open = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity && finding.state === "open").length;
  if (open("error") > 0 || open("warning") > options.maxWarnings) process.exitCode = 1;
});
