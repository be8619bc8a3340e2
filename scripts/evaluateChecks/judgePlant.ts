import type {Examined, Placed} from "./examiner.js";
import type {SmallDossier} from "./readDossiers.js";
import type {Plant} from "./sites.js";

/** What an editor must look at; a note is a remark in the margin. */
export const isAlarm = ({finding}: Placed): boolean => finding.severity !== "note";

/** What became of one plant. */
export interface Judged {
  readonly dossier: string;
  readonly plant: Plant;
  /** the printed words before, and what stands there now, with the line around it */
  readonly was: string;
  readonly line: string;
  /** names of the checks that found it */
  readonly by: readonly string[];
}

/**
 * Plants one slip and lets the whole line read the altered text. It is found if a warning or an error is about the altered place, and the
 * same check had none about that place before.
 */
export function judgePlant(
  dossier: SmallDossier,
  clean: Examined,
  plant: Plant,
  examine: (dossier: SmallDossier) => Examined
): Judged {
  const {file, start, end, words} = plant;
  const text = dossier.texts.get(file) ?? "";
  const altered = text.slice(0, start) + words + text.slice(end);
  const {placed} = examine({...dossier, texts: new Map(dossier.texts).set(file, altered)});
  const before = new Set(
    clean.placed.filter((p) => isAlarm(p) && touches(p, file, start, end)).map(({finding}) => finding.check)
  );
  const by = placed
    .filter((p) => isAlarm(p) && touches(p, file, start, start + words.length))
    .map(({finding}) => finding.check)
    .filter((check) => !before.has(check));
  const from = altered.lastIndexOf("\n", start - 1) + 1;
  const to = altered.indexOf("\n", start);
  return {
    dossier: dossier.name,
    plant,
    was: text.slice(start, end),
    line: altered.slice(from, to < 0 ? undefined : to),
    by: [...new Set(by)]
  };
}

/** A unit stands behind its number and a category beside it, so a claim that touches the altered words, or ends right before them, is about them. */
const touches = ({about}: Placed, file: string, start: number, end: number): boolean =>
  about.some((place) => place.file === file && place.start <= end + 1 && start <= place.end + 1);
