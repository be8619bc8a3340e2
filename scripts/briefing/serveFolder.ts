import {readFileSync} from "node:fs";
import type {HTTPRequest, Page} from "puppeteer";
import {findFile} from "../site/findFile.js";
import {mediaType} from "../site/mediaType.js";

interface ServeOptions {
  readonly folder: string;
  /** the address that the folder stands for, ending in a slash */
  readonly url: string;
}

/**
 * Answers all requests of a browser page from a folder, as if that were published under `url`. Anything else is refused.
 *
 * @returns a list that grows with each thing that goes wrong: requests elsewhere, files that are not there, errors of the page
 */
export async function serveFolder(page: Page, {folder, url}: ServeOptions): Promise<string[]> {
  const problems: string[] = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    void answer(request, folder, url, problems);
  });
  page.on("pageerror", (error) =>
    problems.push(`page error: ${error instanceof Error ? error.message : String(error)}`)
  );
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  return problems;
}

async function answer(request: HTTPRequest, folder: string, url: string, problems: string[]): Promise<void> {
  const address = request.url();
  if (address.startsWith("data:") || address.startsWith("blob:")) return request.continue();
  // the browser asks for one by itself where a page names no icon
  if (address === new URL("/favicon.ico", url).href) return request.respond({status: 204});
  if (!address.startsWith(url)) {
    problems.push(`request to another host: ${address}`);
    return request.abort();
  }
  const file = findFile(
    folder,
    decodeURIComponent(new URL(address).pathname.slice(new URL(url).pathname.length))
  );
  if (file === null) {
    problems.push(`no such file: ${address}`);
    return request.respond({status: 404, contentType: "text/plain", body: "not found"});
  }
  return request.respond({status: 200, contentType: mediaType(file), body: readFileSync(file)});
}
