// The work that must survive a crash.
export type { DeadJob, JobHandlers, JobName, JobRows } from './job.ts';
export { type Jobs, type JobsOptions, startJobs } from './start-jobs.ts';
