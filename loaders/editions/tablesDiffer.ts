import type {EditionChanges, OtherChanges} from "./editionChanges.js";

/** Do two editions say anything else, whatever they are made from and look like? A claim that only stands elsewhere in its document says the same. */
export function tablesDiffer({
  claims,
  findings,
  agreements,
  articles,
  references,
  decisions,
  columns
}: EditionChanges): boolean {
  const others = [agreements, articles, references, decisions];
  return [
    claims.changed,
    claims.added,
    claims.gone,
    findings.opened,
    findings.closed,
    findings.changed,
    columns.added,
    columns.gone,
    ...others.flatMap(({changed, added, gone}: OtherChanges) => [changed, added, gone])
  ].some((list) => list.length > 0);
}
