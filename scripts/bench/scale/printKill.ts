import type {KillMeasured} from "./measureKill.js";

/** What became of a killed run, for people. */
export function printKill(measured: KillMeasured): string {
  const {documents, finished, read, kept, whole, killed, resumed, files, different} = measured;
  const counted = (count: number): string => count.toLocaleString("en");
  return [
    `${counted(documents)} documents in one go: ${whole.toFixed(1)} s`,
    `killed after ${killed.toFixed(1)} s, with ${counted(finished)} documents in finished partitions`,
    `gone on for ${resumed.toFixed(1)} s: ${counted(read)} read, ${counted(kept)} kept`,
    kept === finished
      ? "no document of a finished partition was read twice"
      : `${counted(finished - kept)} documents of finished partitions were read twice`,
    different.length === 0
      ? `all ${counted(files)} files are the same, byte for byte`
      : `${counted(different.length)} of ${counted(files)} files differ: ${different.slice(0, 5).join(", ")}`
  ].join("\n");
}

/** Whether all is as it should be. */
export const isRight = ({finished, kept, different}: KillMeasured): boolean =>
  kept === finished && different.length === 0;
