// A body parser of the host app that stands before us has read the body: said at once, because nobody can guess it.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { CouponError, errorStatus } from '@kaquan/protocol/errors';

const MESSAGE =
  'A body parser read this request before it came to the coupon server. Mount the coupon server before the parser, or keep what the parser reads as request.rawBody.';

let isSaid = false;

/** Whether somebody has read the body, and kept no copy of its bytes. */
export function wasBodyRead(request: IncomingMessage): boolean {
  const { rawBody } = request as { rawBody?: unknown };
  return request.readableDidRead && !(rawBody instanceof Buffer);
}

/** Answers CONFIG_INVALID, and warns whoever runs the process, once. */
export function refuseReadBody(response: ServerResponse): void {
  if (!isSaid) process.emitWarning(MESSAGE, { code: 'KAQUAN_BODY_READ' });
  isSaid = true;
  const error = new CouponError('CONFIG_INVALID', MESSAGE);
  const answer: ErrorAnswer = {
    error: { code: error.code, message: error.message, requestId: randomUUID() },
  };
  response.writeHead(errorStatus(error), { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}
