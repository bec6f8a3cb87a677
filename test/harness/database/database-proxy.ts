// Stands between servers and their PostgreSQL, and lets the line do what lines do: break, refuse, lag, fall silent.
import { connect, createServer, type Socket } from 'node:net';

export interface DatabaseProxy {
  /** The database's URL, through here. */
  url: string;
  /** Breaks every line there is; new ones are let through. */
  cut(): void;
  /** Breaks every line, and every new one, until `heal`. */
  refuse(): void;
  /** The lines there are let nothing through any more and are not closed either, until `heal`; new ones are well. */
  silence(): void;
  /** Holds back what the database says by so many milliseconds, until `heal`. */
  delay(milliseconds: number): void;
  /** Breaks the line on which a client next says this text, once it has reached the database: its answer never comes. */
  cutAfter(text: string): void;
  /** All is well again; lines that fell silent are broken. */
  heal(): void;
  /** How many lines there are. */
  lines(): number;
  close(): Promise<void>;
}

interface Line {
  client: Socket;
  database: Socket;
  isSilent: boolean;
}

/** Starts a proxy for the database of this URL, on a free port of this machine. */
export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const lines = new Set<Line>();
  let isRefusing = false;
  let lag = 0;
  let fatal: string | undefined;

  function end(line: Line): void {
    lines.delete(line);
    line.client.destroy();
    line.database.destroy();
  }
  const endAll = () => {
    for (const line of [...lines]) end(line);
  };

  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (isRefusing) {
      client.destroy();
      return;
    }
    const database = connect(Number(target.port), target.hostname);
    const line: Line = { client, database, isSilent: false };
    lines.add(line);
    database.on('error', () => undefined);
    client.on('data', (said) => {
      if (line.isSilent) return;
      database.write(said);
      if (fatal !== undefined && said.includes(fatal)) {
        fatal = undefined;
        // What was said has reached the database; what it answers comes too late.
        client.pause();
        database.removeAllListeners('data');
        database.once('data', () => end(line));
      }
    });
    database.on('data', (said) => {
      if (line.isSilent) return;
      if (lag > 0) setTimeout(() => client.write(said), lag);
      else client.write(said);
    });
    client.on('close', () => end(line));
    database.on('close', () => {
      if (!line.isSilent) end(line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  target.port = String(address.port);
  const url = target.href;
  target.port = new URL(databaseUrl).port;

  return {
    url,
    cut: endAll,
    refuse() {
      isRefusing = true;
      endAll();
    },
    silence() {
      for (const line of lines) line.isSilent = true;
    },
    delay(milliseconds) {
      lag = milliseconds;
    },
    cutAfter(text) {
      fatal = text;
    },
    heal() {
      isRefusing = false;
      lag = 0;
      fatal = undefined;
      for (const line of [...lines]) if (line.isSilent) end(line);
    },
    lines: () => lines.size,
    close: () =>
      new Promise((resolve) => {
        endAll();
        server.close(() => resolve());
      }),
  };
}
