// What a planned fault makes of a platform's good answer, after the request has had its effect.
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { LateFault, PlannedFault } from './faults.ts';

/** Bytes after which a huge answer ends, for a caller that reads on and on. */
const MOST_BYTES = 32 * 1024 * 1024;
const CHUNK = new Uint8Array(64 * 1024).fill(0x20);

/** How the line is cut in the middle of an answer. */
type Cut = () => void;

/** The spoilt answer. `timeout-after` has none: there the line is cut without a word. */
export function spoilAnswer(
  good: { text: string; response: Response },
  fault: Pick<PlannedFault, 'delay'> & { kind: Exclude<LateFault, 'timeout-after'> },
  cut: Cut,
): Response {
  const { text, response } = good;
  const bytes = new TextEncoder().encode(text);
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  const { status } = response;
  const type = response.headers.get('content-type') ?? 'application/json';
  const answer = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Response(body, { status, headers: { 'content-type': type, ...headers } });
  switch (fault.kind) {
    case 'http-502':
      return new Response('<html><title>502 Bad Gateway</title></html>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      });
    case 'reset':
      return answer(broken(half, cut), { 'content-length': String(bytes.length) });
    case 'trickle':
      return answer(drops(bytes, (fault.delay ?? 10) * 1000));
    case 'truncated':
      return answer(half);
    case 'gzip-cut': {
      const packed = gzipSync(bytes);
      return answer(packed.subarray(0, Math.floor(packed.length / 2)), { 'content-encoding': 'gzip' });
    }
    case 'empty':
      return answer('');
    case 'huge':
      return answer(padded(bytes));
    case 'wrong-type':
      return answer(text, { 'content-type': 'text/plain' });
  }
}

/** Half of it, then the line breaks. */
function broken(half: Uint8Array, cut: Cut): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      controller.enqueue(half);
      // The half must have left the house first.
      await sleep(20);
      cut();
      controller.close();
    },
  });
}

/** Drop by drop, so that the line is never silent for long. */
function drops(bytes: Uint8Array, milliseconds: number): ReadableStream<Uint8Array> {
  const pause = milliseconds / Math.max(1, bytes.length);
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      await sleep(pause);
      controller.enqueue(bytes.slice(sent, sent + 1));
      sent += 1;
      if (sent >= bytes.length) controller.close();
    },
  });
}

/** The whole answer, and white space after it, which JSON allows. */
function padded(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(sent === 0 ? bytes : CHUNK);
      sent += CHUNK.length;
      if (sent >= MOST_BYTES) controller.close();
    },
  });
}
