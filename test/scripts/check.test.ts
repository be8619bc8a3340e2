import {describe, expect, it} from "vitest";
import {annotations} from "../../scripts/check/annotations.js";
import {readOptions, SEVERITIES, USAGE} from "../../scripts/check/readOptions.js";
import {selectFindings} from "../../scripts/check/selectFindings.js";
import {InputError} from "../../scripts/terminal/main.js";
import {wantsColor} from "../../scripts/terminal/wantsColor.js";
import {wrapMarked} from "../../scripts/terminal/wrap.js";
import {dossier} from "../loaders/root.js";
import {runScript} from "./runScript.js";

const QUIET = {GITHUB_ACTIONS: "", FORCE_COLOR: "0"};
const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runScript("check", args, "", {...QUIET, ...env});
const seed = dossier.articles.find(({article_id}) => article_id === "003-1")?.seed ?? "";
const openErrors = dossier.findings.filter(({severity, state}) => severity === "error" && state === "open");

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
interface Printed {
  readonly findings: readonly {
    readonly finding_id: string;
    readonly about: {
      readonly sentences: readonly {readonly file: string; readonly quotes: readonly Quote[]}[];
    };
  }[];
}

const WITHHELD = /^\[a reader’s comment of \d+ words, not republished\]$/;

describe("npm run check", () => {
  it("prints every finding, the gravest first, with its sentences, and exits with 1 while an error is open", async () => {
    const {code, stdout, stderr} = await check([]);
    expect(stderr).toBe("");
    expect(code).toBe(openErrors.length > 0 ? 1 : 0);
    for (const {finding_id} of dossier.findings) expect(stdout).toContain(finding_id);
    expect(stdout.indexOf("NOTE")).toBeGreaterThan(stdout.lastIndexOf("ERROR"));
    expect(stdout).toContain("6 military aircraft, 215 tanks, «5,000,268 military vehicles», 64\n");
    expect(stdout).toMatch(/seeds\/003_\w+\.txt:58:55 The Eastern Herald, 30 May 2023/);
    // what was not understood is one line, unless it is asked for
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^\d+ numerals: \d+ in claims, .*--coverage/);
    expect(stdout).not.toContain("read as 2");
    // eslint-disable-next-line no-control-regex -- they are what it is about
    expect(stdout).not.toMatch(/\u001b/);
  });

  it("prints JSON whose offsets, lines and columns lead to the words", async () => {
    const {stdout, code} = await check(["--json"]);
    expect(code).toBe(1);
    const {findings} = JSON.parse(stdout) as Printed;
    expect(new Set(findings.map(({finding_id}) => finding_id))).toEqual(
      new Set(dossier.findings.map(({finding_id}) => finding_id))
    );
    const seeds = new Map(dossier.seeds.map(({seed, text}) => [`seeds/${seed}`, text]));
    for (const {file, quotes} of findings.flatMap(({about}) => about.sentences)) {
      const text = seeds.get(file) ?? "";
      for (const {start, end, text: words, line, column} of quotes) {
        // readers' comments are placed, and never printed
        if (WITHHELD.test(words)) continue;
        expect([...text].slice(start, end).join("")).toBe(words);
        const rest = [...(text.split("\n")[line - 1] ?? "")].slice(column - 1).join("");
        expect(rest.startsWith(words.split("\n")[0] ?? "")).toBe(true);
      }
    }
  });

  it("prints annotations for GitHub, beside the text where a runner reads it, whose commands no document can give", async () => {
    const {stdout} = await check(["--quiet"], {GITHUB_ACTIONS: "true"});
    expect(stdout).toMatch(
      /^::error file=seeds\/003_\w+\.txt,line=58,endLine=58,col=55,endColumn=82,title=A figure out of all proportion \(f-\w+\)::“5,000,268/m
    );
    expect(stdout).toContain("title=One category%2C listed twice (");
    expect(stdout).toContain("“15%25 is Uzbek”");
    const [, token] = /^::stop-commands::(\S{20,})$/m.exec(stdout) ?? [];
    const resumed = stdout.indexOf(`::${token ?? "none"}::\n`);
    expect(resumed).toBeGreaterThan(stdout.lastIndexOf("ERROR  "));
    expect(stdout.indexOf("::error")).toBeGreaterThan(resumed);
  });

  it("colours, underlines, and narrows to a check of a seed, where that is asked for", async () => {
    const args = ["--check", "listed-twice", "--max-warnings", "3", `seeds/${seed}`];
    const {stdout, code} = await check(args, {FORCE_COLOR: "1"});
    expect(code).toBe(1);
    expect(stdout).toContain("\u001b[4m15% is Uzbek\u001b[24m");
    expect(stdout).not.toContain("«");
    expect(stdout).toMatch(/^1 error, 0 warnings, 0 notes of \d+ findings; 1 open error\.$/m);
  });

  it("refuses what it does not know with exit code 2", async () => {
    const {code, stdout, stderr} = await check(["999-9"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^no such article or seed: 999-9; there are 000-1, /);
  });
});

