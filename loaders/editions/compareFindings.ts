import type {ChangedFinding, EditionChanges, FindingLine} from "./editionChanges.js";
import {fieldChanges, sharedColumns} from "./fieldChanges.js";
import {tableOf, type FrozenEdition} from "./frozenEdition.js";
import {findingLine, type FrozenFinding} from "./frozenFindings.js";
import type {Pairs} from "./pairRows.js";

const SILENT = ["finding_id", "check", "kind"];

/**
 * Which findings were opened, closed and changed. One is open as long as no editor has dismissed it; what an editor accepted or said of it is a change of it.
 *
 * @param touched ids of the claims that changed, came or went
 */
export function compareFindings(
  before: FrozenEdition,
  after: FrozenEdition,
  {pairs, gone, added}: Pairs<FrozenFinding>,
  touched: ReadonlySet<string>
): EditionChanges["findings"] {
  const columns = sharedColumns(tableOf(before, "findings"), tableOf(after, "findings")).filter(
    (column) => !SILENT.includes(column)
  );
  const line = (finding: FrozenFinding, other = finding): FindingLine =>
    findingLine(finding, [...finding.claims, ...other.claims], touched);
  const opened: FindingLine[] = [];
  const closed: FindingLine[] = [];
  const changed: ChangedFinding[] = [];
  for (const [one, other] of pairs) {
    const fields = fieldChanges("findings", one.row, other.row, columns);
    if (fields.length === 0) continue;
    if (isOpen(one) === isOpen(other))
      changed.push({before: line(one, other), after: line(other, one), fields});
    else (isOpen(other) ? opened : closed).push(line(other, one));
  }
  return {
    opened: [...opened, ...added.filter(isOpen).map((finding) => line(finding))],
    closed: [...closed, ...gone.filter(isOpen).map((finding) => line(finding))],
    changed
  };
}

const isOpen = ({row}: FrozenFinding): boolean => row.state !== "dismissed";
