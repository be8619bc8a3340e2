import {describe, expect, test} from "vitest";
import {indexDossier} from "../../src/markdown/dossierIndex.js";
import {seeAlso} from "../../src/markdown/seeAlso.js";
import {dossier} from "../loaders/root.js";
import {render} from "./render.js";

const {document} = render(":::register", dossier);

describe(":::register", () => {
  test("says beside each choice of a filter how many findings it has", () => {
    const options = [...document.querySelectorAll("select[name=severity] option")].map(
      ({textContent}) => textContent
    );
    const count = (severity: string): number =>
      dossier.findings.filter((finding) => finding.severity === severity).length;
    expect(options).toEqual([
      "all",
      `Error (${count("error")})`,
      `Doubt (${count("warning")})`,
      `Note (${count("note")})`
    ]);
    for (const option of document.querySelectorAll<HTMLOptionElement>("select[name=source] option[value]")) {
      if (option.value === "") continue;
      const entries = [...document.querySelectorAll<HTMLElement>(".finding")].filter((entry) =>
        entry.dataset.sources?.split(" ").includes(option.value)
      );
      expect(option.textContent).toContain(`(${entries.length})`);
    }
  });
  test("offers no filter of a single choice", () => {
    const states = new Set(dossier.findings.map(({state}) => state));
    expect(document.querySelector("select[name=state]") === null).toBe(states.size < 2);
  });
});

test("seeAlso(index, finding) leads from each of two neighbouring findings to the other", () => {
  const index = indexDossier(dossier);
  const pairs = dossier.findings.flatMap((finding) =>
    seeAlso(index, finding).map((other) => [finding.check, other.check].sort().join(" and "))
  );
  expect(new Set(pairs)).toContain("at-odds-with-reference and old-figures");
  expect(new Set(pairs)).toContain("list-off-its-lead and terms-at-odds");
  for (const finding of dossier.findings)
    for (const other of seeAlso(index, finding)) expect(seeAlso(index, other)).toContain(finding);
});
