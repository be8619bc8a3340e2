import {DOSSIER_COMMANDS} from "../dossier/commands.mjs";

interface Facts {
  readonly title: string;
  readonly author: string;
  /** the way to the engine's folder, with `/` */
  readonly engine: string;
}

/** The `package.json` of a new dossier: what it says of itself, and commands that the engine runs. It needs no packages. */
export function packageJson({title, author, engine}: Facts): string {
  const name = slug(title);
  return `${JSON.stringify(
    {
      name,
      version: "0.1.0",
      private: true,
      author,
      type: "module",
      homepage: `https://example.org/${name}/`,
      dossier: {
        engine,
        title,
        tables: `Figures of reports: ${title}`,
        chapters: [
          {page: "index", name: "Story", description: `${title}: what is said, and what of it holds.`}
        ]
      },
      scripts: Object.fromEntries(DOSSIER_COMMANDS.map((command) => [command, `node engine.mjs ${command}`]))
    },
    null,
    2
  )}\n`;
}

/** "Öl & Rauch" is `ol-rauch`: files are named by it. */
const slug = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 60) || "dossier";
