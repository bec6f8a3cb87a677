// What a route is called, by method and path.
import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

const titles = {
  '/card/get': '查看',
  'POST /coupon': '发放',
  'GET /coupon': '查询',
  '/coupon/template': '模板列表',
  '/coupon/:id': '查一张',
};

test('a path goes by its title, whatever the method', () => {
  expect(titleOf(titles, 'GET', '/card/get')).toBe('查看');
  expect(titleOf(titles, 'POST', '/card/get')).toBe('查看');
});

test('one path has a title for each method', () => {
  expect(titleOf(titles, 'POST', '/coupon')).toBe('发放');
  expect(titleOf(titles, 'GET', '/coupon')).toBe('查询');
  expect(titleOf(titles, 'PUT', '/coupon')).toBeUndefined();
});

test('an id stands for one segment, and what is written out comes first', () => {
  expect(titleOf(titles, 'GET', '/coupon/7f')).toBe('查一张');
  expect(titleOf(titles, 'GET', '/coupon/template')).toBe('模板列表');
  expect(titleOf(titles, 'GET', '/coupon/7f/more')).toBeUndefined();
});
