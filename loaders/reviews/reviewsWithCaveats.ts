import type {Claim, Finding, ReviewRow} from "../model.js";

/**
 * Decisions with the caveats of what they print: of their claim, and the errors about any other claim whose words or figure stand in the
 * sentence that was decided on.
 *
 * @param claims as editors left them, with their caveats
 */
export function reviewsWithCaveats(
  rows: readonly ReviewRow[],
  claims: readonly Claim[],
  findings: readonly Finding[]
): ReviewRow[] {
  if (rows.length === 0) return [];
  const errors = new Set(findings.filter((f) => f.severity === "error").map((f) => f.finding_id));
  const doubtful = claims.filter(({caveats}) => caveats.some((id) => errors.has(id)));
  return rows.map((row) => {
    const own = claims.find(({claim_id}) => claim_id === row.target)?.caveats ?? [];
    const words = [row.expects, row.found, row.quote, row.original_value].join("\n");
    const others = doubtful
      .filter(({quote, original_value}) =>
        [quote, original_value].some((text) => text && words.includes(text))
      )
      .flatMap(({caveats}) => caveats.filter((id) => errors.has(id)));
    return {...row, caveats: [...new Set([...own, ...others])]};
  });
}
