import {basename} from "node:path";
import {evidenceFinder} from "../../loaders/evidence/evidenceFinder.js";
import type {Article, Dossier, Finding} from "../../loaders/model.js";
import {InputError} from "../terminal/main.js";
import {SEVERITIES, type Options} from "./readOptions.js";

/**
 * The findings that a person asked for, the gravest first; within a severity in the dossier's own order.
 *
 * @throws InputError for an article or seed that the dossier does not have
 */
export function selectFindings(
  dossier: Dossier,
  {severity, kinds, checks, texts}: Pick<Options, "severity" | "kinds" | "checks" | "texts">
): Finding[] {
  const articles = texts.length === 0 ? null : new Set(texts.flatMap((text) => articlesOf(dossier, text)));
  const evidence = evidenceFinder(dossier);
  const rests = ({finding_id}: Finding): boolean => {
    const {about, against} = evidence(finding_id);
    return [...about.sentences, ...against.sentences].some(({article}) => articles?.has(article) === true);
  };
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  return grave.flatMap((level) =>
    dossier.findings.filter(
      (finding) =>
        finding.severity === level &&
        (kinds.length === 0 || kinds.includes(finding.kind)) &&
        (checks.length === 0 || checks.includes(finding.check)) &&
        (articles === null || rests(finding))
    )
  );
}

/** The articles that a person means by an id, or by the name or path of a seed. */
function articlesOf({articles, seeds}: Dossier, text: string): Article[] {
  const found = articles.filter(({article_id, seed}) => article_id === text || seed === basename(text));
  if (found.length > 0) return found;
  const known = [...articles.map(({article_id}) => article_id), ...seeds.map(({seed}) => seed)];
  throw new InputError(`no such article or seed: ${text}; there are ${known.join(", ")}`);
}
