import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, describe, expect, it} from "vitest";
import {runChecks} from "../../loaders/checks/index.js";
import type {CheckInput} from "../../loaders/checks/check.js";
import {checkAll} from "../../scripts/checkStore/checkStore.js";
import {readFindings} from "../../scripts/checkStore/readFindings.js";
import {rowsOf} from "../../scripts/extract/store/duckdb.js";
import {loadKnowledge} from "../../scripts/extract/loadKnowledge.js";
import {dossiers} from "../checks/someDossiers.js";
import {ROOT} from "../loaders/root.js";
import {storeOf} from "./storeOf.js";

const knowledge = loadKnowledge(ROOT);
const work = mkdtempSync(join(tmpdir(), "check-store-"));
afterAll(() => {
  rmSync(work, {recursive: true, force: true});
});

/**
 * What only other documents could clear: of a store each document is looked at alone there (reach "others"), and whether a text prints another's
 * figure, too, is not asked.
 */
const STRICTER = new Set(["at-odds-with-reference", "other-figure", "sources-disagree"]);

/** A finding by all but its words and its id. */
const plain = (
  check: string,
  severity: string,
  verdict: string,
  about: string[],
  against: string[]
): string => JSON.stringify([check, severity, verdict, about.sort(), against.sort()]);

function inMemory(input: CheckInput): string[] {
  const {findings, findingClaims} = runChecks(input);
  return findings.map(({finding_id, check, severity, verdict}) => {
    const side = (role: string) =>
      findingClaims
        .filter((row) => row.finding_id === finding_id && row.role === role)
        .map((row) => row.claim_id ?? row.reference_id ?? `${row.article_id ?? ""} ${row.quote_start ?? ""}`);
    return plain(check, severity, verdict, side("about"), side("against"));
  });
}

async function inStore(folder: string): Promise<string[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = await rowsOf(
    connection,
    `SELECT f.finding_id, any_value("check") AS "check", any_value(severity) AS severity, any_value(verdict) AS verdict,
       to_json(list(coalesce(claim_id, reference_id, article_id || ' ' || quote_start)) FILTER (role = 'about')) AS about,
       to_json(list(coalesce(claim_id, reference_id, article_id || ' ' || quote_start)) FILTER (role = 'against')) AS against
     FROM '${folder}/checks/findings.parquet' f JOIN '${folder}/checks/finding_claims.parquet' USING (finding_id) GROUP BY f.finding_id`
  );
  connection.closeSync();
  instance.closeSync();
  const list = (cell: unknown) =>
    (typeof cell === "string" ? (JSON.parse(cell) as string[] | null) : null) ?? [];
  return rows.map((row) =>
    plain(
      String(row["check"]),
      String(row["severity"]),
      String(row["verdict"]),
      list(row["about"]),
      list(row["against"])
    )
  );
}

/** A dossier as a store, with the findings in it. */
async function checked(seeds: readonly CheckInput[], folder: string): Promise<CheckInput> {
  const known = {...knowledge, references: seeds[0]?.references ?? []};
  const texts = seeds.map(({seeds: [seed], articles: [article]}) => ({
    text: seed?.text ?? "",
    date:
      article?.published_start == null
        ? null
        : `${article.published_start}..${article.published_end ?? article.published_start}`
  }));
  const input = await storeOf(texts, knowledge, known, folder);
  const scratch = join(folder, ".scratch", "checks");
  mkdirSync(scratch, {recursive: true});
  await checkAll(folder, scratch, known, () => undefined);
  return input;
}

describe("checks of a store", () => {
  // the shipped dossier and some tuned ones
  for (const {name, seeds} of dossiers.slice(0, 4))
    it(`find in ${name} what checks in memory find`, async () => {
      const folder = join(work, name);
      const input = await checked(seeds, folder);
      const [stored, whole] = [await inStore(folder), inMemory(input)];
      expect(whole.filter((finding) => !stored.includes(finding))).toEqual([]);
      const more = stored.filter((finding) => !whole.includes(finding));
      expect(more.filter((finding) => !STRICTER.has((JSON.parse(finding) as [string])[0]))).toEqual([]);
    });

  it("write the same bytes twice", async () => {
    const {name, seeds} = dossiers[1] ?? {name: "", seeds: []};
    const again = join(work, "again");
    await checked(seeds, again);
    for (const table of ["findings", "finding_claims"])
      expect(readFileSync(join(again, "checks", `${table}.parquet`))).toEqual(
        readFileSync(join(work, name, "checks", `${table}.parquet`))
      );
  });

  it("are read with the gravest finding first, its sentences and the names of its documents", async () => {
    const {counts, gravest} = await readFindings(
      join(work, dossiers[0]?.name ?? ""),
      {severities: ["error", "warning", "note"], checks: ["out-of-proportion", "begin-or-whole"]},
      5
    );
    expect(counts.map(({check, severity}) => `${check} ${severity}`)).toEqual([
      "out-of-proportion error",
      "begin-or-whole warning"
    ]);
    expect(gravest[0]?.caveat).toContain("5,000,268");
    expect(gravest[0]?.sentences.map(({text}) => text).join()).toContain("5,000,268 military vehicles");
    expect(new Set(gravest[1]?.sentences.map(({name}) => name)).size).toBeGreaterThan(1);
    // a document goes by its name, not by its hash
    expect(gravest[1]?.caveat).toMatch(/\([0-5]\)/);
  });
});
