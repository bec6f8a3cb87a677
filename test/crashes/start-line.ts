// A line between two sides that somebody listens to: a call can be met at each moment of its life.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Listening, listen } from '../harness/listen.ts';

/**
 * `arrival`: the far side has not seen it yet. `inside`: it has just been passed on. `answer`: the far side has answered,
 * and the near side has not heard it. `told`: the near side has its answer.
 */
export const MOMENTS = ['arrival', 'inside', 'answer', 'told'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface LineOptions {
  /** Where this call goes; undefined: nobody is there, and the line is cut. */
  target(): string | undefined;
  /** Told of each moment and awaited. `call` is its method and path. Answers whether the call is lost here. */
  meet(call: string, moment: Moment, target: string): Promise<boolean>;
}

/** Opens a line on a free port. */
export async function startLine({ target, meet }: LineOptions): Promise<Listening> {
  return listen(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const call = `${method} ${url.split('?')[0]}`;
    const to = target();
    try {
      if (to === undefined) throw new Error('Nobody is there');
      const body = await buffer(request);
      if (await meet(call, 'arrival', to)) throw new Error('Lost on its way');
      const passedOn = httpRequest(`${to}${url}`, { method, headers });
      const answered = once(passedOn, 'response') as Promise<[IncomingMessage]>;
      passedOn.end(body);
      const [[answer]] = await Promise.all([answered, meet(call, 'inside', to)]);
      const answerBody = await buffer(answer);
      if (await meet(call, 'answer', to)) throw new Error('Lost on its way back');
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      await new Promise<void>((resolve) => response.end(answerBody, resolve));
      await meet(call, 'told', to);
    } catch {
      // Whatever broke, the near side sees what it would see: the connection ends without a word.
      response.destroy();
    }
  });
}
