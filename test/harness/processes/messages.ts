// What the harness and the processes that it started tell each other, beside HTTP.

/** From the harness. `hold`: let no call to a platform begin. `resume`: read the sandbox's clock, then go on. */
export type Order = { order: 'hold' | 'resume' };

/** From the process: where it listens; that the order was carried out. */
export type Report = { report: 'listening'; url: string } | { report: 'held' | 'resumed' };
