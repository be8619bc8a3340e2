import {resolve} from "node:path";

/** Paths as the person who called `npm run COMMAND` gave them: npm itself goes to the project's folder first. */
export function callersPath(command: string): (path: string) => string {
  const {INIT_CWD, npm_lifecycle_event} = process.env;
  const folder = npm_lifecycle_event === command && INIT_CWD ? INIT_CWD : process.cwd();
  return (path) => resolve(folder, path);
}
