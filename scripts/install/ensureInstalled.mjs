// @ts-check
// Runs before anything is installed, so it uses nothing but Node.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** The oldest Node that the site generator and the PDF library run on. */
const OLDEST_NODE = [20, 19];

/**
 * Makes `node_modules` match `package-lock.json`: runs `npm ci` if a package is missing or has another version, else does nothing.
 *
 * @param {string} root the project's folder
 * @throws one `Error` that says what to do, if Node is too old or `npm ci` fails
 */
export function ensureInstalled(root) {
  requireNode(process.versions.node);
  const reason = whatIsMissing(root);
  if (reason === null) return;
  console.log(`Installing packages (${reason}); this takes a minute or two the first time.`);
  const result = runNpm(["ci", "--no-audit", "--no-fund"], root);
  if (result.error) throw new Error(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0)
    throw new Error("packages could not be installed: npm ci failed (see above). Is the network up?");
}

/** @param {string} version as in `process.versions.node` */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Node ${OLDEST_NODE.join(".")} or newer is needed, this is ${version}: see https://nodejs.org`
  );
}

/**
 * Compares what npm noted down at its last install with the lockfile. Contents, not modification times: a checkout or a
 * copy touches files without changing them.
 *
 * @param {string} root
 * @returns {string | null} why an install is needed, or null
 */
export function whatIsMissing(root) {
  const installedPath = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedPath)) return "none are there yet";
  const locked = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(installedPath);
  for (const [path, {version, optional, devOptional}] of Object.entries(locked)) {
    if (path === "") continue; // the project itself
    const there = installed[path];
    // an optional package is for another platform as a rule, and npm leaves it out here
    if (there === undefined && !(optional ?? devOptional)) return `${path} is missing`;
    if (there !== undefined && there.version !== version) return `${path} is another version`;
  }
  return null;
}

/**
 * @param {string} path a lockfile
 * @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function runNpm(args, cwd) {
  // the npm that started us, if one did: it may not be on the PATH
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], {cwd, stdio: "inherit"})
    : spawnSync("npm", args, {cwd, stdio: "inherit", shell: process.platform === "win32"});
}
