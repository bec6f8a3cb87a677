// A page without a framework: one button claims a card in WeChat, the list below shows what one holds.
import { addCard, createCouponClient, createWechat } from '@kaquan/client';

const client = createCouponClient({ baseUrl: '/api' });
const wechat = createWechat({ client });
const page = document.querySelector('#page');

async function draw() {
  const { coupons } = await client.coupons();
  page.innerHTML = '<button>领券</button><ul></ul>';
  for (const { title } of coupons) page.querySelector('ul').append(title);
  page.querySelector('button').onclick = () => claim().then(draw);
}

async function claim() {
  const { cards = [] } = await addCard(wechat, [{ cardId: 'pKaquanSampleCard00000000001' }]);
  for (const { cardId, encryptCode } of cards) await client.code({ cardId, encryptCode });
}

draw();
