// The document of the threats and the claims of this room: neither says anything that the other does not.
import { access, readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { listClaims } from './list-claims.ts';
import { readThreats } from './read-threats.ts';

const ENGLISH = 'docs/security.md';
const CHINESE = 'docs/security.zh-CN.md';
const ROOT = new URL('../../', import.meta.url);
const inRoom = async () => (await listClaims()).map(({ file, claim }) => `${file}: ${claim}`);

describe('docs/security.md', () => {
  it('names for each threat what holds against it, where, and a claim that is made here', async () => {
    const claims = await inRoom();
    const threats = await readThreats(ENGLISH);
    expect(threats.length).toBeGreaterThan(20);
    expect(threats.filter(({ claims: named }) => named.length === 0 || named[0] === '')).toEqual([]);
    expect(threats.flatMap(({ claims: named }) => named).filter((claim) => !claims.includes(claim))).toEqual(
      [],
    );
    for (const path of threats.flatMap(({ where }) => where)) await access(new URL(path, ROOT));
    expect(threats.filter(({ where }) => where.length === 0)).toEqual([]);
  });

  it('leaves out no claim of this room', async () => {
    const named = new Set((await readThreats(ENGLISH)).flatMap(({ claims }) => claims));
    expect((await inRoom()).filter((claim) => !named.has(claim))).toEqual([]);
  });

  it('says the same in Chinese', async () => {
    expect(await readThreats(CHINESE)).toEqual(await readThreats(ENGLISH));
  });

  it('names no claim that is left out of a run', async () => {
    const here = new URL('./', import.meta.url);
    for (const file of (await readdir(here)).filter((name) => /\.(suite|test)\.ts$/.test(name)))
      expect(await readFile(new URL(file, here), 'utf8')).not.toMatch(
        /\.(skip|todo|only|runIf|skipIf|fails)\b\(/,
      );
    const room = await readFile(new URL('room.test.ts', here), 'utf8');
    for (const suite of (await readdir(here)).filter((name) => name.endsWith('.suite.ts')))
      expect(room).toContain(`./${suite}`);
  });
});
