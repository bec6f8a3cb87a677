// Writes a CycloneDX list of what comes with each published package to dist/sbom, one file a package.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { run } from '../run.ts';
import { publicPackages } from './public-packages.ts';
import { licenseRules, type Shipped, shipped } from './shipped.ts';

const FOLDER = 'dist/sbom';
/** pnpm 10, which the project is built with, has no such command. */
const PNPM_WITH_SBOM = 'pnpm@11.28.11';

/** Of CycloneDX, what is filled in here. */
interface Component {
  name: string;
  group?: string;
  version: string;
  'bom-ref': string;
  licenses?: object[];
  [field: string]: unknown;
}
interface Bom {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

await rm(FOLDER, { recursive: true, force: true });
const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--prod', '--split'];
const place = ['--filter', './packages/*', '--out', `${FOLDER}/%s-%v.cdx.json`];
// Another pnpm than the root's package.json names: it only reads.
process.env.pnpm_config_pm_on_fail = 'ignore';
if (!(await run('npx', ['-y', PNPM_WITH_SBOM, ...asked, ...place]))) throw new Error('pnpm wrote no list');

const all = await shipped(await licenseRules());
const folderOf = new Map((await publicPackages()).map(({ folder, manifest }) => [manifest.name, folder]));
for (const name of await readdir(FOLDER)) {
  const file = `${FOLDER}/${name}`;
  const bom = JSON.parse(await readFile(file, 'utf8')) as Bom;
  for (const carrier of [bom.metadata.component, ...bom.components]) {
    const folder = folderOf.get(fullName(carrier));
    for (const one of all) if (folder && one.builtInto === folder) addBuiltIn(bom, carrier, one);
  }
  bom.components.forEach(addLicense);
  await writeFile(file, `${JSON.stringify(bom, null, 2)}\n`);
}

/** pnpm lists dependencies; what the build put into one of our packages is none of them, and still in it. */
function addBuiltIn(bom: Bom, carrier: Component, { name, version }: Shipped): void {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  bom.components.push({ type: 'library', name, version, purl, 'bom-ref': purl });
  bom.dependencies.push({ ref: purl, dependsOn: [] });
  bom.dependencies.find(({ ref }) => ref === carrier['bom-ref'])?.dependsOn?.push(purl);
}

/** The two versions of pnpm have a store each, and this one's knows no licences of what the other installed. */
function addLicense(component: Component): void {
  if (component.licenses) return;
  const same = ({ name, version }: Shipped) => name === fullName(component) && version === component.version;
  const license = all.find(same)?.license;
  if (!license) throw new Error(`No licence is known of ${component['bom-ref']}`);
  component.licenses = [/\s/.test(license) ? { expression: license } : { license: { id: license } }];
}

function fullName({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}
