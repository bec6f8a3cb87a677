// The measured processes are what users run, so what is measured has to be built; what is built already costs a second.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Builds what has changed.
 *
 * @throws Error if something does not build
 * @example await buildFirst();
 */
export async function buildFirst(): Promise<void> {
  const child = spawn('npx', ['-y', 'pnpm@10.34.9', 'run', 'build', '--output-logs=errors-only'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('What is to be measured does not build: npm run build');
}
