// How long the campaign waits for what a job does.

/**
 * Milliseconds. A job that the queue had handed out over a line that broke at that moment is taken up again when it
 * has expired, two to four minutes later: late, and not lost.
 */
export const JOB_PATIENCE = 300_000;
