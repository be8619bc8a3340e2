import {expect, test} from "vitest";
import type {Finding} from "../../loaders/model.js";
import {slimMarks} from "../../scripts/site/slimMarks.js";

test("slimMarks(html, findings) leaves a mark the errors that it names, and nothing else of what is for machines", () => {
  const findings = [
    {finding_id: "f-a", severity: "error"},
    {finding_id: "f-b", severity: "note"}
  ] as Finding[];
  expect(
    slimMarks(
      '<a data-caveat="f-b f-a" href="#f-b"></a><use data-caveat="f-b"/><g data-claim="f-b">',
      findings
    )
  ).toBe('<a data-caveat="f-a" href="#f-b"></a><use/><g data-claim="f-b">');
});
