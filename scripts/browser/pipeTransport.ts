import type {Readable, Writable} from "node:stream";
import type {ConnectionTransport} from "puppeteer";

/** Speaks with a browser through two pipes, as `--remote-debugging-pipe` has it: each message ends with a zero byte. */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      toBrowser.write(`${message}\0`);
    },
    close: () => {
      toBrowser.end();
    }
  };
  let parts: Buffer[] = [];
  fromBrowser.on("data", (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      // decoded whole: a character may lie across two parts
      const message = Buffer.concat([...parts, bytes.subarray(start, end)]).toString("utf8");
      parts = [];
      start = end + 1;
      // one at a time, so that what waits for the first goes on before the next comes
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < bytes.length) parts.push(bytes.subarray(start));
  });
  fromBrowser.on("close", () => transport.onclose?.());
  // a pipe breaks when the browser dies, which is told otherwise
  for (const stream of [toBrowser, fromBrowser]) stream.on("error", () => undefined);
  return transport;
}
