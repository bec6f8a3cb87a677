// What a process remembers of a template: not for long, and never against what it has been told.
import { expect, it } from 'vitest';
import { useDatabase } from '../../test-support/platform-context.ts';
import { expireTemplate } from '../storage/expire-template.ts';
import { findTemplate } from '../storage/find-template.ts';
import { saveTemplate } from '../storage/save-template.ts';
import { createTemplateCache } from './template-cache.ts';

const { context, newApp, database } = useDatabase();

/** A process of its own on the shared database; its platform always answers something new. */
function openProcess(appId: string) {
  const process = context(() => Promise.reject(new Error('Nothing is fetched')));
  let asked = 0;
  const fetch = async () => {
    asked += 1;
    return { version: asked };
  };
  const key = { platform: 'wechat', appId, templateId: 'card' };
  const template = createTemplateCache({ platform: 'wechat', appId, fetch }, process);
  return { ...process, key, template: () => template('card'), asked: () => asked };
}

it('is not read again for some seconds', async () => {
  const { template, key, advance } = openProcess(newApp());
  await template();
  await template();
  const { db } = await database();
  const row = await findTemplate(db, key);
  await saveTemplate(db, { ...key, raw: { version: 'of another process' }, now: row?.fetchedAt ?? 0 });
  expect(await template()).toEqual({ version: 1 });
  advance(5);
  expect(await template()).toEqual({ version: 'of another process' });
});

it('is asked for anew within seconds after another process was told that it changed', async () => {
  const { template, key, advance, asked } = openProcess(newApp());
  await template();
  await template();
  await expireTemplate((await database()).db, key);
  advance(5);
  expect(await template()).toEqual({ version: 2 });
  expect(asked()).toBe(2);
});

it('is asked for anew at once after this process was told that it changed', async () => {
  const { template, templates, key } = openProcess(newApp());
  await template();
  await template();
  await expireTemplate((await database()).db, key);
  templates.forget(key);
  expect(await template()).toEqual({ version: 2 });
});

it('is read again by a clock that went back', async () => {
  const { template, key, advance } = openProcess(newApp());
  await template();
  await template();
  await expireTemplate((await database()).db, key);
  advance(-60);
  expect(await template()).toEqual({ version: 2 });
});
