import {readFileSync} from "node:fs";
import {join} from "node:path";
import postcss, {type Root, type Rule} from "postcss";

/** A rule of a style sheet: what it is about and what it sets, as values that need no other rule. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** All programs run in the project’s folder. */
const parse = (file: string): Root => postcss.parse(readFileSync(join(process.cwd(), "src", file), "utf8"));

let known: readonly StyleRule[] | undefined;

/** How figures look in print: the rules of `figures.css` with the values of the tokens there, the weightiest last. */
export function svgStyle(): readonly StyleRule[] {
  return (known ??= readStyle());
}

function readStyle(): readonly StyleRule[] {
  const tokens = printTokens(parse("style/tokens.css"));
  const rules: StyleRule[] = [];
  parse("figures/figures.css").walkRules((rule) => {
    rules.push({
      selector: rule.selector,
      declarations: declarationsOf(rule).map(([property, value]) => [property, withValues(value, tokens)])
    });
  });
  return rules.sort((a, b) => weight(a.selector) - weight(b.selector));
}

/** The tokens of the page, light, with what print sets anew. */
function printTokens(root: Root): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  root.walkRules(":root", (rule) => {
    const {parent} = rule;
    const isPrint = parent?.type === "atrule" && (parent as {params?: string}).params === "print";
    if (parent?.type === "root" || isPrint)
      for (const [property, value] of declarationsOf(rule)) tokens.set(property, value);
  });
  return tokens;
}

const declarationsOf = (rule: Rule): [string, string][] =>
  rule.nodes.flatMap((node) => (node.type === "decl" ? [[node.prop, node.value] as [string, string]] : []));

/** `var(--name, fallback)` as what the token says, else as its fallback. */
function withValues(value: string, tokens: ReadonlyMap<string, string>): string {
  const plain = value.replace(
    /var\((--[\w-]+)(?:,([^()]*))?\)/gu,
    (whole, name: string, fallback?: string) => tokens.get(name) ?? fallback?.trim() ?? whole
  );
  return plain.includes("var(") && plain !== value ? withValues(plain, tokens) : plain;
}

/** Classes before elements, as in CSS; what stands in `:where()` weighs nothing. */
function weight(selector: string): number {
  const counted = selector.replace(/:where\([^)]*\)/gu, "");
  return 100 * (counted.match(/[.:[]/gu) ?? []).length + (counted.match(/(?:^|[\s>+~])[a-z]/gu) ?? []).length;
}
