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

/** Built, Next is walked through alone: by `examples:built`, every night. Otherwise it compiles what it is asked for. */
const { NEXT_SCRIPT = 'dev' } = process.env;
const NEXT: Example = { name: 'next', script: NEXT_SCRIPT };

const ALL: Example[] = [
  { name: 'node' },
  { name: 'hono' },
  { name: 'express' },
  { name: 'koa' },
  { name: 'nest' },
  NEXT,
  {
    name: 'workers',
    options: (port) => ['--ip', '127.0.0.1', '--port', String(port)],
    needsPostgres: true,
  },
];

export const EXAMPLES = NEXT_SCRIPT === 'dev' ? ALL : [NEXT];
