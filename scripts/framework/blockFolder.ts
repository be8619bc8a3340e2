import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {sha256} from "../../loaders/sources/sha256.js";
import type {LaterBlocks} from "../../src/markdown/laterBlocks.js";

/** Where the blocks of a build lie: beside what Framework writes, which is another process. */
export const blocksOf = (output: string): string => `${output}-blocks`;

/** Blocks as files of a folder, by what they say. */
export function blockFolder(folder: string): LaterBlocks {
  return {
    keep: (html) => {
      const key = sha256(html);
      const path = join(folder, key);
      mkdirSync(folder, {recursive: true});
      if (!existsSync(path)) writeFileSync(path, html);
      return key;
    },
    take: (key) => readFileSync(join(folder, key), "utf8")
  };
}
