import {createInterface} from "node:readline/promises";
import {InputError} from "./main.js";
import {printable} from "./wrap.js";

/**
 * A person at the terminal who can be asked, one line at a time; null where the command's input is none.
 *
 * @returns asks with a proposal that an empty line takes; throws InputError where the person ends the input instead of answering
 */
export function askLine(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream
): ((question: string, proposal: string) => Promise<string>) | null {
  if (!input.isTTY) return null;
  return async (question, proposal) => {
    const terminal = createInterface({input, output});
    const ended = new Promise<never>((_, reject) => {
      terminal.once("close", () => {
        reject(new InputError("no answer; nothing was written"));
      });
    });
    try {
      const hint = proposal === "" ? "" : ` [${printable(proposal)}]`;
      const answer = await Promise.race([terminal.question(`${question}${hint}: `), ended]);
      return answer.trim() === "" ? proposal : answer;
    } finally {
      // an ended input is said by the race alone
      ended.catch(() => undefined);
      terminal.close();
    }
  };
}
