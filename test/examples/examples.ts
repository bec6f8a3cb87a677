// The apps of examples/, and what is special about starting each.

export interface Example {
  /** Its folder. */
  name: string;
  /** The script of its package that starts it; `start` unless given. */
  script?: string;
  /** What its script is told beside the environment, as by `npm start -- --port 3000`. */
  options?(port: number): string[];
  /** It has no embedded database. */
  needsPostgres?: true;
}

/** Next is built before a nightly run; otherwise it compiles what it is asked for, which takes a third of the time. */
const { NEXT_SCRIPT = 'dev' } = process.env;

export const EXAMPLES: Example[] = [
  { name: 'node' },
  { name: 'hono' },
  { name: 'express' },
  { name: 'koa' },
  { name: 'nest' },
  { name: 'next', script: NEXT_SCRIPT },
  {
    name: 'workers',
    options: (port) => ['--ip', '127.0.0.1', '--port', String(port)],
    needsPostgres: true,
  },
];
