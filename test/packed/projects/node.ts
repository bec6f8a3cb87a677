// Node: every subpath is imported as ESM, and by `require` where Node can; then one coupon goes all the way over HTTP.
import type { PackedManifest } from '../pack-packages.ts';
import { KAQUAN, type Project } from '../project.ts';
import { publicSubpaths } from '../public-subpaths.ts';

/** Components are Taro's: a bundler has to be there. The command has a bin and no exports. */
const FOR_NODE = (manifests: PackedManifest[]) =>
  manifests.filter(({ name }) => name !== '@kaquan/react').flatMap((one) => publicSubpaths(one).code);

/** The folder `files/node` has a script of each kind: it imports all, calls each package, and prints how far it got. */
const nodeProject = (name: string, script: string): Project => ({
  name,
  dependencies: KAQUAN,
  async use(project, manifests) {
    const subpaths = FOR_NODE(manifests);
    await project.take('node');
    await project.write('subpaths.json', JSON.stringify(subpaths));
    const said = await project.run(process.execPath, script);
    if (!said.includes(`${subpaths.length} imported, used`)) throw new Error(`${script} said: ${said}`);
    const help = await project.run('npx', 'kaquan', '--help');
    if (!help.includes('kaquan')) throw new Error(`npx kaquan --help said: ${help}`);
    return subpaths.length;
  },
});

export const nodeEsm = nodeProject('node-esm', 'esm.mjs');
export const nodeCommonjs = nodeProject('node-commonjs', 'commonjs.cjs');
