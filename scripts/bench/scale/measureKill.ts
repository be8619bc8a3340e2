import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {sha256} from "../../../loaders/sources/sha256.js";
import {rowsOf} from "../../extract/store/duckdb.js";
import {partitionCount} from "../../extract/store/layout.js";
import {storedFiles} from "../../extract/store/storedFiles.js";
import {cleaningUp} from "../../terminal/cleaningUp.js";
import type {MadeDocument} from "../documents/documentWriter.js";
import {writeDocuments} from "../documents/writeDocuments.js";
import {runMeasured} from "./runMeasured.js";

/** A run of `extract` that was killed, and the one that went on, beside one that nothing disturbed. */
export interface KillMeasured {
  readonly documents: number;
  /** documents in partitions that were finished when it was killed: their rows stay */
  readonly finished: number;
  /** what the run that went on read, and what it kept */
  readonly read: number;
  readonly kept: number;
  /** in seconds: the run that nothing disturbed, the killed one, the one that went on */
  readonly whole: number;
  readonly killed: number;
  readonly resumed: number;
  readonly files: number;
  /** names of files whose bytes differ from those of the run that nothing disturbed, or that only one has */
  readonly different: readonly string[];
}

const POLL_MS = 20;

/**
 * Kills `extract` once so many percent of its partitions are done, starts it again and compares what comes of it, file by file, with what one run gives. All
 * lies in a folder that is removed.
 *
 * @throws Error where it was done before it could be killed
 */
export async function measureKill(
  root: string,
  documents: number,
  percent: number,
  write: (nth: number) => MadeDocument,
  say: (words: string) => void
): Promise<KillMeasured> {
  const folder = mkdtempSync(join(tmpdir(), "bench-kill-"));
  const remove = (): void => {
    rmSync(folder, {recursive: true, force: true});
  };
  return cleaningUp(remove, async () => {
    const [leak, one, two] = ["leak", "one", "two"].map((name) => join(folder, name)) as [
      string,
      string,
      string
    ];
    say(`writing ${String(documents)} documents`);
    writeDocuments(write, documents, leak);
    const extracting = (out: string): string[] => ["scripts/run.mjs", "extract", "--out", out, leak];
    say("reading them in one go");
    const whole = await runMeasured(extracting(one), root);
    say(`reading them again, to be killed at ${String(percent)} %`);
    const killed = await killedAt(
      extracting(two),
      root,
      join(two, "documents"),
      (partitionCount(documents) * percent) / 100
    );
    if (existsSync(join(two, "store.json"))) throw new Error("done before it could be killed");
    const finished = await countDocuments(two);
    say("going on");
    const resumed = await runMeasured(extracting(two), root);
    const [read = 0, kept = 0] =
      /([\d,]+) read, ([\d,]+) kept/u.exec(resumed.output)?.slice(1).map(numberOf) ?? [];
    const [ofOne, ofTwo] = [contentsOf(one), contentsOf(two)];
    const names = [...new Set([...ofOne.keys(), ...ofTwo.keys()])];
    return {
      documents,
      finished,
      read,
      kept,
      whole: whole.seconds,
      killed,
      resumed: resumed.seconds,
      files: names.length,
      different: names.filter((name) => ofOne.get(name) !== ofTwo.get(name)).sort()
    };
  });
}

/** @returns after how many seconds it was killed */
async function killedAt(
  args: readonly string[],
  cwd: string,
  folder: string,
  partitions: number
): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], {cwd, stdio: "ignore"});
  const ended = once(child, "close");
  while (child.exitCode === null && (!existsSync(folder) || readdirSync(folder).length < partitions))
    await sleep(POLL_MS);
  child.kill("SIGKILL");
  await ended;
  return (performance.now() - started) / 1000;
}

async function countDocuments(store: string): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const [row] = await rowsOf(
    connection,
    `SELECT count(DISTINCT document_hash) AS n FROM ${storedFiles(store, "documents")}`
  );
  connection.closeSync();
  instance.closeSync();
  return Number(row?.["n"]);
}

/** The hash of every file of a folder by its path in it. */
const contentsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))])
  );

const numberOf = (written: string): number => Number(written.replaceAll(",", ""));
