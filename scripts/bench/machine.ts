import {cpus} from "node:os";

export interface Machine {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
}

/** What the figures were measured on. */
export const machine = (): Machine => ({
  node: process.version,
  cpu: cpus()[0]?.model.trim() ?? "unknown",
  cores: cpus().length
});
