import {expect, test} from "vitest";
import {buildDossier, type Inputs} from "../../../loaders/dossier.js";
import {inputs} from "../root.js";

const SEED = "001_1875749b769323b4.txt";
const withSeed = (name: string, bytes: Uint8Array): Inputs => ({
  ...inputs,
  seeds: new Map(inputs.seeds).set(name, bytes)
});
const withManual = (name: string, change: (text: string) => string): Inputs => ({
  ...inputs,
  manual: new Map(inputs.manual).set(name, change(inputs.manual.get(name) ?? ""))
});
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each<[string, Inputs, string]>([
  ["an empty seed", withSeed(SEED, utf8(" \n")), `seeds/${SEED}: empty document`],
  [
    "a binary seed",
    withSeed(SEED, new Uint8Array([65, 0, 66])),
    `seeds/${SEED}: binary file: a zero byte at offset 1`
  ],
  [
    "a seed in another encoding",
    withSeed(SEED, new Uint8Array([65, 10, 66, 0xe9, 10])),
    `seeds/${SEED}:2: not UTF-8`
  ],
  [
    "a seed without a row",
    withSeed("new.txt", utf8("Hello")),
    "seeds/new.txt: not in data/manual/sources.csv"
  ],
  ["a seed without its title", withSeed(SEED, utf8("Hello")), "001-1: column title: it is no line of"],
  [
    "a row without a seed",
    withManual("sources.csv", (t) => t.replace(SEED, "gone.txt")),
    "data/manual/sources.csv: seeds/gone.txt does not exist"
  ],
  [
    "two rows for one article",
    withManual("sources.csv", (t) => t.replace("000-2,", "000-1,")),
    'data/manual/sources.csv:3: column article_id: "000-1" stands in two rows'
  ],
  [
    "an item of an unknown measure",
    withManual("items.csv", (t) => t.replace(",tanks,", ",tonks,")),
    'column measure: unknown "tonks"'
  ],
  [
    "a hedge outside the vocabulary",
    withManual("cues.csv", (t) => t.replace("hedge,nearly", "hedge,nearish")),
    'data/manual/cues.csv:3: hedge: unexpected "nearish"'
  ],
  [
    "a country that has no row",
    withManual("entities.csv", (t) => t.replace("csto,", "x,X,force,RSU,,,\ncsto,")),
    'column country: unknown "RSU"'
  ],
  [
    "a unit that has no row",
    withManual("measures.csv", (t) => t.replace("persons", "prsons")),
    'data/manual/measures.csv:2: column unit: unknown "prsons"'
  ],
  [
    "a cue of no kind",
    withManual("cues.csv", (t) => t.replace("hedge,about", "hegde,about")),
    'data/manual/cues.csv:2: column kind: unexpected "hegde"'
  ],
  [
    "a publication that ends before it starts",
    withManual("sources.csv", (t) => t.replace("2013-07-10,2013-07-11", "2013-07-10,2013-07-09")),
    "published_end 2013-07-09 lies before"
  ],
  [
    "a language that is none",
    withManual("sources.csv", (t) => t.replace(",en,", ',"e\'n x",')),
    "data/manual/sources.csv:2: column language"
  ],
  ...[
    "javascript:alert(1)",
    "data:text/html;x",
    "//evil.example/",
    "https://bbc.com@evil.example/",
    "https://[",
    "https://x/<b>",
    "https://x/\u202ey",
    "https://x/\u0007y",
    "https://x\\y"
  ].map((url): [string, Inputs, string] => [
    `the address ${JSON.stringify(url)}`,
    withManual("sources.csv", (t) => t.replace(/https:[^,]*/u, url)),
    "data/manual/sources.csv:2: column url: unexpected"
  ]),
  ...["../x", "con", "nul", "com1", "a b", "A-1", "x".repeat(300), "0\u200d00", "\u0430"].map(
    (id): [string, Inputs, string] => [
      `the article id ${JSON.stringify(id)}`,
      withManual("sources.csv", (t) => t.replace("000-1,", `${id},`)),
      "data/manual/sources.csv:2: column article_id: unexpected"
    ]
  )
])("buildDossier refuses %s by name", (_, broken, message) => {
  expect(() => buildDossier(broken)).toThrow(message);
});
