import {CUE} from "../sources/cueKinds.js";
import type {Hit} from "../recognize/lexicon.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Builder, Draft} from "./draft.js";
import {newDraft} from "./newDraft.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** How many tokens may stand between an office and its holder: "the head of the Defense Ministry’s cooperation department, …". */
const REACH = 11;

/** An office with its holder, over tokens `from`..`to`; its name ends at `titleTo`. */
interface Held {
  readonly person: Hit<EntryOf<"entity">>;
  readonly country: KnownEntity;
  readonly from: number;
  readonly to: number;
  readonly titleTo: number;
}

/** Who holds which office, as the text says it: "Kyrgyz Defense Minister Baktybek Bekbolotov", "President Sadyr Japarov of Kyrgyzstan". */
export const officeHolders: Builder = ({passage}, {countries}) => {
  let end = -1;
  return cuesOf(passage, CUE.office).flatMap((office): Draft[] => {
    if (office.from < end) return [];
    const held = nameBehind(passage, office) ?? nameBefore(passage, office, countries);
    if (!held) return [];
    end = held.to;
    const name = tokensText(passage.tokens.slice(held.person.from, held.person.to));
    const span = spanOf(passage, held.from, held.to);
    const draft = newDraft("country_profile", "office_holder", span, office.from);
    draft.item = officeName(passage, office.from, held.titleTo);
    draft.value = name;
    draft.unit = null;
    draft.original = name;
    draft.hedge = null;
    draft.subject = held.country;
    draft.counterparty = null;
    // "In 2010, when president X …"
    draft.date =
      passage.dates.find(
        (d) =>
          d.to <= held.from &&
          held.from - d.to <= 3 &&
          passage.tokens.slice(d.to, held.from).some((t) => t.norm === "when")
      ) ?? null;
    draft.modality = "stated";
    draft.speaker = null;
    return [draft];
  });
};

/** "Minister X", "President of the Republic, X", "President X of Kyrgyzstan". */
function nameBehind(passage: Passage, office: Hit<unknown>): Held | null {
  const {tokens} = passage;
  const person = passage.entities.find(
    (h) => h.entry.entity.kind === "person" && h.from >= office.to && h.from - office.to <= REACH
  );
  if (!person) return null;
  const between = tokens.slice(office.to, person.from);
  // Only "of …," leads from an office to a name further on.
  if (between.length > 0 && (between[0]?.norm !== "of" || between.at(-1)?.text !== ",")) return null;
  if (between.some((t) => /^[;:“”"]$/.test(t.text))) return null;
  const near = passage.countries;
  const found =
    near.find(({hit}) => hit.to === office.from) ??
    near.find(({hit}) => hit.from >= office.to && hit.to <= person.from) ??
    near.find(({hit}) => hit.from === person.to + 1 && tokens[person.to]?.norm === "of");
  if (!found) return null;
  return {
    person,
    country: found.country,
    from: Math.min(office.from, found.hit.from),
    to: Math.max(person.to, found.hit.to),
    titleTo: between.length > 0 ? person.from - 1 : office.to
  };
}

/** "X, head of the Centre for …,": the holder stands before; whose the office is, people know of the holder. */
function nameBefore(
  passage: Passage,
  office: Hit<unknown>,
  countries: ReadonlyMap<string, KnownEntity>
): Held | null {
  const {tokens} = passage;
  if (tokens[office.from - 1]?.text !== "," || tokens[office.to]?.norm !== "of") return null;
  const person = passage.entities.find((h) => h.entry.entity.kind === "person" && h.to === office.from - 1);
  const home = person?.entry.entity.country;
  const country = home ? countries.get(home) : undefined;
  if (!person || !country) return null;
  let to = office.to;
  while (to < tokens.length && to - office.to < REACH && !/^[,;.:“”"]$/.test(tokens[to]?.text ?? "")) to++;
  return {person, country, from: person.from, to, titleTo: to};
}

/** "president" of whatever country; but a head is the head of something, so that office has its whole name. */
function officeName({tokens}: Passage, from: number, to: number): string {
  if (tokens[from]?.norm === "head") return tokensText(tokens.slice(from, to));
  const of = tokens.findIndex((t, i) => i > from && i < to && t.norm === "of");
  return tokensText(tokens.slice(from, of < 0 ? to : of)).toLowerCase();
}
