// Packs the packages once, and uses them in one empty project after the other.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmptyProject } from './empty-project.ts';
import { packPackages } from './pack-packages.ts';
import type { Project } from './project.ts';
import { servePackages } from './serve-packages.ts';

export interface PackedOutcome {
  projects: number;
  imports: number;
  /** Each with what went wrong. */
  failures: string[];
}

export interface RunOptions {
  projects: Project[];
  /** One folder for all: one install instead of many, where nobody minds what else is installed. */
  together?: boolean;
  onProgress?(line: string): void;
}

/** The packages have to be built. A project that fails keeps no other from running. */
export async function runPacked({
  projects,
  together = false,
  onProgress,
}: RunOptions): Promise<PackedOutcome> {
  const tarballs = await mkdtemp(path.join(tmpdir(), 'kaquan-tarballs-'));
  const packages = await packPackages(tarballs);
  const manifests = packages.map(({ manifest }) => manifest);
  const registry = await servePackages(packages);
  const outcome: PackedOutcome = { projects: projects.length, imports: 0, failures: [] };
  try {
    for (const group of together ? [projects] : projects.map((one) => [one])) {
      const folder = await createEmptyProject(registry.url);
      try {
        const dependencies = Object.assign({}, ...group.map((one) => one.dependencies));
        if (Object.keys(dependencies).length > 0) await folder.install(dependencies);
        for (const { name, use } of group) {
          const imports = await use(folder, manifests);
          outcome.imports += imports;
          onProgress?.(`${name}: ${imports} imports`);
        }
      } catch (error) {
        const names = group.map(({ name }) => name).join(', ');
        outcome.failures.push(`${names}: ${(error as Error).message}`);
        onProgress?.(`${names}: FAILED ${(error as Error).message}`);
      } finally {
        await folder.remove();
      }
    }
  } finally {
    await registry.close();
    await rm(tarballs, { recursive: true, force: true });
  }
  return outcome;
}
