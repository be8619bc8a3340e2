import {compareEditions} from "../../loaders/editions/compareEditions.js";
import type {EditionName} from "../../loaders/editions/editionChanges.js";
import type {FrozenEdition} from "../../loaders/editions/frozenEdition.js";
import {tablesDiffer} from "../../loaders/editions/tablesDiffer.js";
import type {TellingItem, TellingSection} from "./telling.js";
import {tellChanges} from "./tellChanges.js";

/** Where the history of the editions is kept, beside the last of them. */
export const JOURNAL_FILE = "changes.json";

/** What changed from edition to edition, in the words of its time. It needs no older edition, no git and no network to be told. */
export interface Journal {
  /** the edition that it begins with; what was before is not known */
  readonly begins: EditionName;
  /** the oldest first */
  readonly editions: readonly JournalEntry[];
}

export interface JournalEntry {
  /** what the edition is called that these changes led to, and its ISO day */
  readonly edition: string | null;
  readonly date: string | null;
  /** the one before */
  readonly before: string | null;
  readonly sections: readonly TellingSection[];
}

/**
 * The history with what is new today: an entry where today's tables say something else than those of the last frozen edition. Asked again
 * once that is frozen, it is the same.
 *
 * @param journal null where there is none: the history begins today
 * @param frozen the last frozen edition; null where there is none
 */
export function continueJournal(
  journal: Journal | null,
  frozen: FrozenEdition | null,
  today: FrozenEdition
): Journal {
  const {edition, date} = today;
  if (journal === null) return {begins: {edition, date}, editions: []};
  if (frozen === null) return journal;
  const changes = compareEditions(frozen, today);
  if (!tablesDiffer(changes)) return journal;
  const sections = tellChanges(changes).sections.map(({title, items}) => ({
    title,
    items: items.map(brief)
  }));
  return {...journal, editions: [...journal.editions, {edition, date, before: frozen.edition, sections}]};
}

/** What hangs on a change is known today; of an older one nobody asks. */
const brief = (item: TellingItem): TellingItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== "notes")) as unknown as TellingItem;

/** The text of a history's file: the same history has the same. */
export const writeJournal = (journal: Journal): string => `${JSON.stringify(journal, null, 1)}\n`;

/** @throws Error for a text that is no history */
export function readJournal(text: string): Journal {
  const journal = JSON.parse(text) as Partial<Journal> | null;
  if (!journal?.begins || !Array.isArray(journal.editions))
    throw new Error("no history of editions: `begins` or `editions` is missing");
  return journal as Journal;
}
