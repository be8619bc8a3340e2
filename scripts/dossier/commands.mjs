// @ts-check
/** What a dossier is made with, by the commands of its `package.json`; the engine's own tests and measures are run in its own folder. */
export const DOSSIER_COMMANDS = [
  "start",
  "dev",
  "build",
  "briefing",
  "check",
  "review",
  "add",
  "remove",
  "extract",
  "edition",
  "diff",
  "verify"
];
