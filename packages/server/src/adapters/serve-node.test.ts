// Serving on Node: what was accepted is answered, nobody is kept waiting by connections that ask nothing.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Serving, serveNode } from './serve-node.ts';

let serving: Serving | undefined;
afterEach(() => serving?.close());

/** A server that answers when it is told to, and notes what happened in which order. */
function slowServer() {
  const happened: string[] = [];
  let noteAsked: () => void = () => undefined;
  let go: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    noteAsked = resolve;
  });
  const told = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    happened,
    asked,
    go: () => go(),
    async fetch(incoming: Request) {
      if (new URL(incoming.url).pathname === '/quick') return new Response('quick');
      noteAsked();
      await told;
      happened.push('answered');
      return new Response('done');
    },
    async close() {
      happened.push('closed');
    },
  };
}

const serve = async (server: ReturnType<typeof slowServer>, signals: NodeJS.Signals[] = []) => {
  serving = await serveNode(server, { port: 0, hostname: '127.0.0.1', signals });
  return serving;
};

function get(url: string, agent?: Agent): Promise<{ text: string; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ text, connection: response.headers.connection });
    });
    asking.once('error', reject);
    asking.end();
  });
}

describe('serving on Node', () => {
  it('answers what was accepted before the server is closed, and takes no new connection', async () => {
    const server = slowServer();
    const { url, close } = await serve(server);
    const answer = get(`${url}/slow`);
    await server.asked;
    const closed = close();
    await expect(get(`${url}/quick`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server.go();
    expect(await answer).toEqual({ text: 'done', connection: 'close' });
    await closed;
    expect(server.happened).toEqual(['answered', 'closed']);
  });

  it('is not kept open by connections that are kept alive or never asked anything', async () => {
    const agent = new Agent({ keepAlive: true });
    const { url, close } = await serve(slowServer());
    expect((await get(`${url}/quick`, agent)).connection).toBe('keep-alive');
    const silent = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const hungUp = new Promise((resolve) => silent.once('close', resolve));
    silent.on('error', () => undefined);
    await close();
    await hungUp;
    agent.destroy();
  });

  it('ends once, whoever asks and however often', async () => {
    const server = slowServer();
    const { close, closed } = await serve(server);
    await Promise.all([close(), close(), closed]);
    await close();
    expect(server.happened).toEqual(['closed']);
  });

  it('ends at a signal, and leaves a second one to Node', async () => {
    const before = process.listenerCount('SIGUSR2');
    const server = slowServer();
    const { closed } = await serve(server, ['SIGUSR2']);
    process.kill(process.pid, 'SIGUSR2');
    await closed;
    expect(server.happened).toEqual(['closed']);
    expect(process.listenerCount('SIGUSR2')).toBe(before);
  });

  it('says when it cannot have the port', async () => {
    const { url } = await serve(slowServer());
    const before = process.listenerCount('SIGTERM');
    const again = serveNode(slowServer(), { port: Number(new URL(url).port), hostname: '127.0.0.1' });
    await expect(again).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/^Port \d+ is taken/),
    });
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
