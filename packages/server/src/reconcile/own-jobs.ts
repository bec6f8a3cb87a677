// Jobs that failed as often as they may.
import type { OwnTools } from './own-tools.ts';
import type { Stage } from './stage.ts';

/** They are tried again all together, which is once a run. */
export function ownJobs({ jobs, platform }: OwnTools): Stage {
  let revived: Promise<number> | undefined;
  return {
    name: 'jobs',
    async run(tools) {
      const dead = await jobs.dead();
      const ours = dead.filter(({ data }) => isOf(data, platform.name, platform.appId));
      for (const { id: jobId, name, retries, reason } of ours)
        await tools.found({
          kind: 'job-given-up',
          about: { jobId },
          ours: `${name}, given up after ${retries} tries: ${JSON.stringify(reason)}`,
          async mend() {
            revived ??= jobs.revive();
            await revived;
          },
        });
      tools.passed('', ours.length);
    },
  };
}

function isOf(data: unknown, platform: string, appId: string): boolean {
  const named = data as { platform?: unknown; appId?: unknown } | null;
  return named?.platform === platform && named.appId === appId;
}
