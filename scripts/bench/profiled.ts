import {mkdirSync, writeFileSync} from "node:fs";
import {Session} from "node:inspector/promises";
import {dirname} from "node:path";

/** Runs the work under V8's CPU profiler and leaves the profile in a file, for a browser's developer tools. */
export async function profiled<T>(file: string, work: () => T): Promise<T> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  const result = work();
  const {profile} = await session.post("Profiler.stop");
  session.disconnect();
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify(profile));
  console.error(`profile: ${file}`);
  return result;
}
