import {setImmediate} from "node:timers/promises";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mentionsIn} from "../../loaders/claims/mentions.js";
import {coverage} from "../../loaders/claims/coverage.js";
import {readDocument} from "../../loaders/claims/readDocument.js";
import {decodeText} from "../../loaders/sources/decodeText.js";
import {manualReader} from "../../loaders/sources/readInputs.js";
import {readKnowledge} from "../../loaders/sources/readKnowledge.js";
import {readPlaces} from "../../loaders/sources/readPlaces.js";
import {readReferences} from "../../loaders/sources/readReferences.js";
import {readReviews} from "../../loaders/sources/readReviews.js";
import {readSources} from "../../loaders/sources/readSources.js";
import {readDocumentLine} from "../../scripts/extract/readDocumentLine.js";
import {readSheet} from "../../scripts/review/readSheet.js";
import {InputError} from "../../scripts/terminal/main.js";
import {dossier, inputs} from "../loaders/root.js";
import {extraction} from "../loaders/recognize/passage.js";
import {render} from "../pages/render.js";
import {PATIENCE, tries} from "./fuzzing.js";

/** What stands in reports, and what nobody puts there but to break a reader. */
const PARTS = [
  ..."Russia|Kyrgyzstan’s|the Kyrgyz army|Moscow|has|will give|pledged|tanks|T-72|BRDM-2M|soldiers|men|aircraft|and|or|to|of|the|a|in|by|from|between|about|more than|less than|up to|nearly|half|two thirds|dozen|hundred|thousand|million|bn|percent|%|USD|$|€|km|km/h|years|weeks|per year".split(
    "|"
  ),
  ..."5|215|5,000,268|1.5|1,5|1 000|0|-3|−3|10–20|5-6|1/2|½|3x|5th|1990s|2013|2013-09-23|23 September 2013|last November|early 2013|Monday|No. 5|10:30|1:4|(5)|[5]|9999999999999999999999|0.0000001|1e400|1,1,1,1|00,000|V|XIV|२५|٥".split(
    "|"
  ),
  ...".|,|;|:|!|?|…|-|–|—|“|”|\"|'|’|(|)|[|]|{|}|<|>|/|\\|&|*|#|@|^|~|`|+|=|_".split("|"),
  ..."said|he said|according to|“We have 5 tanks,” said Gen. A. B. Smith|By John Smith|U.S.|e.g.|who|which|that|it|they|former|each|not|no|zero|1 comment|Leave a Reply|* |• ".split(
    "|"
  ),
  ..." |\n|\n\n|\r\n|\t|  |\u00a0|\u2009|\u200b|\u00ad|\u200d|\ufeff|\u202e|\u2067|\u0301|\u2028|😀|\u{1d7d8}|\0|\u001b[31m|ﬁ|İ|ß|__proto__|constructor|${alert(1)}|<script>".split(
    "|"
  )
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(" ", " ", " ", "", "\n")), {maxLength: 60})
  .map((parts) => parts.flat().join(""));

const read = (text: string) =>
  readDocument(
    {id: "x", text, published: {start: "2013-07-10", end: "2013-07-10"}, subject: null},
    [],
    extraction
  );

describe("recognizers", () => {
  test(
    "read any text: each quote re-reads, each figure is a number, each numeral is accounted for",
    () => {
      fc.assert(
        fc.property(soup, (text) => {
          const found = read(text);
          const points = [...text];
          const slice = (start: number, end: number): string => points.slice(start, end).join("");
          for (const claim of found.claims) {
            expect(slice(claim.quote_start, claim.quote_end)).toBe(claim.quote);
            for (const value of [claim.value, claim.value_low, claim.value_high])
              if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          }
          for (const mention of mentionsIn(
            text,
            found.scope.scenes.map(({passage}) => passage)
          ))
            expect(slice(mention.start, mention.end)).toBe(mention.text);
          for (const {start, end, text: numeral} of coverage(text, found.regions, [found]))
            expect(slice(start, end)).toBe(numeral);
        }),
        tries(400)
      );
    },
    PATIENCE
  );

  test(
    "take no more than linear time, whatever is repeated",
    () => {
      const repeated = fc
        .array(fc.constantFrom(...PARTS), {minLength: 1, maxLength: 4})
        .map((parts) => parts.join(" "));
      fc.assert(
        fc.property(repeated, fc.constantFrom("", " "), (part, between) => {
          const made = (length: number): string =>
            (part + between).repeat(Math.ceil(length / (part + between).length));
          const cost = (text: string): number => {
            const {user} = process.cpuUsage();
            read(text);
            return process.cpuUsage().user - user;
          };
          const small = cost(made(4000));
          // eight times the text: 64 times the time is the square; compilers and collectors have their part in short runs
          expect(cost(made(32_000))).toBeLessThan(20 * Math.max(small, 150_000));
        }),
        tries(4)
      );
    },
    PATIENCE
  );
});

