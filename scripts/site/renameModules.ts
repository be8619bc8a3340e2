import {createHash} from "node:crypto";
import {readFileSync, renameSync, writeFileSync} from "node:fs";
import {join, posix} from "node:path";
import {listFiles} from "./listFiles.js";

/** `_import/components/site.0a1b2c3d.js`: a module of ours under the name that Framework gave it. */
const HASHED = /^(?<name>_import\/.+)\.[0-9a-f]{8}\.js$/;

/** A relative address of such a file, in a page or a script. */
const REFERENCE = /\.{1,2}\/[\w./@-]+\.[0-9a-f]{8}\.js/g;

/**
 * Names the modules of a built site anew, by what they and the modules that they import hold. Framework's own names also hold
 * when the data files were written that a module loads, so that they differ from build to build.
 *
 * @param folder the built site; rewritten in place
 */
export function renameModules(folder: string): void {
  const files = listFiles(folder).filter((file) => /\.(?:html|js)$/.test(file));
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const modules = new Map(
    files.flatMap((file) => (HASHED.test(file) ? [[file, nameOf(file)] as const] : []))
  );
  const rewrite = (file: string, text: string, to: (module: string) => string): string =>
    text.replace(REFERENCE, (reference) => {
      const module = posix.join(posix.dirname(file), reference);
      return modules.has(module)
        ? reference.slice(0, -posix.basename(module).length) + posix.basename(to(module))
        : reference;
    });

  const contents = new Map<string, string>();
  const imports = new Map<string, Set<string>>();
  for (const module of modules.keys()) {
    const imported = new Set<string>();
    // without the old hashes, which are what is to go
    const content = rewrite(module, texts.get(module) ?? "", (to) => {
      imported.add(to);
      return modules.get(to) ?? to;
    });
    contents.set(module, content);
    imports.set(module, imported);
  }
  const renamed = new Map<string, string>();
  for (const [module, name] of modules) {
    const hash = createHash("sha256");
    // a set and not a recursion into hashes: modules may import each other in a circle
    for (const each of [...closure(module, imports)].sort())
      hash.update(`${modules.get(each) ?? ""}\n${contents.get(each) ?? ""}\n`);
    renamed.set(module, `${name}.${hash.digest("hex").slice(0, 8)}.js`);
  }
  for (const [file, text] of texts) {
    const mended = rewrite(file, text, (module) => renamed.get(module) ?? module);
    if (mended !== text) writeFileSync(join(folder, file), mended);
  }
  for (const [module, name] of renamed) renameSync(join(folder, module), join(folder, name));
}

function nameOf(file: string): string {
  return HASHED.exec(file)?.groups?.name ?? file;
}

/** A module and all that it imports, directly or not. */
function closure(module: string, imports: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set([module]);
  for (const each of seen) for (const imported of imports.get(each) ?? []) seen.add(imported);
  return seen;
}
