// The shop's own session: one login however many requests ask, and a new one when the old has ended.

/** A login without an answer for so many milliseconds is given up: the next request starts another. */
const PATIENCE = 10_000;

export interface Session {
  /** The session's token; logs in the first time. A failed login is tried again by the next request. */
  token(): Promise<string>;
  /** Forgets this token, if it is still the one in use. */
  drop(token: string): void;
  /** Somebody else may be there now: the next request logs in anew. */
  restart(): void;
}

/**
 * @param login exchanges a login code for the shop's session
 * @example const session = createSession(login); const headers = { authorization: `Bearer ${await session.token()}` };
 */
export function createSession(login: () => Promise<string>): Session {
  let pending: Promise<string> | undefined;
  let current: string | undefined;

  function start(): Promise<string> {
    const attempt = login();
    const giveUp = () => {
      if (pending === attempt) pending = undefined;
    };
    const timer = setTimeout(giveUp, PATIENCE);
    attempt
      .then((token) => {
        if (pending === attempt) current = token;
      }, giveUp)
      .then(() => clearTimeout(timer));
    return attempt;
  }

  function restart(): void {
    current = undefined;
    pending = undefined;
  }

  return {
    token: () => {
      pending ??= start();
      return pending;
    },
    drop: (token) => {
      if (token === current) restart();
    },
    restart,
  };
}
