import {once} from "node:events";
import {createServer} from "node:net";

/** The first port that is tried where none is asked for. */
export const USUAL_PORT = 3000;

/** How many ports after the first are tried before giving up. */
const PORTS_TRIED = 20;

/**
 * The first port of this machine, from a number on, that nothing listens at.
 *
 * @throws `Error` if the next twenty are taken too
 */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port <= from + PORTS_TRIED; ++port) if (await isFree(port)) return port;
  throw new Error(`no free port from ${from} to ${from + PORTS_TRIED}: choose one with --port`);
}

/** Can a server listen at this port of 127.0.0.1? */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  } finally {
    server.close();
  }
}
