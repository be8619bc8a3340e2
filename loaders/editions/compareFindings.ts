import type {ChangedFinding, EditionChanges, FieldChange, FindingLine} from "./editionChanges.js";
import {fieldChanges, sharedColumns} from "./fieldChanges.js";
import {tableOf, type FrozenEdition} from "./frozenEdition.js";
import {findingLine, type FrozenFinding} from "./frozenFindings.js";
import type {Pairs} from "./pairRows.js";

const SILENT = ["finding_id", "check", "kind"];

/**
 * Which findings were opened, closed and changed. One is open as long as no editor has dismissed it; what an editor accepted or said of it is a change of it.
 *
 * @param touched ids of the claims that changed, came or went
 * @param renamed the earlier id of each claim of the later edition that has another now
 */
export function compareFindings(
  before: FrozenEdition,
  after: FrozenEdition,
  {pairs, gone, added}: Pairs<FrozenFinding>,
  touched: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>
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
    const fields = [
      ...fieldChanges("findings", one.row, other.row, columns),
      ...aboutChange(one.about, other.about, renamed)
    ];
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

/** What a finding is about may be more or less although it says the same: `about` then has what only the one or the other is about, joined by `;`. */
function aboutChange(
  before: readonly string[],
  after: readonly string[],
  renamed: ReadonlyMap<string, string>
): FieldChange[] {
  const earlier = after.map((id) => renamed.get(id) ?? id);
  const lost = before.filter((id) => !earlier.includes(id));
  const won = after.filter((_, i) => !before.includes(earlier[i] ?? ""));
  if (lost.length + won.length === 0) return [];
  return [{field: "about", before: lost.join(";") || null, after: won.join(";") || null}];
}
