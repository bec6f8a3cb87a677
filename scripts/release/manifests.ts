// Fills in what npm shows of every published package, from the root's package.json and LICENSE; with --check it only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { type Manifest, publicPackages, readManifest } from './public-packages.ts';

/** Without these a package is searched for in vain, or arrives without what it needs. */
const FILES = ['dist', 'src', '!src/**/*.test.*', 'CHANGELOG.md'];
/** The packages that an app's pages import. */
const FOR_PAGES = ['@kaquan/protocol', '@kaquan/client', '@kaquan/react'];
const SAID_BY_EACH = ['description', 'keywords', 'engines'];
const SAMPLE = /^```tsx?\n.*?^```$/gms;

const check = process.argv.includes('--check');
const { license, repository, bugs } = await readManifest('package.json');
const { url } = repository as { url: string };
const site = url.replace(/^git\+|\.git$/g, '');

const packages = await publicPackages();
const licenseText = await readFile('LICENSE', 'utf8');
const frontPage = await readFile('README.md', 'utf8');
const { fixed } = JSON.parse(await readFile('.changeset/config.json', 'utf8')) as { fixed: string[][] };

for (const { folder, manifest } of packages) {
  const file = `${folder}/package.json`;
  await fill(file, `${JSON.stringify(withSharedFields(manifest, folder), null, 2)}\n`);
  // pnpm would pack the root's, but not where a name like `licenses/` looks to it as if one were there.
  await fill(`${folder}/LICENSE`, licenseText);
  for (const field of SAID_BY_EACH) if (!manifest[field]) complain(`${file} has no ${field}`);
  for (const part of FILES) if (!manifest.files?.includes(part)) complain(`${file} does not pack ${part}`);
  const readme = await readFile(`${folder}/README.md`, 'utf8').catch(() => '');
  if (readme === '') complain(`${folder} has no README.md, which npm shows first`);
  for (const [sample] of readme.matchAll(SAMPLE))
    if (!frontPage.includes(sample))
      complain(`${folder}/README.md shows code that README.md does not:\n${sample}`);
}

const versions = new Set(packages.map(({ manifest }) => manifest.version));
if (versions.size !== 1) complain(`The packages have several versions: ${[...versions].join(', ')}`);
const released = fixed.flat().sort().join(', ');
const found = packages.map(({ manifest }) => manifest.name).sort();
if (released !== found.join(', '))
  complain(`.changeset/config.json releases ${released}, not ${found.join(', ')}`);

async function fill(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) return;
  if (check) complain(`${file} differs from what all packages have. Run: npm run manifests`);
  else await writeFile(file, text);
}

/**
 * The same manifest, the shared fields after `license`, where a reader of one looks for them; what an older editor needs
 * to find the types stands after `exports`.
 */
function withSharedFields(manifest: Manifest, folder: string): Manifest {
  const shared = {
    license,
    homepage: `${site}/tree/main/${folder}#readme`,
    bugs,
    repository: { type: 'git', url, directory: folder },
    publishConfig: { access: 'public', provenance: true },
  };
  const types = FOR_PAGES.includes(manifest.name) ? typesWithoutExports(manifest) : {};
  const own = Object.entries(manifest).filter(
    ([field]) => field === 'license' || !(field in shared || field in types),
  );
  const entries = own.flatMap((entry) => {
    if (entry[0] === 'license') return Object.entries(shared);
    return entry[0] === 'exports' ? [entry, ...Object.entries(types)] : [entry];
  });
  return Object.fromEntries(entries) as Manifest;
}

/** Where the types are, for `moduleResolution: node`, which reads no `exports`: every new Taro app is set to it. */
function typesWithoutExports({ exports = {} }: Manifest): object {
  const typed = Object.entries(exports).flatMap(([subpath, { types }]) =>
    types ? [[subpath.replace(/^\.\//, ''), types] as const] : [],
  );
  const root = typed.find(([name]) => name === '.');
  const below = typed.filter((one) => one !== root).map(([name, types]) => [name, [types]]);
  return { ...(root && { types: root[1] }), typesVersions: { '*': Object.fromEntries(below) } };
}

function complain(text: string): void {
  console.log(text);
  process.exitCode = 1;
}
