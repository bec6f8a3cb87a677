// Vite and webpack: every subpath that a page may import is bundled, what it may not is refused, and a page claims a card.
import { claimInChromium } from '../claim-in-chromium.ts';
import type { EmptyProject } from '../empty-project.ts';
import { KAQUAN, PEERS, type Project } from '../project.ts';
import { publicSubpaths } from '../public-subpaths.ts';

const PAGES = ['@kaquan/protocol', '@kaquan/client', '@kaquan/react'];
/** Signing is for servers: `browser` is null in its exports. */
const REFUSED = '@kaquan/client/sign';
const SAYS_REFUSED = /\.\/sign|client\/sign/;

interface Bundler {
  name: string;
  dependencies: Record<string, string>;
  bundle(project: EmptyProject): Promise<unknown>;
}

const pageProject = ({ name, dependencies, bundle }: Bundler): Project => ({
  name,
  dependencies: { ...KAQUAN, ...PEERS, 'react-dom': '18.3.1', '@tarojs/taro': '4.2.0', ...dependencies },
  async use(project, manifests) {
    const subpaths = manifests
      .filter((one) => PAGES.includes(one.name))
      .map(publicSubpaths)
      .flatMap(({ code, styles }) => [...code, ...styles])
      .filter((subpath) => subpath !== REFUSED);
    await project.take('page');
    await project.take(name);
    await project.write('src/every.js', importing([REFUSED]));
    const complaint = await bundle(project).then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    if (!SAYS_REFUSED.test(complaint))
      throw new Error(`${name} was to refuse ${REFUSED} in a page, and said: ${complaint}`);

    await project.write('src/every.js', importing(subpaths));
    await bundle(project);
    const url = (await project.start('node', 'shop.mjs').says(/http:\S+\//)) ?? '';
    await claimInChromium({ url, button: '领券', title: '桂花拿铁一杯' });
    return subpaths.length;
  },
});

/** Kept whole, so that nothing is left out of the bundle for being unused. */
function importing(subpaths: string[]): string {
  const code = subpaths.map((one, at) =>
    one.endsWith('.css') ? `import '${one}';` : `import * as import${at} from '${one}';`,
  );
  const names = subpaths.flatMap((one, at) => (one.endsWith('.css') ? [] : `import${at}`));
  return `${code.join('\n')}\nglobalThis.everything = [${names.join(', ')}];\n`;
}

export const vite = pageProject({
  name: 'vite',
  dependencies: { vite: 'latest' },
  bundle: (project) => project.run('npx', 'vite', 'build'),
});

export const webpack = pageProject({
  name: 'webpack',
  dependencies: { webpack: '5', 'webpack-cli': 'latest', 'css-loader': 'latest', 'style-loader': 'latest' },
  async bundle(project) {
    await project.run('npx', 'webpack', 'build');
    await project.run('node', 'public-page.mjs');
  },
});
