import type {MadeFromChanges, NamedChange} from "../../loaders/editions/editionChanges.js";
import type {TellingItem} from "./telling.js";

/** "seeds/003.txt: changed", "the code: changed", "the browser: Chromium 155 → Chromium 156" */
export function tellMadeFrom({seeds, manual, code, browser}: MadeFromChanges): TellingItem[] {
  const files = (folder: string, changes: readonly NamedChange[]): TellingItem[] =>
    changes.map(({name, how}) => ({name: `${folder}${name}`, text: HOW[how]}));
  return [
    ...files("seeds/", seeds),
    ...files("data/manual/", manual ?? []),
    ...(code === true ? [{name: "the code", text: HOW.changed}] : []),
    ...(browser
      ? [{name: "the browser", text: `${browser.before ?? "none"} → ${browser.after ?? "none"}`}]
      : [])
  ];
}

export const HOW: Readonly<Record<NamedChange["how"], string>> = {
  changed: "changed",
  added: "new",
  gone: "gone"
};
