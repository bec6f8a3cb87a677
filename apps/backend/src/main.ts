// Starts the demo's backend from the environment. See `environment.ts` for the variables.
import { readEnvironment } from './environment.ts';
import { startDemo } from './start-demo.ts';

const demo = await startDemo({ ...readEnvironment(process.env), signals: ['SIGINT', 'SIGTERM'] });
console.log(`Kaquan demo: ${demo.url}`);
await demo.closed;
process.exit();
