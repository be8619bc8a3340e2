import type {Settings, SitePage} from "../model.js";

/** What is wrong with the settings of a dossier, said so that they can be mended. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Of a dossier that says nothing of itself. */
export const NO_SETTINGS: Settings = {
  name: "dossier",
  title: "Dossier",
  tables: "Figures of reports",
  chapters: []
};

/**
 * Reads what a newsroom says of its dossier: `name` of `package.json`, and there under `dossier` its `title`, what its `tables` hold, and its
 * `chapters`, each with `page`, `name` and `description`.
 *
 * @param text the file's text
 * @throws SettingsError that names the setting and the remedy
 */
export function readSettings(text: string): Settings {
  const file = json(text);
  const dossier = objectOf(file["dossier"], "dossier", "{title, tables, chapters}");
  const name = words(file["name"], "name");
  if (!/^[a-z0-9]+(?:[-._][a-z0-9]+)*$/u.test(name))
    throw wrong(
      "name",
      `unexpected "${name}"; files are named by it: write lower-case letters, digits and hyphens`
    );
  const chapters = dossier["chapters"] ?? [];
  if (!Array.isArray(chapters)) throw wrong("dossier.chapters", "no list; write [{page, name, description}]");
  const pages = chapters.map((chapter, i) => readChapter(chapter, `dossier.chapters[${String(i)}]`));
  const twice = pages.find(({path}, i) => pages.findIndex((page) => page.path === path) !== i);
  if (twice) throw wrong("dossier.chapters", `"${twice.path.slice(1)}" stands twice; keep one of them`);
  return {
    name,
    title: words(dossier["title"], "dossier.title"),
    tables: words(dossier["tables"], "dossier.tables"),
    chapters: pages
  };
}

function readChapter(value: unknown, at: string): SitePage {
  const chapter = objectOf(value, at, "{page, name, description}");
  const page = words(chapter["page"], `${at}.page`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(page))
    throw wrong(`${at}.page`, `unexpected "${page}"; write the name of a file in src/ without .md`);
  return {
    path: `/${page}`,
    name: words(chapter["name"], `${at}.name`),
    description: words(chapter["description"], `${at}.description`)
  };
}

function json(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw new SettingsError(`package.json: no JSON: ${(error as Error).message}; mend it`);
  }
  return objectOf(value, "the file", "{…}");
}

function objectOf(value: unknown, at: string, shape: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw wrong(at, `is ${value === undefined ? "missing" : "no object"}; write ${shape}`);
}

/** One line of text, for titles and file names. */
function words(value: unknown, at: string): string {
  if (typeof value !== "string" || value.trim() === "")
    throw wrong(at, "is missing or empty; write some words");
  if (/\p{Cc}/u.test(value)) throw wrong(at, "holds a control character or a line break; write one line");
  return value.trim();
}

const wrong = (at: string, what: string): SettingsError => new SettingsError(`package.json: ${at}: ${what}`);
