import {readFileSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";
import {expect, test} from "vitest";
import {listFiles} from "../../scripts/site/listFiles.js";
import {typedIn} from "../../src/markdown/typedNumerals.js";

/** Code whose strings readers see: what figures say of themselves, and what pages are made of. */
const FOLDERS = ["src/figures", "src/markdown", "src/components"];

/** Words, not markup, addresses, path data or names of classes: two words in a row. */
const PROSE = /\p{L}{2,},? \p{L}{2,}/u;

/** Parts of strings that are no words: tags with their attributes, styles, characters as codes. */
const MARKUP = /<[^>]*>?|&#?\w+;|[\w-]+=“?"[^"]*"?|\{[^}]*\}/gu;

/** Names that have a number in them: of fonts, of a licence. */
const NAMES = /Source Serif 4|Source Sans 3|CC BY 4\.0/gu;

/** `file:line: “number” in “words”` for each number that is typed into a string of the code. */
function typedStrings(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const words = node.text.replace(MARKUP, " ").replace(NAMES, " ");
      const numeral = PROSE.test(words) && !isForAuthors(node) ? typedIn(words) : null;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (numeral !== null) found.push(`${file}:${line}: “${numeral}” in “${node.text.trim()}”`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What an error says, no reader sees. */
function isForAuthors(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isNewExpression(at) && /Error$/u.test(at.expression.getText())) return true;
  return false;
}

test.each(FOLDERS)("%s holds no number that an author typed into words that readers see", (folder) => {
  const files = listFiles(folder).filter((file) => file.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(10);
  expect(
    files.flatMap((file) => typedStrings(join(folder, file), readFileSync(join(folder, file), "utf8")))
  ).toEqual([]);
});

test("typedStrings(file, code) finds them in plain strings and around values", () => {
  expect(typedStrings("a.ts", 'const title = "All five million cars";')).toEqual([
    "a.ts:1: “five million” in “All five million cars”"
  ]);
  expect(typedStrings("a.ts", "const x = 1;\nsay(`${name} has half of the tanks`);")).toHaveLength(1);
  expect(typedStrings("a.ts", 'svg(`<rect width="100" class="a b"/> and so on`); f(`M0,0 H12`);')).toEqual(
    []
  );
  expect(typedStrings("a.ts", 'throw new Error("more than 12 of them");')).toEqual([]);
});
