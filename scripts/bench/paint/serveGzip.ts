import {once} from "node:events";
import {readFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {findFile} from "../../site/findFile.js";
import {mediaType} from "../../site/mediaType.js";

/**
 * Serves a folder to this machine only, compressed as hosts do.
 *
 * @param extra pages that are not in the folder, by path without the leading slash
 * @returns the address, and the server, which the caller closes
 */
export async function serveGzip(
  folder: string,
  extra: ReadonlyMap<string, string>
): Promise<{readonly url: string; readonly server: Server}> {
  const server = createServer(({url = "/"}, response) => {
    const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname).slice(1);
    const page = extra.get(path);
    const file = page === undefined ? findFile(folder, path) : null;
    if (page === undefined && file === null) {
      response.writeHead(404).end();
      return;
    }
    const type = file === null ? "text/html; charset=utf-8" : mediaType(file);
    const bytes = file === null ? Buffer.from(page ?? "") : readFileSync(file);
    const packed = /^(?:text|application\/(?:json|javascript))/u.test(type);
    response
      .writeHead(200, {"content-type": type, ...(packed ? {"content-encoding": "gzip"} : {})})
      .end(packed ? gzipSync(bytes, {level: 6}) : bytes);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}
