/**
 * `from "x"`, `import "x"`, `import("x")` in what esbuild and Framework write. Text inside strings may look the same, so a specifier
 * counts only if it is a path or a `name:` address.
 */
const IMPORT = /\b(?:from|import)\s*(?:\(\s*)?(["'`])(?<specifier>[^"'`\\\s]+)\1/g;

/** The module specifiers of a script, in order. */
export function findImports(code: string): string[] {
  return [...code.matchAll(IMPORT)].flatMap(({groups}) => {
    const specifier = groups?.specifier ?? "";
    return /^(?:\.{0,2}\/|[a-z]+:)/.test(specifier) ? [specifier] : [];
  });
}
