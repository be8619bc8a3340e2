import {spawn, type ChildProcess} from "node:child_process";
import {createHash} from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {setTimeout as sleep} from "node:timers/promises";
import {expect, inject} from "vitest";
import {findBrowser} from "../../scripts/browser/findBrowser.js";
import {compileCommands} from "../../scripts/install/compileCommands.mjs";
import {builtSite} from "./builtSite.js";

/** Of a built site all that its briefing is printed from. */
const PRINTED_FROM = /^(?:briefing\.(?:html|pdf)|edition\.json|fonts|data(?!\/figures))/u;

export interface Exported {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An export that is running. */
export interface Exporting {
  readonly child: ChildProcess;
  readonly ended: Promise<Exported>;
}

/** A desk on which `npm run briefing` is run: a site of its own, a folder of its own for what is temporary, the program compiled before. */
export interface Desk {
  /** the project's folder */
  readonly root: string;
  readonly temporary: string;
  readonly start: (env?: Readonly<Record<string, string>>, before?: readonly string[]) => Exporting;
  /** the PDF's bytes */
  readonly pdf: () => Buffer;
  /** the numbers of the browsers that were started here, in order, with their arguments */
  readonly browsers: () => {readonly pid: number; readonly args: string}[];
  /** resolves to the browser that is started as the n-th */
  readonly browser: (n: number) => Promise<number>;
  /** what is there that should not be: temporary files, drafts, locks, processes */
  readonly leftovers: () => Promise<string[]>;
}

let program: Promise<string> | undefined;

/** Below the project's folder, so that it finds its packages. */
const compiled = (): Promise<string> =>
  (program ??= compileCommands(
    inject("root"),
    ["scripts/briefing.ts"],
    join(inject("root"), `.build/exporter-${process.pid}`)
  ).then(([file = ""]) => file));

const desks: Desk[] = [];

/** Removes all desks and what they share. */
export function clearDesks(): void {
  for (const {root} of desks.splice(0)) rmSync(root, {recursive: true, force: true});
  rmSync(join(inject("root"), `.build/exporter-${process.pid}`), {recursive: true, force: true});
  // the next file of this worker compiles anew
  program = undefined;
}

/** In hexadecimal digits. */
export const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** One sentence on one line, and nothing of a stack. */
const SENTENCE = /^[^\n]+\n$/u;
/** An export that fails leaves the old PDF, one sentence, and nothing else. */
export async function expectFailure(
  at: Desk,
  ended: Promise<{code: number | null; stderr: string}>
): Promise<string> {
  const before = hash(at.pdf());
  const {code, stderr} = await ended;
  expect(stderr).toMatch(SENTENCE);
  expect(code).toBe(1);
  expect(hash(at.pdf())).toBe(before);
  expect(await at.leftovers()).toEqual([]);
  return stderr;
}

/** Makes a desk from the built site. `clearDesks` removes it. */
export async function setDesk(): Promise<Desk> {
  const [dist, file, {path}] = [await builtSite(), await compiled(), await findBrowser()];
  const root = mkdtempSync(join(tmpdir(), "desk-"));
  for (const name of ["seeds", "data", "scripts", "loaders", "src", "package.json", "package-lock.json"])
    symlinkSync(join(inject("root"), name), join(root, name));
  cpSync(dist, join(root, "dist"), {
    recursive: true,
    filter: (source) => source === dist || PRINTED_FROM.test(source.slice(dist.length + 1))
  });
  const temporary = join(root, "tmp");
  mkdirSync(temporary);
  chmodSync(temporary, 0o777);
  const started = join(root, "browsers");
  appendFileSync(started, "");
  // the browser itself, which says first that it is there
  const wrapper = join(root, "browser");
  writeFileSync(
    wrapper,
    `#!/bin/sh\n[ "$*" = --version ] || echo "$$ $*" >> ${started}\nexec ${path} "$@"\n`
  );
  chmodSync(wrapper, 0o755);
  const browsers = () =>
    readFileSync(started, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((args) => ({pid: parseInt(args, 10), args}));
  const desk: Desk = {
    root,
    temporary,
    start: (env = {}, before = []) => {
      // `env` runs the rest where nothing stands before it
      const [command = "env", ...args] = before;
      const child = spawn(command, [...args, process.execPath, file], {
        cwd: root,
        // Ctrl-C goes to a group, and ours is not meant
        detached: true,
        env: {
          ...process.env,
          TMPDIR: temporary,
          PUPPETEER_EXECUTABLE_PATH: wrapper,
          SITE_CACHE: "off",
          ...env
        },
        stdio: ["ignore", "pipe", "pipe"]
      });
      const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
      const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
        ([stdout, stderr, code]) => ({code, stdout, stderr})
      );
      return {child, ended};
    },
    pdf: () => readFileSync(join(root, "dist/briefing.pdf")),
    browsers,
    browser: async (n) => {
      for (;;) {
        const pid = browsers()[n - 1]?.pid;
        if (pid !== undefined) return pid;
        await sleep(5);
      }
    },
    leftovers: async () => {
      const files = () => [
        ...readdirSync(temporary),
        ...readdirSync(join(root, "dist")).filter((name) => name.startsWith(".")),
        ...(existsSync(join(root, ".build")) ? readdirSync(join(root, ".build")) : [])
      ];
      // what is killed takes a moment to go
      for (let tries = 0; tries < 40 && processesOf(temporary).length > 0; tries++) await sleep(50);
      return [...files(), ...processesOf(temporary)];
    }
  };
  desks.push(desk);
  return desk;
}

/** The processes, other than dead ones, that were started with an environment that names a folder. Where the system tells. */
function processesOf(folder: string): string[] {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/u.test(pid) && readFileSync(`/proc/${pid}/environ`, "utf8").includes(folder);
    } catch {
      return false; // gone, or another user's
    }
  });
}
