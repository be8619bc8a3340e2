import {expect, test} from "vitest";
import {readLines} from "../../scripts/extract/readLines.js";

const lines = async (chunks: readonly string[], most: number): Promise<(string | null)[]> => {
  const found: (string | null)[] = [];
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
  }
  for await (const {bytes, length} of readLines(input(), most))
    found.push(bytes === null ? `${length}` : Buffer.from(bytes).toString());
  return found;
};

test("readLines(input) puts lines together from chunks, and needs no newline at the end", async () => {
  expect(await lines(["a\nb", "c", "\n\nd\u2028e\nf"], 100)).toEqual(["a", "bc", "", "d\u2028e", "f"]);
});

test("readLines(input, most) keeps of a longer line only its length, and the next ones whole", async () => {
  expect(await lines(["12345", "678", "\n1234\n", "123", "45"], 4)).toEqual(["8", "1234", "5"]);
});
