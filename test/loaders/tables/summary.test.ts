import {expect, test} from "vitest";
import {summary} from "../../../loaders/tables/summary.js";
import {dossier} from "../root.js";

test("summary(claims, findings) counts every claim once and keeps its id", () => {
  const rows = summary(dossier.claims, dossier.findings);
  expect(rows.flatMap((row) => row.claim_ids).sort()).toEqual(dossier.claims.map((c) => c.claim_id).sort());
  expect(rows.reduce((sum, row) => sum + row.claims, 0)).toBe(dossier.claims.length);
  const vehicles = dossier.claims.find((c) => c.measure === "vehicles");
  const row = rows.find((r) => r.claim_ids.includes(vehicles?.claim_id ?? ""));
  expect(row?.with_errors).toBeGreaterThan(0);
  expect(row?.with_caveats).toBeGreaterThanOrEqual(row?.with_errors ?? Infinity);
});

test("summary([]) has no row", () => {
  expect(summary([], [])).toEqual([]);
});
