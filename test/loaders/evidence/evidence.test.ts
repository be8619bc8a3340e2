import {describe, expect, it} from "vitest";
import {evidenceFinder, type EvidenceSentence} from "../../../loaders/evidence/evidenceFinder.js";
import {markedPieces} from "../../../loaders/evidence/markedPieces.js";
import {placeFinder} from "../../../loaders/evidence/placeFinder.js";
import {referenceWords} from "../../../loaders/evidence/referenceWords.js";
import {dossier} from "../root.js";

const find = evidenceFinder(dossier);
const [article] = dossier.articles;

function sentence(text: string, ...quotes: readonly (readonly [number, number])[]): EvidenceSentence {
  if (!article) throw new Error("no article");
  const start = 100;
  return {
    article,
    text,
    start,
    end: start + [...text].length,
    quotes: quotes.map(([from, to]) => ({start: start + from, end: start + to, claim: null}))
  };
}

describe("evidenceFinder", () => {
  it("evidenceFinder(dossier)(id) gives every claim, passage and reference of a finding once, in its sentence", () => {
    for (const {finding_id} of dossier.findings) {
      const rows = dossier.findingClaims.filter((row) => row.finding_id === finding_id);
      for (const role of ["about", "against"] as const) {
        const side = find(finding_id)[role];
        const own = rows.filter((row) => row.role === role);
        expect(side.references.map(({reference_id}) => reference_id)).toEqual(
          own.flatMap(({reference_id}) => reference_id ?? [])
        );
        const quotes = side.sentences.flatMap((each) => each.quotes);
        expect(quotes).toHaveLength(own.filter(({reference_id}) => reference_id === null).length);
        for (const {text, start, end, quotes} of side.sentences) {
          const points = [...text];
          // Of what a reader wrote only the length is told.
          if (/^\[a reader’s comment of \d+ words, not republished\]$/.test(text)) continue;
          expect(points).toHaveLength(end - start);
          for (const {claim, start: from, end: to} of quotes) {
            const words = points.slice(from - start, to - start).join("");
            expect(words).not.toBe("");
            if (claim) expect(words).toBe(claim.quote);
          }
        }
      }
    }
  });

  it("evidenceFinder(dossier)(id) tells a sentence with several quotes once", () => {
    const twice = dossier.findings.find(({check}) => check === "listed-twice");
    const {sentences} = find(twice?.finding_id ?? "").about;
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.quotes).toHaveLength(2);
  });

  it("evidenceFinder(dossier)(id) widens a passage to its sentence, but not outside of articles", () => {
    const spelled = dossier.findings.find(({caveat}) => caveat.includes("Azattyk"));
    expect(find(spelled?.finding_id ?? "").about.sentences[0]?.text).toMatch(
      /^At the end of April.*observers\.$/
    );
    const foreign = dossier.findings.find(({caveat}) => caveat.includes("views3"));
    const told = find(foreign?.finding_id ?? "").about.sentences.map(({text}) => text);
    expect(told).toContain("1,107 views3 comments\n\n3 comentários");
    expect(told).toContain("[a reader’s comment of 67 words, not republished]");
  });
});

describe("markedPieces", () => {
  const words = (each: EvidenceSentence) =>
    markedPieces(each).map(({text, marked}) => (marked ? `<${text}>` : text));

  it("markedPieces(sentence) cuts at the quotes, in code points", () => {
    expect(words(sentence("🛡 ten tanks came", [2, 11]))).toEqual(["🛡 ", "<ten tanks>", " came"]);
    expect(words(sentence("ten tanks", [0, 9]))).toEqual(["<ten tanks>"]);
  });

  it("markedPieces(sentence) leaves out the bullet before an item, unless it is quoted", () => {
    expect(words(sentence("• ten tanks came", [2, 11]))).toEqual(["<ten tanks>", " came"]);
    expect(words(sentence("• They say: ten tanks", [12, 21]))).toEqual(["They say: ", "<ten tanks>"]);
    expect(words(sentence("• ten tanks", [0, 11]))).toEqual(["<• ten tanks>"]);
    expect(words(sentence("-5 degrees", [3, 10]))).toEqual(["-5 ", "<degrees>"]);
  });

  it("markedPieces(sentence) marks all of a note that stands in for a passage, however long either is", () => {
    const passage = sentence("0123456789", [0, 10]);
    expect(words({...passage, text: "[a comment of one word]"})).toEqual(["<[a comment of one word]>"]);
    expect(words({...passage, text: "[…]"})).toEqual(["<[…]>"]);
  });

  it("markedPieces(sentence) makes one of quotes that overlap, hold each other or touch", () => {
    expect(words(sentence("0123456789", [2, 5], [4, 7]))).toEqual(["01", "<23456>", "789"]);
    expect(words(sentence("0123456789", [2, 8], [4, 6]))).toEqual(["01", "<234567>", "89"]);
    expect(words(sentence("0123456789", [6, 8], [4, 6]))).toEqual(["0123", "<4567>", "89"]);
  });
});

describe("placeFinder", () => {
  it("placeFinder(text)(offset) counts lines and columns from one, in code points", () => {
    const place = placeFinder("🛡a\n\nbc");
    expect([0, 1, 2, 3, 4, 5].map((at) => place(at))).toEqual([
      {line: 1, column: 1},
      {line: 1, column: 2},
      {line: 1, column: 3},
      {line: 2, column: 1},
      {line: 3, column: 1},
      {line: 3, column: 2}
    ]);
  });
});

describe("referenceWords", () => {
  const words = (id: string): string => {
    const reference = dossier.references.find(({reference_id}) => reference_id === id);
    if (!reference) throw new Error(`no reference ${id}`);
    return referenceWords(reference, dossier);
  };

  it("referenceWords(reference) names the country of a count that is not the dossier’s own", () => {
    const vehicles = dossier.references.find(
      ({subject_code, value}) => subject_code === "UZB" && value === 11800
    );
    expect(words(vehicles?.reference_id ?? "none")).toMatch(/ \(Uzbekistan\): 11,800$/);
  });

  it("referenceWords(reference) says of what how much", () => {
    expect(words("R32e")).toBe("ethnic share, Uzbek: 14.8%");
    expect(words("R27f")).toBe("tanks: 215");
  });

  it("no reference says in its note that it is weak, or of which file it is", () => {
    for (const {note} of dossier.references) expect(note ?? "").not.toMatch(/\bweak\b|@[0-9a-f]{7}/);
  });
});
