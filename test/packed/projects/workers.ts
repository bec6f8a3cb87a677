// Workers: signing, opening and the page's client, bundled as wrangler does and run in workerd.
import { createHash } from 'node:crypto';
import { KAQUAN, type Project } from '../project.ts';

export const workers: Project = {
  name: 'workers',
  dependencies: { ...KAQUAN, esbuild: 'latest', miniflare: 'latest' },
  async use(project) {
    await project.take('page');
    await project.take('workers');
    const url = await project.start('node', 'shop.mjs').says(/http:\S+\//);
    const said = await project.run('node', 'run.mjs', `${url}api`);
    const signature = createHash('sha1')
      .update(['1404896688', 'nonce', 'pCard', 'ticket'].join(''))
      .digest('hex');
    if (!said.includes(JSON.stringify({ signature, opened: '8102216835', coupons: 0 })))
      throw new Error(`The Worker said ${said}`);
    // What worker.js imports.
    return 3;
  },
};
