// A framework's listener ends as our own does: what stands beside the coupon server is answered, too.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { closeAtSignal } from './close-at-signal.ts';

const listener = createServer();
afterEach(() => void listener.removeAllListeners('request').close());

async function listen(answer: RequestListener): Promise<string> {
  listener.on('request', answer);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
}

it('answers what was asked before the signal, tells the connection to end, and closes the coupon server last', async () => {
  const happened: string[] = [];
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let answer = () => {};
  const url = await listen((_request, response) => {
    answer = () => {
      happened.push('answered');
      response.end('done');
    };
    asked();
  });
  const close = async () => void happened.push('closed');
  const { closed } = closeAtSignal(listener, { close }, { signals: ['SIGUSR2'] });
  const response = fetch(url);
  await isAsked;
  process.kill(process.pid, 'SIGUSR2');
  while (listener.listening) await new Promise((resolve) => setImmediate(resolve));
  answer();
  const { headers } = await response;
  expect(headers.get('connection')).toBe('close');
  await closed;
  expect(happened).toEqual(['answered', 'closed']);
});
