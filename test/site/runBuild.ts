import {spawn, spawnSync} from "node:child_process";

interface BuildResult {
  readonly code: number | null;
  /** all that it printed */
  readonly output: string;
}

interface BuildOptions {
  /** in a network namespace of its own, where not even loopback is up */
  readonly offline?: boolean;
  /** with nothing kept from earlier builds */
  readonly anew?: boolean;
}

/** Runs `scripts/build.ts` of a project folder as `npm run build` does. */
export async function runBuild(
  root: string,
  {offline = false, anew = false}: BuildOptions = {}
): Promise<BuildResult> {
  const build: [string, ...string[]] = [process.execPath, "scripts/run.mjs", "build"];
  const [command, ...args] = offline ? [...withoutNetwork(), ...build] : build;
  const child = spawn(command, args, {
    cwd: root,
    env: {...cleanEnv(), ...(anew ? {SITE_CACHE: "off"} : {})},
    stdio: ["ignore", "pipe", "pipe"]
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return {code, output};
}

/** The command that cuts a process off from all networks; users who are not root get a namespace of their own for it. */
export function withoutNetwork(): [command: string, ...args: string[]] {
  return process.getuid?.() === 0 ? ["unshare", "-n"] : ["unshare", "-rn"];
}

/** Whether this machine lets us cut a process off: not everywhere may users have a namespace of their own. */
export function canUnplug(): boolean {
  const [cut, ...options] = withoutNetwork();
  return spawnSync(cut, [...options, "true"]).status === 0;
}

/** A build of its own: not in the tests' mode. */
function cleanEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith("VITEST") && name !== "NODE_ENV" && name !== "TEST"
    )
  );
}
