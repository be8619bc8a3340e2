import {once} from "node:events";
import {createReadStream} from "node:fs";
import {createServer} from "node:http";
import {findFile} from "../site/findFile.js";
import {mediaType} from "../site/mediaType.js";

/**
 * Serves a folder to this machine only, until the process ends.
 *
 * @returns the address
 */
export async function startPreview(folder: string, port: number): Promise<string> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = findFile(folder, decode(pathname).slice(1));
    if (file === null) {
      response
        .writeHead(404, {"content-type": "text/plain; charset=utf-8"})
        .end(`no such page: ${pathname}\n`);
      return;
    }
    response.writeHead(200, {"content-type": mediaType(file), "cache-control": "no-cache"});
    // a build may swap the folder while a file is on its way
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${port}/`;
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // no valid escape: no such file either
  }
}
