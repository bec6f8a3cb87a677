// One sample at a time: typed call → sandbox → documented answer, both directions of the line compared.
import type { WechatApi } from '@kaquan/server';
import { expect } from 'vitest';
import { expectShape } from '../../harness/expect-shape.ts';
import type { Noted } from '../../harness/note-calls.ts';
import { endpoints, type Fields, sampleOf } from './samples.ts';
import type { WechatStage } from './stage.ts';

type TypedCall = (api: WechatApi, request: unknown) => Promise<unknown>;

export interface WalkOptions {
  /** What takes the place of the sample's ids and codes, by field name at any depth. */
  real?: Fields;
  /** What the typed call is given; the sample's fields in camelCase unless given. */
  typed?: (filled: Fields) => unknown;
  /** Instead of the typed call, for what it refuses before WeChat is asked. */
  raw?: (api: WechatApi, filled: Fields) => Promise<unknown>;
  /** Fields of the documented answer that may be absent. */
  mayLack?: string[];
}

export interface Walk {
  stage: WechatStage;
  /** Answers what the typed call gave. */
  (operation: string, sample: string, options?: WalkOptions): Promise<unknown>;
  /** Of the cards that were created, by the name of the sample. */
  cardIds: Record<string, string>;
  /** `operation sample` of all that were walked. */
  walked: Set<string>;
}

/** Walks on one stage. */
export function createWalk(stage: WechatStage): Walk {
  const walked = new Set<string>();
  async function walk(operation: string, name: string, options: WalkOptions = {}): Promise<unknown> {
    const { real = {}, typed = camelCased, raw, mayLack = [] } = options;
    const endpoint = endpoints.find((one) => one.operation === operation);
    if (!endpoint) throw new Error(`${operation} is on no list`);
    const sample = sampleOf(operation, name);
    const wire = filled(sample.request, real) as Fields;
    const call = await typedCall(operation, endpoint.function);
    const before = stage.noted.length;
    const { errcode } = sample.answer;
    if (raw) await expect(call(stage.wechat, typed(wire))).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const answering = raw ? raw(stage.wechat, wire) : call(stage.wechat, typed(wire));
    // A documented refusal reaches the caller with the platform's own code.
    const answered: unknown = errcode
      ? await expect(answering).rejects.toMatchObject({ platformCode: String(errcode) })
      : await answering;
    const sent = stage.noted.slice(before).find(({ path }) => path === `/${operation}`);
    expect(sent, `${operation} asks its path`).toMatchObject({ method: endpoint.method });
    expect(asTexts(sentFields(sent)), `${operation} sends its fields`).toEqual(asTexts(wire));
    const documented = Object.entries(sample.answer).filter(([field]) => !mayLack.includes(field));
    expectShape(sent?.answer, Object.fromEntries(documented), operation);
    if (errcode) expect(sent?.answer).toMatchObject({ errcode });
    walked.add(`${operation} ${name}`);
    return answered;
  }
  return Object.assign(walk, { stage, cardIds: {}, walked });
}

async function typedCall(operation: string, name: string): Promise<TypedCall> {
  const subpath = `@kaquan/server/wechat/${operation}`;
  const module = (await import(/* @vite-ignore */ subpath)) as Record<string, TypedCall>;
  const call = module[name];
  if (!call) throw new Error(`${operation} exports no ${name}`);
  return call;
}

function sentFields(sent: Noted | undefined): Fields {
  if (!sent) return {};
  if (sent.method === 'GET') return sent.query;
  if (sent.contentType === 'multipart/form-data')
    return Object.fromEntries(sent.body.split(',').map((part) => [part, '@test.jpg']));
  expect(sent.contentType).toBe('application/json');
  return JSON.parse(sent.body) as Fields;
}

function filled(value: unknown, real: Fields): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, real));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  return Object.fromEntries(
    fields.map(([name, one]) => [name, name in real ? real[name] : filled(one, real)]),
  );
}

/** Numbers as texts: the documents' tables and samples disagree on which is sent. */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asTexts(one)]));
}

/** `card_id` → `cardId`, at any depth. */
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  const camel = (name: string) => name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [camel(name), camelCased(one)]));
}