const SAID = /^data\/manual\/\w+\.csv(?::\d+)?: ./u;
const CSV_PARTS = [
  ...PARTS,
  ",",
  '"',
  '""',
  "\n",
  "\r",
  "|",
  "=1+1",
  "(a+)+",
  "[",
  "yes",
  "KGZ",
  "R01",
  "x".repeat(12_000),
  ",,,,",
  "\ufeff"
];

/** A table of the shipped dossier in which anything was changed anywhere. */
const broken = (name: string): fc.Arbitrary<string> => {
  const whole = inputs.manual.get(name) ?? "";
  // its head and some rows: a reader of rows need not read two hundred
  const text = whole.split("\n").slice(0, 12).join("\n");
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom(...CSV_PARTS)), {
      minLength: 1,
      maxLength: 4
    })
    .map((changes) =>
      changes.reduce((now, [at, gone, put]) => now.slice(0, at) + put + now.slice(at + gone), text)
    );
};

/** Either a value, or an error that names file and line. */
function readsOrSays(task: () => unknown, said: RegExp): void {
  try {
    task();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(said);
    expect((error as Error).message).not.toMatch(/undefined|\[object|NaN|Cannot read|is not a/u);
  }
}

describe("tables that people keep are read, or refused by file and line:", () => {
  const measures = dossier.measures;
  test.each<[string, (text: string) => unknown]>([
    ["sources.csv", (text) => readSources("data/manual/sources.csv", text)],
    ["references.csv", (text) => readReferences("data/manual/references.csv", text, measures)],
    ["reviews.csv", (text) => readReviews("data/manual/reviews.csv", text)],
    ["places.csv", (text) => readPlaces("data/manual/places.csv", text, dossier.entities)],
    ...["entities", "measures", "items", "units", "cues", "furniture", "exchange_rates", "limits"].map(
      (name): [string, (text: string) => unknown] => [
        `${name}.csv`,
        (text) => readKnowledge(manualReader(new Map(inputs.manual).set(`${name}.csv`, text)))
      ]
    )
  ])(
    "%s",
    (name, task) => {
      fc.assert(
        fc.property(broken(name), (text) => {
          readsOrSays(() => task(text), SAID);
        }),
        tries(25)
      );
    },
    PATIENCE
  );

  test(
    "a sheet that comes back",
    () => {
      const sheet = fc
        .array(fc.constantFrom(...CSV_PARTS, "target", "decision", "why", "expects", "value", ";"), {
          maxLength: 30
        })
        .map((parts) => `target,decision,why,expects\n${parts.join("")}`);
      fc.assert(
        fc.property(
          fc.oneof(
            sheet.map((text) => new TextEncoder().encode(text)),
            fc.uint8Array({maxLength: 60})
          ),
          (bytes) => {
            readsOrSays(() => readSheet("s.csv", bytes), /^s\.csv(?::\d+)?: ./u);
          }
        ),
        tries(300)
      );
    },
    PATIENCE
  );
});

describe("decodeText(file, bytes)", () => {
  const REFUSED = /^a\.txt(?::\d+)?: [\s\S]+; save the document as plain text in UTF-8$/u;

  test(
    "gives any bytes as a text without halves of characters and zeros, or refuses them by name",
    () => {
      const bytes = fc.oneof(
        fc.uint8Array({maxLength: 40}),
        fc
          .array(
            fc.constantFrom(0, 10, 13, 32, 65, 97, 0x80, 0x92, 0x93, 0xe9, 0xc3, 0xd8, 0xed, 0xfe, 0xff),
            {maxLength: 12}
          )
          .map((list) => Uint8Array.from(list))
      );
      fc.assert(
        fc.property(bytes, (some) => {
          readsOrSays(() => {
            expect(decodeText("a.txt", some).text).not.toMatch(/[\0\p{Surrogate}]/u);
          }, REFUSED);
        }),
        tries(1500)
      );
    },
    PATIENCE
  );

  test(
    "gives a text back that was written in UTF-8 or UTF-16",
    () => {
      const text = fc
        .string({unit: "binary", maxLength: 30})
        .filter((some) => !/[\0\r\p{Surrogate}\ufeff]/u.test(some));
      fc.assert(
        fc.property(text, (some) => {
          fc.pre(!/^(?:%PDF-|PK|\{\\rtf)/u.test(some));
          expect(decodeText("a.txt", Buffer.from(some)).text).toBe(some);
          expect(decodeText("a.txt", Buffer.from(`\ufeff${some}`, "utf16le")).text).toBe(`\ufeff${some}`);
          expect(decodeText("a.txt", Buffer.from(`\ufeff${some}`, "utf16le").swap16()).text).toBe(
            `\ufeff${some}`
          );
        }),
        tries(500)
      );
    },
    PATIENCE
  );
});

test(
  "a line of JSON is a document, or is refused in words",
  () => {
    const line = fc.oneof(
      fc.json(),
      fc
        .record({id: fc.anything(), text: fc.anything(), date: fc.anything()})
        .map((value) => JSON.stringify(value)),
      fc.record({id: fc.string(), text: fc.string({unit: "binary"})}).map((value) => JSON.stringify(value)),
      fc.string({unit: "binary"}),
      fc.constantFrom(
        '{"id":1,"text":"\\ud83d"}',
        '{"id":1,"text":"a\\u0000"}',
        '{"__proto__":{"id":1},"text":"a"}',
        "[".repeat(100_000)
      )
    );
    fc.assert(
      fc.property(line, fc.boolean(), (some, first) => {
        try {
          const document = readDocumentLine(Buffer.from(some), first);
          if (document) expect(document.text).not.toMatch(/[\0\p{Surrogate}]/u);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as Error).message).toMatch(/; |missing|write/u);
        }
      }),
      tries(500)
    );
  },
  PATIENCE
);

