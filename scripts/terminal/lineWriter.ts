import {once} from "node:events";
import type {Writable} from "node:stream";

/** Writes a line and waits until there is room for the next. */
export type WriteLine = (line: string) => Promise<void>;

/** Lines for a program that may stop reading at any time (`| head`): the command then ends without a word. */
export function lineWriter(output: Writable): WriteLine {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return async (line) => {
    if (!output.write(`${line}\n`)) await once(output, "drain");
  };
}
