import {CHECKS} from "../../loaders/checks/index.js";
import {evidenceFinder} from "../../loaders/evidence/evidenceFinder.js";
import type {Dossier, Finding, Severity} from "../../loaders/model.js";
import {printable} from "../terminal/wrap.js";
import {placesOf} from "./placesOf.js";

const COMMANDS: Readonly<Record<Severity, string>> = {error: "error", warning: "warning", note: "notice"};

/**
 * Open findings as annotations of a pull request on GitHub, one at each sentence that a finding is about. GitHub shows ten of each command
 * a step, so the first sentences of all come before further ones.
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions)
 */
export function annotations(dossier: Dossier, findings: readonly Finding[]): string[] {
  const evidence = evidenceFinder(dossier);
  const placeOf = placesOf(dossier);
  const placed = findings
    .filter(({state}) => state === "open")
    .flatMap((finding) =>
      evidence(finding.finding_id).about.sentences.map(({article, quotes, start, end}, nth) => {
        const [first] = quotes;
        const from = placeOf(article.seed, first?.start ?? start);
        const to = placeOf(article.seed, first?.end ?? end);
        const place = {
          file: `seeds/${article.seed}`,
          line: from.line,
          endLine: to.line,
          // GitHub takes columns only within one line.
          ...(from.line === to.line ? {col: from.column, endColumn: to.column} : {})
        };
        return {nth, finding, place};
      })
    );
  return placed.sort((a, b) => a.nth - b.nth).map(({finding, place}) => command(finding, place));
}

function command(
  {finding_id, check, severity, caveat, hypothesis}: Finding,
  place: Readonly<Record<string, string | number>>
): string {
  const title = `${CHECKS.find(({name}) => name === check)?.title ?? check} (${finding_id})`;
  const properties = Object.entries<string | number>({...place, title}).map(
    ([name, value]) => `${name}=${property(String(value))}`
  );
  const message = hypothesis === null ? caveat : `${caveat}\n${hypothesis}`;
  return `::${COMMANDS[severity]} ${properties.join(",")}::${data(message)}`;
}

const data = (text: string): string =>
  printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
