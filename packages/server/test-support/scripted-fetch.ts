// A platform that answers what a test scripts, and remembers what it was asked.

export interface Asked {
  method: string;
  /** Without host and query. */
  path: string;
  query: URLSearchParams;
  body: string;
}

/** What is answered: an object as JSON, a Response as it is; an Error is a broken line. */
export type Scripted = object | Response | Error;

export interface ScriptedFetch {
  fetch: typeof globalThis.fetch;
  asked: Asked[];
  /** What was asked of one path. */
  of(path: string): Asked[];
}

/** Answers by path: a list is worked off and its last entry repeats; a function decides each time. */
export function scriptedFetch(
  script: Record<string, Scripted[] | ((asked: Asked) => Scripted | Promise<Scripted>)>,
): ScriptedFetch {
  const asked: Asked[] = [];
  const left = new Map(
    Object.entries(script).map(([path, answers]) => [path, Array.isArray(answers) ? [...answers] : answers]),
  );
  return {
    asked,
    of: (path) => asked.filter((one) => one.path === path),
    fetch: async (input, init) => {
      const url = new URL(String(input));
      const one = {
        method: init?.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        body: String(init?.body ?? ''),
      };
      asked.push(one);
      const answers = left.get(one.path);
      if (answers === undefined) throw new TypeError(`fetch failed: ${url}`);
      const answer = Array.isArray(answers)
        ? ((answers.length > 1 ? answers.shift() : answers[0]) ?? {})
        : await answers(one);
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer.clone() : Response.json(answer);
    },
  };
}