describe("a page of ours", () => {
  const OURS = [
    ..."[[|]]|[[force_figures measure=tanks]]|[[009-1-tanks]]|[[ratio |[[when findings|then|else|[[plain 2013: why]]|:::|:::figure who-is-counted|:::figure x|:::figures brief|:::notes|:::evidence|:::topic aid|:::reader 009-1|:::sources".split(
      "|"
    ),
    ..."measure=|article=009-1|quote~|\"|'|||~|=|/|unit=none|as printed|[x](javascript:alert(1))|![x](data:text/html,x)|[x]: javascript:alert(1)|`|```|\n---\n|title: x|# |> |* |1. |---\ntitle: x\n---\n".split(
      "|"
    ),
    ...[
      " ",
      "\n",
      "\n\n",
      "words",
      "two dozen",
      "5",
      "constructor",
      "__proto__",
      "\u2028",
      "\u202e",
      "\\",
      "&#36;",
      "&lt;b&gt;",
      "]",
      "["
    ]
  ];
  const page = fc.array(fc.constantFrom(...OURS), {maxLength: 14}).map((parts) => parts.join(""));

  test(
    "is HTML in which nothing runs, or an error that names page and line",
    async () => {
      await fc.assert(
        fc.asyncProperty(page, async (source) => {
          // what is weakly held, as the windows of pages are, is let go of between two tasks: many pages in one take all memory
          await setImmediate();
          readsOrSays(() => {
            const {document, code} = render(source);
            expect(code).toEqual([]);
            for (const element of document.querySelectorAll("*")) {
              expect(["script", "iframe", "object", "base", "meta"]).not.toContain(element.localName);
              for (const {name, value} of element.attributes) {
                expect(name).not.toMatch(/^on/iu);
                if (name === "href" || name === "src")
                  expect(value.trim()).not.toMatch(/^(?:javascript|vbscript|data:text)/iu);
              }
            }
          }, /^page\.md(?::\d+)?: ./u);
        }),
        tries(150)
      );
    },
    PATIENCE
  );
});
