// What an older WeChat is told.
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { asWechat } from '../../test-support/wechat-page.tsx';
import { OlderClientNotice } from './older-client-notice.tsx';

afterEach(cleanup);

const show = (props = {}) => render(<OlderClientNotice {...props} />).container;

it('names the version that is needed, the one that is there, and the way to the update', () => {
  asWechat('6.3.1.20', 'Android');
  const text = show({ needs: '6.3.7' }).textContent ?? '';
  expect(text).toContain('领取朋友的券需要微信 6.3.7 或更高版本，你现在用的是 6.3.1。');
  for (const step of ['我', '设置', '关于微信']) expect(text).toContain(`「${step}」`);
});

it('asks for the newest where neither version is known', () => {
  asWechat(null);
  expect(show({ wish: '再送一张' }).textContent).toContain('再送一张需要新版微信。');
});

it('has nothing to press: a page cannot update WeChat', () => {
  expect(show({ needs: '6.3.6' }).querySelector('[role=button], .kq-button')).toBeNull();
});
