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
  online: "Online, where each number opens its sentence:",
  reading: {
    title: "How to read it",
    evidence:
      "The number in brackets is that of the sentence a figure comes from: the evidence lists it with its words, speaker and source.",
    doubt:
      "A full triangle is an error or a doubt about the figure before it. It is told beside the chart and, under the same number, in the register of caveats.",
    note: "A hollow triangle is a note: nothing wrong, but something that a careful reader would want to know.",
    reference: "Words underlined with a plain line lead to what others count or state."
  },
  register: {
    count: (notes) => `${notes} caveats`,
    about: "About",
    shown: "Shown in",
    bothSides: "Both sides online"
  },
  evidence: {
    count: (claims) => `${claims} claims`,
    number: "No.",
    what: "What",
    claimed: "As claimed",
    words: "In the words of the text",
    speaker: "Said by",
    shown: "Shown",
    online: "Online",
    noSpeaker: "no source named",
    file: (name) => `File ${name}, SHA-256`,
    inText: "text"
  },
  short: "A short briefing: caveats and evidence keep the numbers that they have in the whole one.",
  edition: (id) => `Edition ${id}`,
  page: (page) => `p.\u00a0${page}`
};
