// npm run bench:profile: --routes launch,redemption --visits 1000 --at-once 32: where the time of a request goes, on both sides.
import { parseArgs } from 'node:util';
import { openStage, type Side } from '../open-stage.ts';
import { type Route, workloads } from '../run.ts';
import { printProfile } from './print-profile.ts';
import { profileRoute } from './profile-route.ts';

const { values } = parseArgs({
  options: {
    routes: { type: 'string', default: Object.keys(workloads).join() },
    visits: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '32' },
  },
});
const routes = values.routes.split(',') as Route[];
const unknown = routes.filter((route) => !(route in workloads));
if (unknown.length > 0)
  throw new Error(`There is no route ${unknown.join()}: ${Object.keys(workloads).join()}`);
const sizes = { visits: Number(values.visits), atOnce: Number(values['at-once']) };

// Ours claims what it redeems at the sandbox: to warm up, and to be profiled.
const stage = await openStage(routes.includes('redemption') ? sizes.visits * 2 : 0);
try {
  for (const route of routes)
    for (const side of ['ours', 'bare'] satisfies Side[]) {
      const profile = await profileRoute(workloads[route], side, stage, sizes);
      console.log(printProfile(`${workloads[route].name}, ${side}`, profile));
    }
} finally {
  await stage.close();
}
