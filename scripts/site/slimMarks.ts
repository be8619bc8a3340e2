import type {Finding} from "../../loaders/model.js";

/**
 * Leaves the errors of what a page's marks name for machines (`data-caveat`): these are what the checks of a built site look for. Readers
 * follow a mark's link or find the rest in the list of caveats.
 */
export function slimMarks(html: string, findings: readonly Finding[]): string {
  const errors = new Set(
    findings.flatMap(({finding_id, severity}) => (severity === "error" ? [finding_id] : []))
  );
  return html.replace(/ data-caveat="([^"]*)"/gu, (_, ids: string) => {
    const kept = ids.split(" ").filter((id) => errors.has(id));
    return kept.length === 0 ? "" : ` data-caveat="${kept.join(" ")}"`;
  });
}