describe("readOptions", () => {
  it.each([
    [["--kind", "colour"], /unexpected --kind “colour”; expected one of magnitude, /],
    [["--check", "colour"], /unexpected --check “colour”/],
    [["--severity", "bad"], /expected one of error, warning, note/],
    [["--max-warnings", "few"], /expected a whole number/],
    [["--json", "--format", "github"], /ask for one/],
    [["--colour"], /--colour[\s\S]*usage: npm run -s check/]
  ])("readOptions(%j) throws and says what there is", (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
    expect(() => readOptions(args)).toThrow(InputError);
  });
  it("readOptions(args) knows every option that the usage names", () => {
    for (const [option = ""] of USAGE.matchAll(/--[a-z-]+/g))
      if (option !== "--")
        expect(() => readOptions([option])).not.toThrow(new RegExp(`Unknown option '${option}'`));
  });
});

describe("selectFindings", () => {
  const select = (...args: string[]) => selectFindings(dossier, readOptions(args));
  it("selectFindings(dossier, options) gives all, the gravest first, unless it is narrowed", () => {
    expect(select()).toHaveLength(dossier.findings.length);
    const ranks = select().map(({severity}) => SEVERITIES.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
  it("selectFindings(dossier, options) takes what is at least that grave", () => {
    expect(new Set(select("--severity", "warning").map(({severity}) => severity))).toEqual(
      new Set(["error", "warning"])
    );
    expect(new Set(select("--quiet").map(({severity}) => severity))).toEqual(new Set(["error"]));
  });
  it("selectFindings(dossier, options) takes several kinds, and several checks", () => {
    expect(new Set(select("--kind", "names", "--kind", "magnitude").map(({kind}) => kind))).toEqual(
      new Set(["names", "magnitude"])
    );
    expect(new Set(select("--check", "listed-twice").map(({check}) => check))).toEqual(
      new Set(["listed-twice"])
    );
  });
  it("selectFindings(dossier, options) takes what rests on an article, or on any of a seed", () => {
    const ids = (...args: string[]) => select(...args).map(({finding_id}) => finding_id);
    const expected = dossier.findings.filter(({finding_id}) =>
      dossier.findingClaims.some(
        (row) => row.finding_id === finding_id && (row.article_id ?? row.claim_id ?? "").startsWith("003-1")
      )
    );
    expect(new Set(ids("003-1"))).toEqual(new Set(expected.map(({finding_id}) => finding_id)));
    expect(ids(seed)).toEqual(ids("003-1"));
    expect(new Set(ids("000-1", "000-2"))).toEqual(new Set([...ids("000-1"), ...ids("000-2")]));
  });
});

describe("annotations", () => {
  it("annotations(dossier, findings) leave out what an editor has decided on, and break no line", () => {
    const reviewed = dossier.findings.map((finding) => ({
      ...finding,
      state: "accepted" as const
    }));
    expect(annotations(dossier, reviewed)).toEqual([]);
    const [first] = dossier.findings;
    if (!first) throw new Error("no finding");
    const lines = annotations(dossier, [{...first, caveat: "100 %\r\n::error::no", hypothesis: null}]);
    expect(lines.every((line) => line.endsWith("::100 %25%0D%0A::error::no"))).toBe(true);
  });
});

describe("wantsColor", () => {
  it("wantsColor(stream, env) follows FORCE_COLOR, then NO_COLOR, then the terminal", () => {
    const tty = {isTTY: true};
    expect(wantsColor(tty, {})).toBe(true);
    expect(wantsColor({}, {})).toBe(false);
    expect(wantsColor(tty, {TERM: "dumb"})).toBe(false);
    expect(wantsColor(tty, {NO_COLOR: "1"})).toBe(false);
    expect(wantsColor(tty, {NO_COLOR: ""})).toBe(true);
    expect(wantsColor({}, {FORCE_COLOR: "1", NO_COLOR: "1"})).toBe(true);
    expect(wantsColor(tty, {FORCE_COLOR: "0"})).toBe(false);
  });
});

describe("wrapMarked", () => {
  const pieces = [
    {text: "one two ", marked: false},
    {text: "three four", marked: true},
    {text: " five\u001b[2J", marked: false}
  ];
  it("wrapMarked(pieces) keeps a mark over the end of a line, and the indent out of it", () => {
    const upper = (words: string): string => words.toUpperCase();
    expect(wrapMarked(pieces, {width: 16, indent: "  "}, upper)).toBe(
      "  one two THREE\n    FOUR five\n    [2J"
    );
  });
  it("wrapMarked(pieces) without colour puts guillemets around marked words", () => {
    expect(wrapMarked(pieces, {width: 99, indent: ""}, null)).toBe("one two «three four» five [2J");
  });
});
