import {spawn} from "node:child_process";

/** How systems open an address in the person's own browser. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"]
};

/** Opens an address in a browser window; where there is no way to, nothing happens: the address is on the screen anyway. */
export function openInBrowser(address: string): void {
  const opener = OPENERS[process.platform];
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], {stdio: "ignore", detached: true});
  child.on("error", () => undefined);
  child.unref();
}
