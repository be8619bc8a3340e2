import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";

/** Names that Chrome and Chromium are installed under, the plain browsers before the flavours. */
const COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "chrome",
  "chrome-headless-shell",
  "microsoft-edge"
];

const MAC_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"
];

const WINDOWS_PROGRAMS = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/** Where a Chrome or Chromium of the machine's own may be, existing files only, most likely first. */
export function installedCandidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  return places(env, platform).filter((path) => existsSync(path));
}

function places(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => join(root, program)) : []));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return platform === "darwin" ? [...MAC_APPLICATIONS, ...onPath] : onPath;
}
