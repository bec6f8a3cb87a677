// The cards that can be claimed: the first one large, with 领取, the others under it.
import { Button, View } from '@tarojs/components';
import Taro, { navigateTo, showToast } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ask } from '../../ask';
import { type Coupon, colorOf } from '../../coupon';
import { Row } from '../../row';
import { logIn } from '../../session';
import { LoadingTicket, Ticket } from '../../ticket';

interface Offer {
  cards: { cardId: string; face: Coupon }[];
  /** Seconds, the server's. */
  now: number;
}

const MEANING = [
  '领到后放在你的微信卡包，微信朋友在自己的卡包里也能看到。',
  '你和朋友谁去店里都能用，不用转来转去。',
  '一张券只能用一次：谁先用掉，大家的这张就都用完了。',
];

export default function LandingPage() {
  const [offer, setOffer] = useState<Offer>();
  const [chosen, choose] = useState(0);
  useEffect(() => {
    ask<Offer>('/demo/wechat/cards').then(setOffer, () => showToast({ title: '网络不太好', icon: 'none' }));
  }, []);

  if (!offer) {
    return (
      <View className="screen">
        <LoadingTicket />
      </View>
    );
  }
  const card = offer.cards[chosen];
  if (!card) return <View className="screen sentence">券已经领完了，过几天再来看看。</View>;
  return (
    <View className="screen">
      <Ticket coupon={card.face} now={offer.now} />
      {card.face.sharedWithFriends && (
        <View className="meaning">
          <View className="meaning-title">一人领取，朋友都能看到，也都能用</View>
          {MEANING.map((point) => (
            <View key={point} className="meaning-point">{`· ${point}`}</View>
          ))}
        </View>
      )}
      <View className="more">还可以领</View>
      {offer.cards.map(({ cardId, face }, at) =>
        at === chosen ? null : (
          <Row key={cardId} coupon={face} now={offer.now} label="看看" onOpen={() => choose(at)} />
        ),
      )}
      <View className="screen-foot">
        <Button
          className="button"
          style={{ backgroundColor: colorOf(card.face) }}
          onClick={() => void claim(card.cardId)}
        >
          领取到微信卡包
        </Button>
        <Button className="button plain" onClick={() => void navigateTo({ url: '/pages/coupons/index' })}>
          查看我的卡券
        </Button>
      </View>
    </View>
  );
}

async function claim(cardId: string): Promise<void> {
  const { cardList } = await ask<{ cardList: Taro.addCard.Option['cardList'] }>(
    '/api/wechat/card-ext',
    { cards: [{ cardId }] },
    await logIn(),
  );
  await Taro.addCard({ cardList });
}
