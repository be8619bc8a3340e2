import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, describe, expect, inject, test} from "vitest";
import {clearDesks, hash, setDesk} from "./exporter.js";
import {canUnplug, withoutNetwork} from "./runBuild.js";

afterAll(clearDesks);

const may = (...[command = "", ...args]: string[]): boolean => spawnSync(command, args).status === 0;
const mayMount = may("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", tmpdir());
const AS_NOBODY = ["setpriv", "--reuid=nobody", "--clear-groups"];
const mayBeNobody = may(...AS_NOBODY, "test", "-r", join(inject("root"), "package.json"));

describe.skipIf(process.platform === "win32")("npm run briefing", () => {
  test.concurrent(
    "prints without any network the bytes that the build has printed, two at once one after the other, and cleans up after one that was killed outright",
    async () => {
      const at = await setDesk();
      const built = hash(at.pdf());
      const killed = at.start();
      await at.browser(1);
      await sleep(300);
      killed.child.kill("SIGKILL");
      await killed.ended;
      // the browser goes by itself; its folder and the lock stay for whoever comes next
      expect(await at.leftovers()).toEqual([expect.stringMatching(/^briefing-\d+-/u), "lock"]);
      writeFileSync(join(at.root, `dist/.briefing.pdf.${killed.child.pid ?? 0}`), "half of it");
      writeFileSync(join(at.root, "dist/briefing.pdf"), "not this");
      const cut = canUnplug() ? withoutNetwork() : [];
      const [one, other] = [at.start({}, cut), at.start({}, cut)];
      const ends = await Promise.all([one.ended, other.ended]);
      for (const end of ends)
        expect(end).toMatchObject({
          code: 0,
          stderr: "",
          stdout: expect.stringMatching(/Printed dist\/briefing\.pdf, \d+ pages/u) as string
        });
      expect(ends.filter(({stdout}) => stdout.includes("Another build is running here"))).toHaveLength(1);
      expect(hash(at.pdf())).toBe(built);
      expect(await at.leftovers()).toEqual([]);
    }
  );

  test.concurrent(
    "leaves nothing behind at Ctrl-C, at the end of its terminal, when it is told to end",
    async () => {
      const at = await setDesk();
      const before = hash(at.pdf());
      let n = 0;
      for (const [signal, code, wait] of [
        ["SIGINT", 130, 700],
        ["SIGHUP", 129, 0],
        ["SIGTERM", 143, 300]
      ] as const) {
        const {child, ended} = at.start();
        await at.browser(++n);
        await sleep(wait);
        // a terminal's Ctrl-C reaches all that it has started, twice if one is in a hurry
        if (signal === "SIGINT")
          for (let times = 0; times < 2; times++) process.kill(-(child.pid ?? 0), signal);
        else child.kill(signal);
        expect(await ended).toMatchObject({code, stderr: ""});
        expect(await at.leftovers()).toEqual([]);
      }
      expect(hash(at.pdf())).toBe(before);
    }
  );

  test.skipIf(!mayMount)(
    "says which disk is full, the site's or the browser's (skipped where one may not mount a small one)",
    {concurrent: true},
    async () => {
      const at = await setDesk();
      // in a namespace of its own, the disk is gone with the command
      const onSmallDisk = (folder: string, kilobytes: string, before: string, after: string): string[] => {
        const mount = `mount -t tmpfs -o size=${kilobytes}k tmpfs ${folder}`;
        const script = `${mount} && ${before} && "$@"; code=$?; ls -A ${folder} > ${at.root}/left; ${after}; exit $code`;
        return ["unshare", "-m", "sh", "-c", script, "sh"];
      };
      const file = (name: string): string => readFileSync(join(at.root, name), "utf8");
      const small = await at.start({}, onSmallDisk(at.temporary, "1000", "true", "true")).ended;
      expect(small).toMatchObject({
        code: 1,
        stderr: `disk full: the browser writes temporary files into ${at.temporary}; make room there, or name another folder in TMPDIR\n`
      });
      expect(file("left")).toBe("");
      // the site's, with too little room for another PDF
      const [dist, kept] = [join(at.root, "dist"), join(at.root, "kept")];
      cpSync(dist, kept, {recursive: true});
      const sum = (name: string): string => `sha256sum < ${dist}/briefing.pdf > ${at.root}/${name}`;
      const fill = `cp -a ${kept}/. ${dist} && ${sum("before")}`;
      const full = await at.start(
        {},
        onSmallDisk(dist, `$(($(du -sk ${dist} | cut -f1) + 500))`, fill, sum("after"))
      ).ended;
      expect(full).toMatchObject({code: 1, stderr: `disk full: cannot write ${dist}/briefing.pdf\n`});
      expect(file("after")).toBe(file("before"));
      expect(file("left")).not.toMatch(/^\./mu);
      expect(await at.leftovers()).toEqual([]);
    }
  );

  test.skipIf(!mayBeNobody)(
    "keeps the browser’s sandbox for an ordinary user, or says that the system has none (skipped where one may not become such a user)",
    {concurrent: true},
    async () => {
      const at = await setDesk();
      spawnSync("chown", ["-R", "nobody", at.root]);
      const {code, stdout, stderr} = await at.start({HOME: at.root}, AS_NOBODY).ended;
      expect({code, stderr}).toEqual({code: 0, stderr: ""});
      const bare = at.browsers().filter(({args}) => args.includes("--no-sandbox"));
      expect(bare.length > 0).toBe(stdout.includes("gives the browser no sandbox"));
      expect(at.browsers().length - bare.length).toBe(1);
      expect(await at.leftovers()).toEqual([]);
    }
  );
});

describe("npm start -- --port", () => {
  test.concurrent("says that a port is taken before it builds anything", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const port = String((server.address() as AddressInfo).port);
    const args = ["scripts/run.mjs", "buildAndPreview", "--port", port];
    const child = spawn(process.execPath, args, {cwd: inject("root")});
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close") as Promise<[number | null]>
    ]);
    server.close();
    expect({status, stdout}).toEqual({status: 2, stdout: ""});
    expect(stderr).toBe(`port ${port} is taken: choose another with --port, or leave it out\n`);
  });
});
