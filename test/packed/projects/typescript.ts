// TypeScript: one file imports every public subpath, under each resolution that a version knows; ours must have no error.
import { KAQUAN, PEERS, type Project } from '../project.ts';
import { publicSubpaths } from '../public-subpaths.ts';

interface Resolution {
  module: string;
  moduleResolution: string;
  /** The packages' own declarations are checked, too, and not only what is imported from them. */
  checkPackages?: boolean;
  /** Only what an app's pages import, for a resolution that servers do not use. */
  pagesOnly?: boolean;
}

const BUNDLER: Resolution = { module: 'ESNext', moduleResolution: 'bundler' };
const NODE16: Resolution = { module: 'Node16', moduleResolution: 'node16' };
const NODENEXT: Resolution = { module: 'NodeNext', moduleResolution: 'nodenext' };
/** What `taro init` writes into a new app. */
const NODE: Resolution = { module: 'ESNext', moduleResolution: 'node', pagesOnly: true };
const checked = (one: Resolution): Resolution => ({ ...one, checkPackages: true });

/** Drizzle's declarations, which came into ours, need 5.5 when they are checked; that they can be imported needs less. */
const VERSIONS: Record<string, Resolution[]> = {
  '5.0.4': [BUNDLER, NODE16, NODENEXT, NODE],
  '5.2.2': [BUNDLER, NODE16, NODENEXT, NODE],
  '5.5.4': [checked(BUNDLER), NODE16, NODENEXT, NODE],
  '5.9.3': [checked(BUNDLER), NODE16, NODENEXT, NODE],
  latest: [checked(BUNDLER), NODE16, NODENEXT],
};

const PAGES = ['@kaquan/protocol', '@kaquan/client', '@kaquan/react'];
/** Diagnostics begin so: the file, its place, the code. */
const OURS = /^(every\.ts|node_modules\/@kaquan\/).*error TS/;

const typescriptProject = (name: string, versions: Record<string, Resolution[]>): Project => ({
  name,
  dependencies: {
    ...KAQUAN,
    ...PEERS,
    '@types/node': '24.19.2',
    '@types/react': '18.3.28',
    ...Object.fromEntries(Object.keys(versions).map((one) => [`typescript-${one}`, `npm:typescript@${one}`])),
  },
  async use(project, manifests) {
    let imports = 0;
    for (const [version, resolutions] of Object.entries(versions)) {
      for (const resolution of resolutions) {
        const asked = manifests.filter((one) => !resolution.pagesOnly || PAGES.includes(one.name));
        const subpaths = asked.flatMap((one) => publicSubpaths(one).code);
        const lines = subpaths.map((one, at) => `export * as import${at} from '${one}';`);
        await project.write('every.ts', `${lines.join('\n')}\n`);
        await project.write('tsconfig.json', JSON.stringify(configOf(resolution)));
        const said = await project
          .run(process.execPath, `node_modules/typescript-${version}/bin/tsc`, '--pretty', 'false')
          .catch((error: Error) => error.message);
        const errors = said.split('\n').filter((line) => OURS.test(line));
        // What other packages' declarations say under an old compiler is not ours, but nothing at all is no success.
        if (errors.length > 0 || (!resolution.checkPackages && said.trim() !== ''))
          throw new Error(
            `TypeScript ${version}, ${resolution.moduleResolution}:\n${errors.join('\n') || said}`,
          );
        imports += subpaths.length;
      }
    }
    return imports;
  },
});

function configOf({ module, moduleResolution, checkPackages = false }: Resolution) {
  return {
    compilerOptions: {
      module,
      moduleResolution,
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: !checkPackages,
      noEmit: true,
    },
    files: ['every.ts'],
  };
}

export const typescript = typescriptProject('typescript', VERSIONS);
/** The oldest, as Taro sets it and as Vite does, and the newest. */
export const typescriptEnds = typescriptProject('typescript-ends', {
  '5.0.4': [BUNDLER, NODE],
  latest: [checked(BUNDLER)],
});
