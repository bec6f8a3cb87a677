// What the server needs of a log: facts and words, at four levels. Any pino logger is one.

type Line = (facts: object, message: string) => void;

export interface Log {
  debug: Line;
  info: Line;
  warn: Line;
  error: Line;
}
