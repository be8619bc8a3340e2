import {spawn} from "node:child_process";
import {once} from "node:events";
import type {Readable, Writable} from "node:stream";
import {setTimeout as sleep} from "node:timers/promises";
import type {ConnectionTransport} from "puppeteer";
import {killGroup} from "./killGroup.js";
import {pipeTransport} from "./pipeTransport.js";
import {fullDisk, makeScratchFolder, removeScratchFolder} from "./scratchFolder.js";

/** A browser's process, with all that belongs to it. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  /** how it ended, in words, once it has; and whether nobody ended it */
  readonly ended: Promise<{readonly how: string; readonly byItself: boolean}>;
  /** the end of what it wrote to stderr */
  readonly lastWords: () => string;
  /** the error to give where it failed for want of room */
  readonly fullDisk: () => Error | null;
  /** ends it with all that it started and removes all that it wrote; resolves when that is done */
  readonly stop: () => Promise<void>;
}

/** Enough for a reason; a browser that runs long says much. */
const WORDS_KEPT = 4000;

const LAST_WORDS_MS = 500;

/** The path of a socket has at most 108 bytes on Linux, of which the browser's own part takes some fifty. */
const LONGEST_FOLDER = 55;

/**
 * Starts a browser in a group of its own, with a folder of its own for profile and temporary files. However this process ends, unless it is
 * killed outright, it takes both with it.
 *
 * @param args gives the arguments for a profile's folder
 * @throws `Error` where there is no room for the folder
 */
export function startProcess(path: string, args: (profile: string) => readonly string[]): BrowserProcess {
  const folder = makeScratchFolder();
  const child = spawn(path, args(folder), {
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // sockets and half-made files, which it leaves behind when it is killed
    env: folder.length <= LONGEST_FOLDER ? {...process.env, TMPDIR: folder} : process.env
  });
  let words = "";
  const [, , said, toBrowser, fromBrowser] = child.stdio;
  (said as Readable).setEncoding("utf8").on("data", (text: string) => {
    words += text;
    if (words.length > WORDS_KEPT) words = words.slice(words.indexOf("\n", words.length - WORDS_KEPT) + 1);
  });
  const cleanUp = (): void => {
    killGroup(child.pid);
    removeScratchFolder(folder);
  };
  process.once("exit", cleanUp);
  const silent = once(child, "close").catch(() => undefined);
  const ended = new Promise<{how: string; byItself: boolean}>((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      resolve({how: error.code ?? error.message, byItself: true});
    });
    child.once("exit", (code, signal) => {
      const end = {how: signal ?? `exit code ${code ?? "?"}`, byItself: signal === null};
      // what it said last may still be on its way, and whoever it started may hold the line
      if (!end.byItself) resolve(end);
      else void Promise.race([silent, sleep(LAST_WORDS_MS)]).then(() => resolve(end));
    });
  }).finally(() => {
    process.off("exit", cleanUp);
    // its helpers may outlive it
    cleanUp();
  });
  return {
    transport: pipeTransport(toBrowser as Writable, fromBrowser as Readable),
    ended,
    lastWords: () => words,
    fullDisk: () => fullDisk(folder),
    stop: async () => {
      killGroup(child.pid);
      await ended;
    }
  };
}
