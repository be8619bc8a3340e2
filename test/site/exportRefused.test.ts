import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, describe, expect, test} from "vitest";
import {clearDesks, expectFailure, hash, setDesk} from "./exporter.js";

afterAll(clearDesks);

describe.skipIf(process.platform === "win32")("npm run briefing", () => {
  test.concurrent("refuses a page that lacks what it shows, and names all of it", async () => {
    const at = await setDesk();
    const fonts = join(at.root, "dist/fonts");
    rmSync(join(fonts, "source-serif-4-latin-400-normal.woff2"));
    writeFileSync(join(fonts, "source-sans-3-latin-600-normal.woff2"), "no font at all");
    const html = join(at.root, "dist/briefing.html");
    const wrong = [
      '<figure id="f1" data-figure="of-nothing"><svg width="80" height="80"></svg></figure>',
      '<figure id="f2" data-figure="in-a-cell"><p>…</p><observablehq-loading></observablehq-loading></figure>',
      '<figure id="f3" data-figure="in-motion"><svg width="80" height="80"><rect width="9" height="9"><animate attributeName="x" to="9" dur="9s"/></rect></svg></figure>',
      '<img src="./gone.png">',
      '<img src="data:image/png;base64,AAAA">',
      '<img src="https://elsewhere.example/pixel.png">'
    ];
    const page = readFileSync(html, "utf8").replace("</main>", `${wrong.join("")}</main>`);
    // as a page without the policy that forbids it would ask
    writeFileSync(html, page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, ""));
    const said = await expectFailure(at, at.start().ended);
    for (const phrase of [
      "the briefing cannot be printed: ",
      "no such file: https://",
      "fonts/source-serif-4-latin-400-normal.woff2",
      /font does not load: "?Source Serif 4"? 400 normal/u,
      /font does not load: "?Source Sans 3"? 600 normal/u,
      "unfinished figure: nothing is drawn in of-nothing",
      "unfinished figure: #f2 waits for a script",
      "unfinished figure: #f3 still moves",
      "gone.png",
      "picture does not load: data:",
      "request to another host: https://elsewhere.example/pixel.png"
    ])
      expect(said).toMatch(phrase);
    expect(at.browsers()).toHaveLength(1); // no fault of the browser
  });

  test.concurrent("gives up a page that never comes to rest", async () => {
    const at = await setDesk();
    const html = join(at.root, "dist/briefing.html");
    const again = '<meta http-equiv="refresh" content="0">';
    writeFileSync(html, readFileSync(html, "utf8").replace("<head>", `<head>${again}`));
    await expectFailure(at, at.start({BROWSER_TIMEOUT: "6"}).ended);
  });

  test.concurrent("starts a browser that dies once more, and then is done", async () => {
    const at = await setDesk();
    const built = hash(at.pdf());
    const {ended} = at.start();
    const pid = await at.browser(1);
    await sleep(600);
    process.kill(pid, "SIGKILL");
    const {code, stdout, stderr} = await ended;
    expect(stdout).toMatch(
      /the browser died \(SIGKILL\) while (?:starting|loading the page|laying out the pages): .*: starting it once more\./u
    );
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    expect(hash(at.pdf())).toBe(built);
    expect(await at.leftovers()).toEqual([]);
  });

  test.concurrent("gives up a browser that dies twice, or hangs twice, in time", async () => {
    const at = await setDesk();
    let started = 0;
    for (const [signal, words] of [
      [
        "SIGKILL",
        /^the browser died \(SIGKILL\) while .*given up after 2 tries, .*PUPPETEER_EXECUTABLE_PATH\n$/u
      ],
      [
        "SIGSTOP",
        /^the browser hung \(no answer within 2 s\) while .*given up after 2 tries, .*BROWSER_TIMEOUT\n$/u
      ]
    ] as const) {
      const began = performance.now();
      const {ended} = at.start({BROWSER_TIMEOUT: "2"});
      for (const wait of [200, 400]) {
        const pid = await at.browser(++started);
        await sleep(wait);
        process.kill(pid, signal);
      }
      expect(await expectFailure(at, ended)).toMatch(words);
      expect(performance.now() - began).toBeLessThan(30_000);
    }
  });

  test.concurrent("names a browser that is not there, that ends at once, that hangs", async () => {
    const at = await setDesk();
    const program = (name: string, script: string): string => {
      const path = join(at.root, name);
      writeFileSync(path, `#!/bin/sh\n${script}\n`, {mode: 0o755});
      return path;
    };
    const version = '[ "$*" = --version ] && echo Fake 1.0 && exit';
    for (const [path, words] of [
      [
        "/no/such/browser",
        /^browser does not start: .*=\/no\/such\/browser \(no such file\); name a Chrome/u
      ],
      [
        program("mute", "sleep 60"),
        /^browser does not start: .*\/mute \(it does not say its version within 1\.5 s\)/u
      ],
      [
        program("brief", `${version}; echo libnothing.so: cannot open >&2; exit 3`),
        /^the browser died \(exit code 3: libnothing\.so: cannot open\) while starting: .*\/brief \(Fake 1\.0\); given up/u
      ],
      [
        program("deaf", `${version}; sleep 60`),
        /^the browser hung \(no answer within 1\.5 s\) while starting: .*\/deaf/u
      ]
    ] as const) {
      const {ended} = at.start({PUPPETEER_EXECUTABLE_PATH: path, BROWSER_TIMEOUT: "1.5"});
      expect(await expectFailure(at, ended)).toMatch(words);
    }
  });
});
