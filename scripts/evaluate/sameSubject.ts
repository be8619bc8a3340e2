import type {KnownEntity} from "../../loaders/sources/readKnowledge.js";
import type {Row} from "./row.js";

/** Says whether a row names one of those whom an annotated row allows: its subject, another name of it, or the other side. */
export type SameSubject = (predicted: Row, annotated: Row) => boolean;

const allowed = ({subject, subject_alt, counterparty}: Row): string[] =>
  [subject ?? "", ...subject_alt, counterparty ?? ""].filter((name) => name !== "");

const plain = (name: string): string => name.trim().toLowerCase();

/** The name as written; only case does not matter. Texts often leave open who of two gives, so either side is right. */
export const sameName: SameSubject = ({subject}, annotated) =>
  subject === null
    ? annotated.subject === null
    : allowed(annotated).some((name) => plain(name) === plain(subject));

/** What an army or a government is called besides its country's name. */
const OFFICES =
  /(?<![\p{L}\p{N}])(?:the|armed forces|forces|army|military|government|ministry|defen[cs]e|republic|of|national|state)(?![\p{L}\p{N}])/gu;
/** A shorter name within a longer one may be by chance. */
const TELLING_LENGTH = 5;

/** Also another name of the same entity, its armed forces or government, and one name within the other ("102nd Base in Gyumri"). */
export function looseSubject(entities: readonly KnownEntity[]): SameSubject {
  const bare = (name: string): string =>
    plain(name)
      .replace(/[’']s(?![\p{L}\p{N}])/gu, "")
      .replaceAll(".", "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .replace(OFFICES, " ")
      .replace(/ +/g, " ")
      .trim();
  const known = new Map<string, string>();
  for (const {name, aliases, adjectives, metonyms} of entities)
    for (const other of [name, ...aliases, ...adjectives, ...metonyms]) {
      const key = bare(other);
      if (key !== "" && !known.has(key)) known.set(key, bare(name));
    }
  const resolved = (name: string): string => known.get(bare(name)) ?? bare(name);
  const within = (part: string, whole: string): boolean =>
    part.length >= TELLING_LENGTH && ` ${whole} `.includes(` ${part} `);
  return (predicted, annotated) => {
    const a = resolved(predicted.subject ?? "");
    if (a === "") return sameName(predicted, annotated);
    return allowed(annotated)
      .map(resolved)
      .some((b) => a === b || within(a, b) || within(b, a));
  };
}
