// An HTTP server that does nothing.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { reportReady } from './report.js';

const app = new Hono();
app.get('/', (c) => c.json({}));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => reportReady());
process.once('SIGTERM', () => process.exit());
