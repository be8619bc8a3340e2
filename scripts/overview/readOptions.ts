import {InputError} from "../terminal/main.js";
import {parseOptions} from "../terminal/parseOptions.js";

export const USAGE = `usage: npm run -s overview -- CLAIMS [--into FOLDER] [--title "…"]
  writes a static site about what "npm run extract -- --out CLAIMS" and "npm run check -- --claims CLAIMS" made
  --into FOLDER  where to; "overview" in the folder that you are in, if not given. An overview that is there is replaced
  --title "…"    its heading`;

export interface Options {
  readonly store: string;
  readonly into: string;
  readonly title: string | null;
  readonly help: boolean;
}

/** @throws InputError for an option that is not known, or where no store is named */
export function readOptions(args: readonly string[]): Options {
  const {values, positionals} = parseOptions(
    args,
    {
      into: {type: "string"},
      title: {type: "string"},
      help: {type: "boolean", short: "h"}
    },
    USAGE
  );
  const help = values.help === true;
  const [store = "", ...more] = positionals;
  if (!help && (store === "" || more.length > 0))
    throw new InputError(`expected one folder of claims, got ${positionals.length}\n${USAGE}`);
  return {store, into: values.into ?? "overview", title: values.title ?? null, help};
}
