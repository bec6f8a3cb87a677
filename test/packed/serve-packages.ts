// A registry of our packages alone, so that an empty project installs them by the very words of the documents.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PackedPackage } from './pack-packages.ts';

export interface PackageRegistry {
  /** What `@kaquan:registry` is in an `.npmrc`. */
  url: string;
  close(): Promise<void>;
}

/** Listens on a free port of this machine; other packages come from wherever npm has them from. */
export async function servePackages(packages: PackedPackage[]): Promise<PackageRegistry> {
  // npm keeps what a registry said by its address: other packages, another address.
  const all = createHash('sha256').update(packages.map(({ integrity }) => integrity).join());
  const base = `/${all.digest('hex').slice(0, 16)}/`;
  let origin = '';
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url ?? '').slice(base.length);
    const found = packages.find(({ manifest }) => asked === manifest.name || asked === fileOf(manifest.name));
    if (!found || !request.url?.startsWith(base)) response.writeHead(404).end('{}');
    else if (asked === found.manifest.name) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(documentOf(found, origin + base)));
    } else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.tarball);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const fileOf = (name: string) => `${name.replace('/', '-')}.tgz`;

/** What npm reads before it takes the tarball. */
function documentOf({ manifest, integrity }: PackedPackage, base: string) {
  const { name, version } = manifest;
  const dist = { tarball: base + fileOf(name), integrity };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}
