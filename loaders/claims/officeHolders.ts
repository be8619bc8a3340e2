import type {Builder, Draft} from "./draft.js";
import {countriesIn} from "./parties.js";
import {cuesOf, spanOf} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** How many tokens may stand between an office and its holder: "President of the Republic of Kyrgyzstan, …". */
const REACH = 7;

/** Who holds which office, as the text says it: "Kyrgyz Defense Minister Baktybek Bekbolotov", "President Sadyr Japarov of Kyrgyzstan". */
export const officeHolders: Builder = ({passage}, {countries}) => {
  const offices = cuesOf(passage, "office");
  let end = -1;
  return offices.flatMap((office): Draft[] => {
    if (office.from < end) return [];
    const person = passage.entities.find(
      (h) => h.entry.entity.kind === "person" && h.from >= office.to && h.from - office.to <= REACH
    );
    if (!person) return [];
    const between = passage.tokens.slice(office.to, person.from);
    if (between.some((t) => /^[;:“”"]$/.test(t.text) || /^(?:and|met|with|said)$/.test(t.norm))) return [];
    end = person.to;
    const near = countriesIn(passage, countries);
    // "Kyrgyz Defense Minister …", else "President of Kyrgyzstan, …" or "President … of Kyrgyzstan".
    const country =
      near.find(({hit}) => hit.to === office.from) ??
      near.find(({hit}) => hit.from >= office.to && hit.to <= person.from) ??
      near.find(({hit}) => hit.from === person.to + 1 && passage.tokens[person.to]?.norm === "of");
    if (!country) return [];
    const from = Math.min(office.from, country.hit.from);
    const to = Math.max(person.to, country.hit.to);
    return [
      {
        table: "country_profile",
        measure: "office_holder",
        item: tokensText(passage.tokens.slice(office.from, office.to)).toLowerCase(),
        value: tokensText(passage.tokens.slice(person.from, person.to)),
        unit: null,
        original: tokensText(passage.tokens.slice(person.from, person.to)),
        hedge: null,
        span: spanOf(passage, from, to),
        at: office.from,
        subject: country.country,
        counterparty: null,
        date: null,
        modality: "stated",
        speaker: null
      }
    ];
  });
};
