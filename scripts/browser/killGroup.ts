import {spawnSync} from "node:child_process";

/**
 * Ends a process and all that it started, at once and also where it is stopped. The process has to have been started `detached`, as the
 * leader of a group of its own.
 */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return; // never started
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], {stdio: "ignore"});
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // nothing is left of it
  }
}
