// Starts the demo's backend from the environment. See `environment.ts` for the variables.
import { readEnvironment } from './environment.ts';
import { startDemo } from './start-demo.ts';

const demo = await startDemo(readEnvironment(process.env));
console.log(`Kaquan demo: ${demo.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    demo.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
