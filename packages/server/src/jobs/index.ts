// The work that must survive a crash.
export type { DeadJob, JobData, JobHandlers, JobName } from './job.ts';
export { type Jobs, type JobsOptions, type SendOptions, startJobs } from './start-jobs.ts';
