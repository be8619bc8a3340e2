import {parseArgs, type ParseArgsConfig} from "node:util";
import {InputError} from "./main.js";

/**
 * The options and names of a command line.
 *
 * @param usage is shown under the error
 * @throws InputError for an option that is not known or lacks its value
 */
export function parseOptions<const T extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: T,
  usage: string
) {
  try {
    return parseArgs({args: [...args], allowPositionals: true, options});
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, {
      cause: error
    });
  }
}
