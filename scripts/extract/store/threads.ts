import {setTimeout as sleep} from "node:timers/promises";
import {Worker} from "node:worker_threads";
import type {Answer, Task, WorkerStart} from "./worker.js";

/** A thread that ended in the middle of a task: it had no more memory, or took too long over one document. */
export class ThreadEnded extends Error {
  override readonly name = "ThreadEnded";
  /**
   * @param at which document of its task it was reading, from 0; null if none
   * @param reason for a reader, of the document
   */
  constructor(
    readonly at: number | null,
    readonly reason: string
  ) {
    super(`a thread ended: ${reason}`);
  }
}

/** Threads that share tasks out among them. */
export interface Threads {
  /** @throws ThreadEnded; `Error` with the words of what failed in the thread */
  readonly run: (task: Task) => Promise<unknown>;
  /** how many documents have been read */
  readonly read: () => number;
  /** each thread finishes its document; what waits is rejected */
  readonly close: () => Promise<void>;
}

/** Enough for the longest document that is taken, whose claims and mentions are some fifty times its size. */
const HEAP_MB = 600;
/** More of short-lived objects fit before they are collected: a tenth less time. */
const YOUNG_MB = 32;

const STOP_MS = 10;

/** A partition is written in less. */
const EXIT_MS = 10_000;

/** A document of the largest size takes a tenth of it. */
const PATIENCE_S = 120;

interface Thread {
  readonly worker: Worker;
  readonly progress: Int32Array;
  current: Job | null;
  /** seconds for which it has been at one document */
  waited: number;
  seen: string;
}

interface Job {
  readonly task: Task;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts threads as they are needed.
 *
 * @param program what a thread runs: the file that calls `work`
 * @param count at most so many at a time
 */
export function startThreads(program: URL, count: number, start: Omit<WorkerStart, "shared">): Threads {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let readByEnded = 0;

  const makeThread = (): Thread => {
    const shared = new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT);
    const progress = new Int32Array(shared);
    progress[0] = -1;
    const worker = new Worker(program, {
      workerData: {...start, shared} satisfies WorkerStart,
      resourceLimits: {maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB}
    });
    const thread: Thread = {worker, progress, current: null, waited: 0, seen: ""};
    worker.on("message", (answer: Answer) => {
      const job = thread.current;
      thread.current = null;
      if ("failed" in answer) job?.reject(new Error(answer.failed));
      else job?.resolve(answer.result);
      next(thread);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      end(
        thread,
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? `takes more than ${HEAP_MB} MB of memory to read` : error
      );
    });
    threads.add(thread);
    return thread;
  };

  const end = (thread: Thread, reason: string | Error): void => {
    if (!threads.delete(thread)) return;
    readByEnded += thread.progress[1] ?? 0;
    const at = thread.progress[0] ?? -1;
    const error = typeof reason === "string" ? new ThreadEnded(at < 0 ? null : at, reason) : reason;
    thread.current?.reject(error);
    void thread.worker.terminate();
    share();
  };

  const next = (thread: Thread): void => {
    const job = waiting.shift();
    if (job === undefined) return;
    thread.current = job;
    thread.worker.postMessage(job.task);
  };

  const share = (): void => {
    for (const thread of threads) if (thread.current === null) next(thread);
    while (waiting.length > 0 && threads.size < count) next(makeThread());
  };

  // Seconds are counted, not read from a clock, which goes on while the machine sleeps.
  const watch = setInterval(() => {
    for (const thread of threads) {
      const at = Atomics.load(thread.progress, 0);
      const seen = `${at} ${Atomics.load(thread.progress, 1)}`;
      thread.waited = at >= 0 && seen === thread.seen ? thread.waited + 1 : 0;
      thread.seen = seen;
      if (thread.waited >= PATIENCE_S) end(thread, `not read within ${PATIENCE_S} seconds`);
    }
  }, 1000);
  watch.unref();

  const stop = (): void => {
    for (const {progress} of threads) Atomics.store(progress, 2, 1);
  };
  // Ctrl-C: nothing that is awaited runs while a process exits, but the threads still do
  const onExit = (): void => {
    stop();
    for (const {progress} of threads) Atomics.wait(progress, 3, 1, EXIT_MS);
  };
  process.once("exit", onExit);

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({task, resolve, reject});
        share();
      }),
    read: () => [...threads].reduce((sum, {progress}) => sum + Atomics.load(progress, 1), readByEnded),
    close: async () => {
      clearInterval(watch);
      for (const {reject} of waiting.splice(0)) reject(new Error("stopped"));
      // A thread that is ended while its database works takes the whole process with it: each finishes its document first.
      stop();
      while ([...threads].some(({current}) => current !== null)) await sleep(STOP_MS);
      await Promise.all([...threads].map(({worker}) => worker.terminate()));
      threads.clear();
      process.off("exit", onExit);
    }
  };
}
