/** What pages and their scripts call a finding, from the data. */
const SEVERITIES = ["error", "warning", "note"];

const TAG = /<([a-zA-Z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)/gu;

/** What a style sheet can know a page's elements by: tags, classes, ids, attributes and their values; no word of its text. */
export function namesInMarkup(html: string): string[] {
  const names = ["html", "body", ...SEVERITIES];
  for (const [, tag = "", attributes = ""] of html.matchAll(TAG)) {
    names.push(tag);
    for (const [, name = "", value = ""] of attributes.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/gu)) {
      names.push(name);
      if (["class", "id", "type"].includes(name)) names.push(...value.split(/\s+/u));
    }
  }
  return [...new Set(names)];
}

/** Where a script asks for elements, and does not make any. */
const QUERY = /\.(?:querySelector(?:All)?|closest|matches)\((?:"[^"]*"|'[^']*'|`[^`]*`)\)/gu;

/** Where scripts name what they make: markup in strings, lists of classes in it, and strings of one name or two. */
const MADE = [
  /<([a-zA-Z][\w-]*)/gu,
  /\b(?:class|id)="([^"]*)/gu,
  /(?<quote>["'`])\s*([\w-]+(?: [\w-]+)?)\s*\k<quote>/gu
];

/** What elements that scripts make may be known by; what they only look for, the markup has. */
export function namesInScripts(code: string): string[] {
  const made = code.replace(QUERY, "");
  const names = MADE.flatMap((pattern) =>
    [...made.matchAll(pattern)].flatMap((found) => (found.at(-1) ?? "").match(/[\w-]+/gu) ?? [])
  );
  return [...new Set(names)];
}
