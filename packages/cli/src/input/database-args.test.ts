// The help names the engines that the storage knows.
import { SERVER_ENGINES } from '@kaquan/server/storage';
import { expect, it } from 'vitest';
import { databaseArgs } from './database-args.ts';

it('--engine takes every engine of the storage, and no other', () => {
  expect([...databaseArgs.engine.options]).toEqual([...SERVER_ENGINES]);
});
