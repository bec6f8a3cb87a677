// What the server puts into the context of every request, for its own routes and the platforms'.
import type { ErrorCode } from '@kaquan/protocol/errors';
import type { Caller } from '../platforms/platform.ts';

export interface RouteEnv {
  Variables: {
    requestId: string;
    /** What the request was refused with, for whoever observes it. */
    failedWith?: ErrorCode;
    /** Asks the host app who is calling; once a request, and only when a route wants to know. */
    caller(): Promise<Caller>;
    /** Who it turned out to be, once a route has asked. */
    identified?: Caller;
  };
}
