import {compareClaims} from "./compareClaims.js";
import {compareFigures} from "./compareFigures.js";
import {compareFindings} from "./compareFindings.js";
import {compareMadeFrom} from "./compareMadeFrom.js";
import {compareOthers} from "./compareOthers.js";
import type {Places} from "./dependents.js";
import type {EditionChanges, EditionName} from "./editionChanges.js";
import {sharedColumns} from "./fieldChanges.js";
import {frozenClaims} from "./frozenClaims.js";
import {tableOf, type FrozenEdition} from "./frozenEdition.js";
import {frozenFindings} from "./frozenFindings.js";
import {pairClaims} from "./pairClaims.js";
import {pairFindings} from "./pairFindings.js";

/**
 * All that differs between two editions, and what hangs on it.
 *
 * @param places where each claim is shown, by its id in either edition; null where nobody knows
 */
export function compareEditions(
  before: FrozenEdition,
  after: FrozenEdition,
  places: Places | null = null
): EditionChanges {
  const claims = pairClaims(frozenClaims(before), frozenClaims(after));
  const renamed = new Map(claims.pairs.map(([one, other]) => [other.id, one.id]));
  const compared = compareClaims(before, after, claims, places);
  const touched = new Set([
    ...compared.changed.flatMap((change) => [change.before.claim_id, change.after.claim_id]),
    ...[...compared.added, ...compared.gone].map(({claim_id}) => claim_id)
  ]);
  const findings = pairFindings(frozenFindings(before), frozenFindings(after), renamed);
  const sameClaim = (id = "", isLater: boolean): string => (isLater ? (renamed.get(id) ?? id) : id);
  return {
    before: nameOf(before),
    after: nameOf(after),
    claims: compared,
    findings: compareFindings(before, after, findings, touched, renamed),
    agreements: compareOthers(before, after, {
      table: "agreements",
      key: (row, isLater) =>
        [row.measure, sameClaim(row.claim_id, isLater), sameClaim(row.other_claim_id, isLater)].join(" "),
      silent: ["agreement_id", "claim_id", "other_claim_id", "point_id", "caveats"]
    }),
    articles: compareOthers(before, after, {
      table: "articles",
      key: ({article_id = ""}) => article_id,
      silent: ["article_id", "start", "end", "seed_sha256"]
    }),
    references: compareOthers(before, after, {
      table: "references",
      key: ({reference_id = ""}) => reference_id,
      silent: ["reference_id"]
    }),
    decisions: compareOthers(before, after, {
      table: "reviews",
      key: ({target = "", field = ""}) => `${target} ${field}`.trim(),
      // what is said of its target follows from that
      silent: sharedColumns(tableOf(before, "reviews"), tableOf(after, "reviews")).filter(
        (column) => !["kind", "state", "value", "who", "when", "why"].includes(column)
      )
    }),
    figures: compareFigures(before, after, compared),
    made_from: compareMadeFrom(before, after),
    columns: compareColumns(before, after)
  };
}

const nameOf = ({edition, date}: FrozenEdition): EditionName => ({edition, date});

/** Columns of tables that both editions have. */
function compareColumns(before: FrozenEdition, after: FrozenEdition): EditionChanges["columns"] {
  const only = (edition: FrozenEdition, other: FrozenEdition): string[] =>
    [...edition.tables.keys()].flatMap((name) => {
      const known = tableOf(other, name).columns;
      return known.length === 0
        ? []
        : tableOf(edition, name)
            .columns.filter((column) => !known.includes(column))
            .map((column) => `${name}.${column}`);
    });
  return {added: only(after, before), gone: only(before, after)};
}
