// What a worker shows while it runs, in memory that another thread can read even when the worker never comes back.

const HEAD_WORDS = 3;
const INPUT_BYTES = 2 * 1024 * 1024;
const encoder = new TextEncoder();

/** The words at its beginning: cases begun so far, whether one is running, bytes of its input. */
export interface Watch {
  /** The input as JSON text, which keeps half a surrogate pair. */
  begin(input: string): void;
  end(): void;
  /** Cases begun. */
  count(): number;
  running(): boolean;
  input(): string;
}

/** Memory for one worker. */
export function watchMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD_WORDS * 4 + INPUT_BYTES);
}

/** One side's view of it. */
export function openWatch(memory: SharedArrayBuffer): Watch {
  const head = new Int32Array(memory, 0, HEAD_WORDS);
  const bytes = new Uint8Array(memory, HEAD_WORDS * 4);
  return {
    begin(input) {
      Atomics.store(head, 2, encoder.encodeInto(JSON.stringify(input), bytes).written);
      Atomics.add(head, 0, 1);
      Atomics.store(head, 1, 1);
    },
    end() {
      Atomics.store(head, 1, 0);
    },
    count: () => Atomics.load(head, 0),
    running: () => Atomics.load(head, 1) === 1,
    // A decoder takes no shared memory.
    input: () => new TextDecoder().decode(bytes.slice(0, Atomics.load(head, 2))),
  };
}
