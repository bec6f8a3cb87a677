// What the server puts into the context of every request, for its own routes and the platforms'.
import type { Caller } from '../platforms/platform.ts';

export interface RouteEnv {
  Variables: {
    requestId: string;
    /** Asks the host app who is calling; once a request, and only when a route wants to know. */
    caller(): Promise<Caller>;
  };
}
