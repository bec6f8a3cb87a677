// `npm start`: builds what has changed, then runs the sandbox and the demo's backend and opens the playground.
import { run } from './run.ts';

if (!(await run('turbo', ['run', 'build', '--output-logs=errors-only']))) process.exit(1);

// Only now: what these load is what was just built.
const { createSandbox } = await import('@kaquan/sandbox');
const { startDemo } = await import('@kaquan/backend');

const port = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);

// The sandbox forgets at each start, so the demo's embedded database does too, unless you bring your own.
const sandbox = await createSandbox({ port: port('SANDBOX_PORT', 4600) });
const demo = await startDemo({
  port: port('PORT', 4601),
  sandboxUrl: sandbox.url,
  database: process.env.DATABASE_URL ?? 'memory://',
  signals: ['SIGINT', 'SIGTERM'],
});
console.log(`\n  Playground  ${demo.url}\n  Sandbox     ${sandbox.url}/_sandbox/\n\n  Ctrl+C ends both.\n`);
// A machine without a desktop has nothing to open it with; the address above does.
if (process.stdout.isTTY && !process.env.CI) {
  const { default: open } = await import('open');
  await open(demo.url).catch(() => undefined);
}

await demo.closed;
await sandbox.close();
process.exit();
