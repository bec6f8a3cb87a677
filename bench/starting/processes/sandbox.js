// The sandbox as it comes; `url` goes to whoever started it.
import { createSandbox } from '@kaquan/sandbox';
import { reportReady } from './report.js';

const sandbox = await createSandbox();
process.send?.({ report: 'listening', url: sandbox.url });
reportReady();
process.once('SIGTERM', () => void sandbox.close().then(() => process.exit()));
