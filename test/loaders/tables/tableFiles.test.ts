import {createHash} from "node:crypto";
import Papa from "papaparse";
import {expect, test} from "vitest";
import {toCsv} from "../../../loaders/tables/csv.js";
import {tableFiles} from "../../../loaders/tables/index.js";
import {CLAIM_FIELDS} from "../../../loaders/tables/schema.js";
import {TABLE_NAMES} from "../../../loaders/model.js";
import {dossier} from "../root.js";

const files = tableFiles(dossier);
const text = (name: string) => new TextDecoder().decode(files.get(name));
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(text(name), {header: true, skipEmptyLines: true}).data;

test("each table of claims has the shared columns first and one row a claim", () => {
  for (const table of TABLE_NAMES) {
    const header = text(`${table}.csv`).split("\n")[0]?.split(",") ?? [];
    expect(header.slice(0, CLAIM_FIELDS.length)).toEqual(CLAIM_FIELDS.map((f) => f.name));
    expect(rows(`${table}.csv`)).toHaveLength(dossier.claims.filter((c) => c.table === table).length);
  }
});

test("keys hold: every article, finding, claim and reference that is named exists", () => {
  const ids = (name: string, key: string) => new Set(rows(`${name}.csv`).map((row) => row[key]));
  const claims = new Set(TABLE_NAMES.flatMap((table) => [...ids(table, "claim_id")]));
  const findings = ids("findings", "finding_id");
  for (const table of TABLE_NAMES) {
    for (const row of rows(`${table}.csv`)) {
      expect(ids("articles", "article_id")).toContain(row["article_id"]);
      for (const id of (row["caveats"] ?? "").split(";").filter(Boolean)) expect(findings).toContain(id);
    }
  }
  const references = ids("references", "reference_id");
  for (const row of rows("finding_claims.csv")) {
    expect(findings).toContain(row["finding_id"]);
    if (row["claim_id"]) expect(claims).toContain(row["claim_id"]);
    if (row["reference_id"]) expect(references).toContain(row["reference_id"]);
  }
});

test("datapackage.json gives the hash and size of every CSV", () => {
  const {resources} = JSON.parse(text("datapackage.json")) as {
    resources: {path: string; hash: string; bytes: number}[];
  };
  expect(resources).toHaveLength([...files.keys()].filter((name) => name.endsWith(".csv")).length);
  for (const {path, hash, bytes} of resources) {
    const file = files.get(path) ?? new Uint8Array();
    expect(hash).toBe(`sha256:${createHash("sha256").update(file).digest("hex")}`);
    expect(bytes).toBe(file.length);
  }
});

test("toCsv(rows) keeps numbers and disarms what a spreadsheet would run", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        [-5, "=1+1"],
        ["-0.5", "+cmd"],
        [null, 'say "x"']
      ]
    )
  ).toBe('a,b\n-5,\'=1+1\n-0.5,\'+cmd\n,"say ""x"""\n');
});
