// What a thread keeps: memory that is left after the garbage was collected, and names on what every object inherits.
import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const INHERITED = [Object.prototype, Array.prototype, String.prototype, Function.prototype].map(
  (prototype) => ({
    prototype,
    native: new Set(Reflect.ownKeys(prototype)),
  }),
);

/** Bytes of this thread's heap, after a collection. */
export function heapBytes(): number {
  collect();
  return memoryUsage().heapUsed;
}

/** What somebody put on every object of this thread; taken away again, so that it is told once. */
export function takePollution(): string[] {
  return INHERITED.flatMap(({ prototype, native }) =>
    Reflect.ownKeys(prototype)
      .filter((key) => !native.has(key))
      .map((key) => {
        Reflect.deleteProperty(prototype, key);
        return String(key);
      }),
  );
}
