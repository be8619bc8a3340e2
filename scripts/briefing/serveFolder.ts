import {readFileSync} from "node:fs";
import type {ConsoleMessage, HTTPRequest, Page} from "puppeteer";
import {findFile} from "../site/findFile.js";
import {mediaType} from "../site/mediaType.js";

interface ServeOptions {
  readonly folder: string;
  /** the address that the folder stands for, ending in a slash */
  readonly url: string;
  /** what stands for files of that folder, by path */
  readonly pages?: ReadonlyMap<string, string>;
}

/**
 * Answers all requests of a browser page from a folder, as if that were published under `url`. Anything else is refused.
 *
 * @returns a list that grows with each thing that goes wrong: requests elsewhere, files that are not there, errors of the page
 */
export async function serveFolder(page: Page, options: ServeOptions): Promise<string[]> {
  const problems: string[] = [];
  const refused = new Set<string>();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const problem = answer(request, options);
    if (problem === null) return;
    problems.push(problem);
    refused.add(request.url());
  });
  page.on("pageerror", (error) =>
    problems.push(`page error: ${error instanceof Error ? error.message : String(error)}`)
  );
  page.on("console", (message) => {
    // the browser tells of what was refused as well
    if (message.type() === "error" && !refused.has(message.location().url ?? ""))
      problems.push(inWords(message));
  });
  return problems;
}

/** Answers a request, or says what is wrong with it. */
function answer(request: HTTPRequest, {folder, url, pages}: ServeOptions): string | null {
  const address = request.url();
  // a page may be gone before it is answered
  const settle = (answering: Promise<void>): void => void answering.catch(() => undefined);
  if (address.startsWith("data:") || address.startsWith("blob:")) {
    settle(request.continue());
    return null;
  }
  // the browser asks for one by itself where a page names no icon
  if (address === new URL("/favicon.ico", url).href) {
    settle(request.respond({status: 204}));
    return null;
  }
  if (!address.startsWith(url)) {
    settle(request.abort());
    return `request to another host: ${address}`;
  }
  const path = pathOf(address, url);
  const page = pages?.get(path);
  if (page !== undefined) {
    settle(request.respond({status: 200, contentType: mediaType(path), body: page}));
    return null;
  }
  const file = findFile(folder, path);
  if (file === null) {
    settle(request.respond({status: 404, contentType: "text/plain", body: "not found"}));
    return `no such file: ${address}`;
  }
  try {
    settle(request.respond({status: 200, contentType: mediaType(file), body: readFileSync(file)}));
    return null;
  } catch (error) {
    settle(request.abort());
    return `file that cannot be read: ${address} (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}

/** The path of an address within the site; one that is not well-formed names no file. */
function pathOf(address: string, url: string): string {
  const path = new URL(address).pathname.slice(new URL(url).pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function inWords(message: ConsoleMessage): string {
  const text = message.text();
  const forbidden = /Content Security Policy/u.test(text) ? /'(https?:[^']+)'/u.exec(text)?.[1] : undefined;
  return forbidden === undefined
    ? `console: ${text}`
    : `request that the page’s own policy forbids: ${forbidden}`;
}
