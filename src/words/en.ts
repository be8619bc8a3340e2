import {SEVERITY_WORDS} from "../components/severityWords.js";
import {VERDICT_WORDS} from "../components/verdictWords.js";
import type {Words} from "./words.js";

export const en: Words = {
  lang: "en",
  severity: SEVERITY_WORDS,
  verdict: VERDICT_WORDS,
  contents: "Contents",
  caveats: "Caveats",
  alsoNoted: "Also noted, in the register:",
  evidenceNumber: (numbers) => `Evidence ${numbers}`,
  caveatNumbers: (numbers, isOne, more) => `${isOne ? "note" : "notes"} ${numbers}${more ? " and more" : ""}`,
  online: "Online:",
  reading: {
    title: "How to read it",
    evidence:
      "The number in brackets is that of the sentence a figure comes from: the evidence lists it with its words, speaker and source.",
    doubt:
      "A full triangle is an error or a doubt about the figure before it. It is told beside the chart and, under the same number, in the register of caveats, where both are told. Dots stand for further numbers; a triangle is as full as the gravest caveat asks for.",
    note: "A hollow triangle is a note: nothing wrong, but something that a careful reader would want to know.",
    reference: "Words underlined with a plain line lead to what others count or state."
  },
  register: {
    count: (notes) => `${notes} caveats`,
    about: "About",
    shown: "Shown:",
    bothSides: (number) => `Caveat ${number} with both sides, online`,
    ofAll: ({error, warning, note}, all) =>
      `These are ${error + warning + note} of the dossier’s ${all} findings: ${counted(error, "error")}, ${counted(warning, "doubt")}, ${counted(note, "note")}. ${error + warning + note === all ? "" : "The others are about claims that this document does not show. "}All are in the register online.`
  },
  evidence: {
    count: (claims) => `${claims} claims`,
    number: "No.",
    what: "What",
    claimed: "As claimed",
    words: "In the words of the text",
    speaker: "Said by",
    shown: "Page",
    online: "Online",
    noSpeaker: "no source named",
    file: (name) => `File ${name}, SHA-256`,
    inText: "text",
    ofAll: (shown, all) =>
      `These are ${shown} of the dossier’s ${all} claims; all are in its tables online. Where no value stands, the text names a thing and gives no number.`
  },
  short: "A short briefing: caveats and evidence keep the numbers that they have in the whole one.",
  continued: "continued",
  edition: (id) => `Edition ${id}`,
  page: (page) => `p.\u00a0${page}`
};

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
