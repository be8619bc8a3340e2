import {describe, expect, test} from "vitest";
import {finishPage} from "../../scripts/site/finishPage.js";

/** As Framework 1.13.4 writes it. */
const PAGE = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script type="module">
registerFile("./data/x.csv", {"name":"./data/x.csv","mimeType":"text/csv","path":"./_file/data/x.11.csv","lastModified":1763750000000.5,"size":12});
</script>`;

describe("finishPage(html)", () => {
  test("names the language and lets people zoom", () => {
    const page = finishPage(PAGE);
    expect(page).toContain('<!DOCTYPE html>\n<html lang="en">\n<head>');
    expect(page).toContain('content="width=device-width, initial-scale=1"');
  });

  test("removes the time at which a data file was written, and only that", () => {
    expect(finishPage(PAGE)).toContain('"path":"./_file/data/x.11.csv","size":12}');
    const prose = `${PAGE}<p>"lastModified":12</p>`;
    expect(finishPage(prose)).toContain('<p>"lastModified":12</p>');
  });

  test("throws on a page that does not begin as Framework's do", () => {
    expect(() => finishPage("<html></html>")).toThrow(/template/);
  });
});
