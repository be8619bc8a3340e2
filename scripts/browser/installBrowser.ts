import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** Puppeteer's own download of the headless build; false, and why, if its host cannot be reached. */
export function installWithPuppeteer(log: (message: string) => void): boolean {
  const packageFolder = dirname(createRequire(import.meta.url).resolve("puppeteer/package.json"));
  const cli = join(packageFolder, "lib/cjs/puppeteer/node/cli.js");
  const {status, stderr} = spawnSync(
    process.execPath,
    [cli, "browsers", "install", "chrome-headless-shell"],
    {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8"
    }
  );
  // before the reason stand sixty lines of its help
  if (status !== 0)
    log(`That did not work here: ${/^ *- \w+: (.+)$/mu.exec(stderr)?.[1] ?? "no reason given"}.`);
  return status === 0;
}

/** Debian's package, as root only. Not Ubuntu: its `chromium` is a stub for a snap, which is missing in containers. */
export function installWithApt(log: (message: string) => void): boolean {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  log("Installing Debian's chromium package.");
  const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
  const packages = ["install", "-y", "--no-install-recommends", "chromium"];
  return run("apt-get", ["update", "-q"], env) && run("apt-get", packages, env);
}

function isDebian(): boolean {
  try {
    return /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false; // no such file: no Debian
  }
}

function run(command: string, args: readonly string[], env = process.env): boolean {
  // its progress goes to stderr: what a command prints as its result stays clean
  return spawnSync(command, args, {env, stdio: ["ignore", 2, 2]}).status === 0;
}
