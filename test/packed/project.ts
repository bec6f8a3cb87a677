// One way to use the packages: what is installed, and what is done there.
import type { EmptyProject } from './empty-project.ts';
import type { PackedManifest } from './pack-packages.ts';

export interface Project {
  name: string;
  dependencies: Record<string, string>;
  /**
   * Uses the packages in an installed project.
   *
   * @returns how many imports of public subpaths held
   * @throws Error with what went wrong
   */
  use(project: EmptyProject, manifests: PackedManifest[]): Promise<number>;
}

/** All six, as the registry has them. */
export const KAQUAN = Object.fromEntries(
  ['protocol', 'client', 'react', 'server', 'sandbox', 'cli'].map((name) => [`@kaquan/${name}`, '*']),
);

/** What a page beside them needs: their peers, in the versions of the project. */
export const PEERS = { react: '18.3.1', '@tarojs/components': '4.2.0', 'weixin-js-sdk': '1.6.5' };
