// Where a Node process spent its time: its CPU profile, by parts that a reader knows.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What `node --cpu-prof` writes, as far as it is read here. */
interface CpuProfile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  /** Microseconds of the system's monotonic clock. */
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

interface Frame {
  functionName: string;
  url: string;
}

/** From and until when, microseconds of the monotonic clock. */
export interface Span {
  from: number;
  until: number;
}

export interface NodePart {
  name: string;
  /** Of the time in which the process did not wait. */
  share: number;
}

/** The first that fits a file's address decides. */
const PARTS: readonly [RegExp, string][] = [
  [/\/node_modules\/(?:pg|pg-\w+|postgres-\w+)\//, 'pg'],
  [/\/drizzle-orm\//, 'Drizzle'],
  [/\/node_modules\/(?:@hono\/node-server|hono)\//, 'Hono and its adapter'],
  [/\/fast-xml-parser\/|\/path-expression-matcher\/|\/@nodable\//, 'fast-xml-parser'],
  [/\/node_modules\//, 'other libraries'],
  [/\/packages\/protocol\//, 'Kaquan: protocol'],
  [/\/packages\/server\/src\/storage\//, 'Kaquan: storage'],
  [/\/packages\/server\/src\/routes\//, 'Kaquan: routes and guards'],
  [/\/packages\/server\//, 'Kaquan: the rest'],
  [/\/bench\//, 'the bench’s own code'],
  [/undici/, 'Node: fetch'],
  [/crypto/, 'Node: crypto'],
  [/http/, 'Node: HTTP'],
  [/net|stream/, 'Node: sockets and streams'],
  [/^node:/, 'Node: timers, ticks, the rest'],
];

/** What V8 names without a file. */
const WITHOUT_FILE: Record<string, string> = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'native code, compiling',
  // System calls: with what the kernel does on the way, and with waiting for a core where there are too few.
  writev: 'writing to sockets',
  writeUtf8String: 'writing to sockets',
  writeBuffer: 'writing to sockets',
};

/**
 * The parts of the process that wrote its profile into this folder, the largest first.
 *
 * @throws Error if it wrote none
 * @example const [largest] = await readNodeParts(folder, { from, until });
 */
export async function readNodeParts(folder: string, span: Span): Promise<NodePart[]> {
  const [name] = (await readdir(folder)).filter((file) => file.endsWith('.cpuprofile'));
  if (name === undefined) throw new Error('The server wrote no profile');
  const profile = JSON.parse(await readFile(join(folder, name), 'utf8')) as CpuProfile;
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const times = new Map<string, number>();
  let busy = 0;
  for (const [id, time] of timesOf(profile, span)) {
    if (frames.get(id)?.functionName === '(idle)') continue;
    busy += time;
    const part = partOf(id);
    times.set(part, (times.get(part) ?? 0) + time);
  }
  return [...times]
    .map(([part, time]) => ({ name: part, share: time / busy }))
    .sort((a, b) => b.share - a.share);

  /** What has no file of its own counts for whoever called it. */
  function partOf(id: number): string {
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const { url = '', functionName = '' } = frames.get(at) ?? {};
      const named = WITHOUT_FILE[functionName];
      if (url === '' && named) return named;
      if (url !== '') return PARTS.find(([fits]) => fits.test(url))?.[1] ?? 'other code';
    }
    return 'other code';
  }
}

/** Microseconds of each node of the profile's tree, itself alone. */
function timesOf({ startTime, samples, timeDeltas }: CpuProfile, { from, until }: Span): Map<number, number> {
  const times = new Map<number, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index] ?? 0;
    at += time;
    if (at >= from && at <= until) times.set(id, (times.get(id) ?? 0) + time);
  }
  return times;
}
