import {spawnSync} from "node:child_process";
import {expect, test} from "vitest";
import {ROOT} from "../loaders/root.js";

const found = spawnSync("parallel", ["--version"]).status === 0;

test.skipIf(!found)(
  `GNU parallel on one machine, and on two hosts where they can be made, prints the same lines as one process${found ? "" : " (GNU parallel is not installed)"}`,
  {timeout: 240_000},
  () => {
    const {status, stdout, stderr} = spawnSync("bash", ["scripts/many/twoHosts.sh", "16"], {
      cwd: ROOT,
      encoding: "utf8"
    });
    expect({status, stderr}).toEqual({status: 0, stderr: ""});
    const [, one = "", many = "", ...hosts] = stdout.trim().split("\n");
    const lines = /^one process: (\d+) lines$/u.exec(one)?.[1] ?? "none";
    expect(Number(lines)).toBeGreaterThan(100);
    expect(many).toBe(`GNU parallel on this machine, even before sorting: the same ${lines} lines`);
    const last = hosts.at(-1);
    if (last?.startsWith("skipped: two hosts") !== true)
      expect(last).toBe(`GNU parallel over ssh, two hosts: the same ${lines} lines`);
  }
);
