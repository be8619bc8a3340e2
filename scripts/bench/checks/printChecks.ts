import type {Shape} from "./generateClaims.js";
import type {CheckCost, ChecksMeasured} from "./measureChecks.js";

/** Only the slowest are shown; `--json` has all. */
const SHOWN = 5;
/** Columns of the curve. */
const BAR = 40;

/**
 * How time grows with the claims, as a table of all checks and the five slowest, and as a curve of milliseconds per thousand claims: level
 * where time is linear.
 */
export function printChecks({shape, sizes, all, checks}: ChecksMeasured & {readonly shape: Shape}): string {
  const head = [
    `checks of a ${shape} dossier, ms`,
    ...sizes.map((size) => size.toLocaleString("en")),
    "grows as n to the"
  ];
  const rows = [all, ...checks.slice(0, SHOWN)].map(row);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ");
  const each = all.milliseconds.map((ms, i) => (1000 * ms) / (sizes[i] ?? 1));
  const most = Math.max(...each);
  const curve = each.map(
    (ms, i) =>
      `${(sizes[i] ?? 0).toLocaleString("en").padStart(9)} ${"█".repeat(Math.max(1, Math.round((BAR * ms) / most)))} ${ms.toFixed(0)}`
  );
  return [
    ...[head, ...rows].map(line),
    "",
    `milliseconds per 1,000 claims of a ${shape} dossier`,
    ...curve
  ].join("\n");
}

const row = ({check, milliseconds, exponent}: CheckCost): string[] => [
  check,
  ...milliseconds.map((ms) => ms.toFixed(ms < 10 ? 1 : 0)),
  exponent === null ? "–" : exponent.toFixed(2)
];
