// The oldest Node of each promise in `engines`: servers on 22.12 in both ways, what a page imports on 18 as ESM.
import { KAQUAN, type Project } from '../project.ts';
import { publicSubpaths } from '../public-subpaths.ts';

const OLDEST_SERVER = '22.12.0';
const OLDEST_PAGE = '18.20.8';

export const oldestNode: Project = {
  name: 'oldest-node',
  dependencies: KAQUAN,
  async use(project, manifests) {
    const page = manifests.filter(({ name }) => ['@kaquan/protocol', '@kaquan/client'].includes(name));
    const server = manifests.filter(({ name }) => name !== '@kaquan/react');
    const subpathsOf = (all: typeof manifests) => all.flatMap((one) => publicSubpaths(one).code);
    const run = (version: string, script: string) => project.run('npx', '--yes', `node@${version}`, script);
    await project.take('node');

    await project.write('subpaths.json', JSON.stringify(subpathsOf(server)));
    for (const script of ['esm.mjs', 'commonjs.cjs']) await run(OLDEST_SERVER, script);

    await project.write('subpaths.json', JSON.stringify(subpathsOf(page)));
    await run(OLDEST_PAGE, 'import-all.mjs');
    const refused = await run(OLDEST_PAGE, 'commonjs.cjs').catch((error: Error) => error.message);
    if (!refused.includes('ERR_REQUIRE_ESM')) throw new Error(`Node ${OLDEST_PAGE} required ESM: ${refused}`);
    return 2 * subpathsOf(server).length + subpathsOf(page).length;
  },
};
