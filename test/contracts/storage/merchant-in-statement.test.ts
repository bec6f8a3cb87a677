// The reader of statements sees what is missing: it would be no proof otherwise.
import { describe, expect, it } from 'vitest';
import { tablesOfAnybody } from './merchant-in-statement.ts';

const COUPONS = '"kaquan"."coupons"';
const EVENTS = '"kaquan"."events"';
const of = (table: string) => `${table}."platform" = $1 and ${table}."app_id" = $2`;

describe('a statement of a merchant', () => {
  it.each([
    `insert into ${COUPONS} ("platform", "app_id", "coupon_id") values ($1, $2, $3)`,
    `with "made" as (insert into ${COUPONS} ("platform", "app_id") values ($1, $2)) select 1 from "made"`,
    `select 1 from ${COUPONS} where (${of(COUPONS)})`,
    `update ${COUPONS} set "state" = $3 where (${of(COUPONS)})`,
    `delete from ${COUPONS} where ${of(COUPONS)}`,
    `select 1 from ${COUPONS} as "other" where "other"."platform" = ${COUPONS}."platform" and "other"."app_id" = $1`,
  ])('%s', (statement) => {
    expect(tablesOfAnybody(statement)).toEqual([]);
  });
});

describe('a statement of anybody', () => {
  it.each([
    `insert into ${COUPONS} ("coupon_id") values ($1)`,
    `with "made" as (insert into ${COUPONS} ("coupon_id") values ($1)) insert into ${EVENTS} ("platform", "app_id") select $2, $3`,
    `select "platform", "app_id" from ${COUPONS} where ${COUPONS}."coupon_id" = $1`,
    `select 1 from ${COUPONS} where ${COUPONS}."platform" = $1`,
    `update ${COUPONS} set "platform" = $1, "app_id" = $2`,
    `delete from ${COUPONS}`,
    `select 1 from ${EVENTS} join ${COUPONS} on ${of(EVENTS)} where ${of(EVENTS)}`,
    `select 1 from ${EVENTS} where ${of(EVENTS)} and exists (select 1 from ${COUPONS})`,
    `select 1 from ${COUPONS} as "other" where ${of(COUPONS)}`,
  ])('%s', (statement) => {
    expect(tablesOfAnybody(statement)).toEqual(['coupons']);
  });
});
