import {createHash} from "node:crypto";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {toCsv} from "../../../loaders/tables/csv.js";
import {editionDay} from "../../../loaders/tables/editionDay.js";
import {tableFiles} from "../../../loaders/tables/index.js";
import {CLAIM_FIELDS} from "../../../loaders/tables/schema.js";
import {TABLE_NAMES} from "../../../loaders/model.js";
import {dossier} from "../root.js";

const files = tableFiles(dossier);
const text = (name: string) => new TextDecoder().decode(files.get(name));
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(text(name), {header: true, skipEmptyLines: true}).data;

test("each table of claims has the shared columns first and one row a claim", () => {
  for (const table of TABLE_NAMES) {
    const header = text(`${table}.csv`).split("\n")[0]?.split(",") ?? [];
    expect(header.slice(0, CLAIM_FIELDS.length)).toEqual(CLAIM_FIELDS.map((f) => f.name));
    expect(rows(`${table}.csv`)).toHaveLength(dossier.claims.filter((c) => c.table === table).length);
  }
});

test("keys hold: every article, finding, claim and reference that is named exists", () => {
  const ids = (name: string, key: string) => new Set(rows(`${name}.csv`).map((row) => row[key]));
  const claims = new Set(TABLE_NAMES.flatMap((table) => [...ids(table, "claim_id")]));
  const findings = ids("findings", "finding_id");
  for (const table of TABLE_NAMES) {
    for (const row of rows(`${table}.csv`)) {
      expect(ids("articles", "article_id")).toContain(row["article_id"]);
      for (const id of (row["caveats"] ?? "").split(";").filter(Boolean)) expect(findings).toContain(id);
    }
  }
  const references = ids("references", "reference_id");
  for (const row of rows("finding_claims.csv")) {
    expect(findings).toContain(row["finding_id"]);
    if (row["claim_id"]) expect(claims).toContain(row["claim_id"]);
    if (row["reference_id"]) expect(references).toContain(row["reference_id"]);
  }
});

describe("datapackage.json", () => {
  interface Field {
    readonly name: string;
    readonly type: string;
    readonly constraints?: {readonly enum: readonly string[]};
  }
  interface Resource {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly bytes: number;
    readonly format: string;
    readonly schema?: {
      readonly fields: readonly Field[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly {fields: string[]; reference: {resource: string; fields: string[]}}[];
    };
  }
  const {$schema, resources, sources, licenses, created} = JSON.parse(text("datapackage.json")) as {
    $schema: string;
    created: string;
    resources: readonly Resource[];
    sources: readonly {title: string}[];
    licenses: readonly {name: string}[];
  };

  test("names its profile, date, licence, and every report as a source", () => {
    expect($schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(created).toBe(`${editionDay(dossier)}T00:00:00Z`);
    expect(licenses.map(({name}) => name)).toEqual(["CC-BY-4.0"]);
    expect(sources).toHaveLength(dossier.articles.length);
  });

  test("lists every other file once, with its hash and size, under a name that the standard allows", () => {
    expect(resources.map(({path}) => path).sort()).toEqual(
      [...files.keys()].filter((name) => name !== "datapackage.json").sort()
    );
    expect(new Set(resources.map(({name}) => name)).size).toBe(resources.length);
    for (const {name, path, hash, bytes, format} of resources) {
      const file = files.get(path) ?? new Uint8Array();
      expect(name).toMatch(/^[a-z\d][a-z\d._-]*$/u);
      expect(path).toBe(path.replace(/^[./]+/u, ""));
      expect(path.endsWith(`.${format}`)).toBe(true);
      expect(hash).toBe(`sha256:${createHash("sha256").update(file).digest("hex")}`);
      expect(bytes).toBe(file.length);
    }
  });

  test("has the columns of every table, in types of the standard, and keys to columns that are there", () => {
    const types = ["string", "number", "integer", "boolean", "date", "any", "list"];
    const fieldsOf = new Map(
      resources.map(({name, schema}) => [name, schema?.fields.map((field) => field.name)])
    );
    for (const {schema, path} of resources) {
      if (!schema) continue;
      for (const {type} of schema.fields) expect(types).toContain(type);
      if (path.endsWith(".csv"))
        expect(schema.fields.map(({name}) => name)).toEqual(text(path).split("\n")[0]?.split(","));
      const own = schema.fields.map(({name}) => name);
      expect(own).toEqual(expect.arrayContaining([...(schema.primaryKey ?? [])]));
      for (const {fields, reference} of schema.foreignKeys ?? []) {
        expect(own).toEqual(expect.arrayContaining(fields));
        expect(fieldsOf.get(reference.resource)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });

  test("allows every cell that a table has: keys are unique, enumerations hold, numbers are numbers", () => {
    let enumerated = 0;
    for (const {schema, path} of resources.filter(({format}) => format === "csv")) {
      const table = rows(path);
      const keys = table.map((row) => (schema?.primaryKey ?? []).map((name) => row[name]).join(" "));
      if (schema?.primaryKey) expect(new Set(keys).size, path).toBe(table.length);
      for (const {name, type, constraints} of schema?.fields ?? [])
        for (const cell of table.map((row) => row[name] ?? "").filter((value) => value !== "")) {
          if (constraints) expect(constraints.enum, `${path} ${name}`).toContain(cell);
          if (type === "integer") expect(cell).toMatch(/^-?\d+$/u);
          if (type === "number") expect(Number.isFinite(Number(cell))).toBe(true);
          if (type === "date") expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/u);
          if (type === "boolean") expect(["true", "false"]).toContain(cell);
          enumerated += constraints ? 1 : 0;
        }
    }
    expect(enumerated).toBeGreaterThan(100);
  });
});

test("annotations.jsonld has each claim once, at the words of its document, with its caveats", () => {
  const {first} = JSON.parse(text("annotations.jsonld")) as {
    first: {
      items: {
        id: string;
        body: {purpose: string; value: string}[];
        target: {
          source: {id: string};
          selector: [{exact: string; prefix: string; suffix: string}, {start: number; end: number}];
        };
      }[];
    };
  };
  const seeds = new Map(dossier.seeds.map((seed) => [`urn:sha256:${seed.sha256}`, Array.from(seed.text)]));
  expect(first.items.map(({id}) => id)).toEqual(
    dossier.claims.map(({claim_id}) => `annotations.jsonld#${claim_id}`)
  );
  first.items.forEach(({body, target}, i) => {
    const [{exact, prefix, suffix}, {start, end}] = target.selector;
    const seed = seeds.get(target.source.id) ?? [];
    expect(seed.slice(start, end).join("")).toBe(exact);
    expect(seed.slice(start - Array.from(prefix).length, start).join("")).toBe(prefix);
    expect(seed.slice(end, end + Array.from(suffix).length).join("")).toBe(suffix);
    expect(body.filter(({purpose}) => purpose === "assessing")).toHaveLength(
      dossier.claims[i]?.caveats.length ?? -1
    );
  });
});

test("toCsv(rows) keeps numbers and disarms what a spreadsheet would run", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        [-5, "=1+1"],
        ["-0.5", "+cmd"],
        [null, 'say "x"']
      ]
    )
  ).toBe('a,b\n-5,\'=1+1\n-0.5,\'+cmd\n,"say ""x"""\n');
});
