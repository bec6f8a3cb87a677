// A merchant's callback address that writes down what it is sent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach } from 'vitest';

export interface ReceivedPush {
  url: URL;
  contentType: string | undefined;
  body: string;
}

export interface Receiver {
  url: string;
  received: ReceivedPush[];
  /** How it answers from now on; `null` never answers. */
  answer: { status: number; body: string } | null;
  /** Waits for the first `count` pushes. */
  wait(count: number): Promise<ReceivedPush[]>;
}

/** Starts it once for the file, and empties it before each test. */
export async function receivePushes(): Promise<Receiver> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    receiver.received.push({
      url: new URL(request.url ?? '', receiver.url),
      contentType: request.headers['content-type'],
      body,
    });
    if (receiver.answer) response.writeHead(receiver.answer.status).end(receiver.answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callbacks/secret`,
    received: [],
    answer: { status: 200, body: 'success' },
    async wait(count) {
      while (receiver.received.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
      return receiver.received;
    },
  };
  beforeEach(() => {
    receiver.received = [];
    receiver.answer = { status: 200, body: 'success' };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return receiver;
}
