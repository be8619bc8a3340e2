import {once} from "node:events";
import {createReadStream} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {Readable} from "node:stream";
import {createGzip} from "node:zlib";
import {findFile} from "../site/findFile.js";
import {mediaType} from "../site/mediaType.js";

interface ServeOptions {
  /** a free one if absent */
  readonly port?: number;
  /** compresses text, as hosts do */
  readonly compress?: boolean;
  /** pages that are not in the folder, by path without the leading slash */
  readonly extra?: ReadonlyMap<string, string>;
}

/**
 * Serves a folder to this machine only.
 *
 * @returns the address, and the server, which runs until the caller closes it or the process ends
 */
export async function serveFiles(
  folder: string,
  {port = 0, compress = false, extra}: ServeOptions = {}
): Promise<{readonly url: string; readonly server: Server}> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decode(pathname).slice(1);
    const page = extra?.get(path);
    const file = page === undefined ? findFile(folder, path) : null;
    if (page === undefined && file === null) {
      response
        .writeHead(404, {"content-type": "text/plain; charset=utf-8"})
        .end(`no such page: ${pathname}\n`);
      return;
    }
    const type = file === null ? "text/html; charset=utf-8" : mediaType(file);
    const packs = compress && TEXTS.test(type);
    response.writeHead(200, {
      "content-type": type,
      "cache-control": "no-cache",
      ...(packs ? {"content-encoding": "gzip"} : {})
    });
    const content = file === null ? Readable.from([page]) : createReadStream(file);
    // a build may swap the folder while a file is on its way
    content.on("error", () => response.destroy());
    if (packs) content.pipe(createGzip()).pipe(response);
    else content.pipe(response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}

const TEXTS = /^(?:text|application\/(?:json|javascript))/u;

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // no valid escape: no such file either
  }
}
