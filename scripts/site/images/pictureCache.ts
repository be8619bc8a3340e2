import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** Pictures that earlier builds have taken, by a key that names all that they are made of. */
export interface PictureCache {
  /** null for one that is not there, or not whole */
  get(key: string): Uint8Array | null;
  put(key: string, png: Uint8Array): void;
  /** removes what was neither asked for nor put */
  sweep(): void;
}

/** The last chunk of every whole PNG: https://www.w3.org/TR/png/#11IEND */
const END = Buffer.from("0000000049454e44ae426082", "hex");

/** Keeps pictures as files of a folder, which is made. A file gets its name when it is whole. */
export function pictureCache(folder: string): PictureCache {
  const used = new Set<string>();
  mkdirSync(folder, {recursive: true});
  return {
    get(key) {
      used.add(`${key}.png`);
      try {
        const bytes = readFileSync(join(folder, `${key}.png`));
        return bytes.subarray(-END.length).equals(END) ? bytes : null;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    put(key, png) {
      const path = join(folder, `${key}.png`);
      writeFileSync(`${path}.part`, png);
      renameSync(`${path}.part`, path);
    },
    sweep() {
      for (const file of readdirSync(folder)) if (!used.has(file)) rmSync(join(folder, file));
    }
  };
}
