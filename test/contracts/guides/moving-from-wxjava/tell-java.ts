// Quoted by the guide to moving from WxJava: what its message router did about card events is asked of Java by a job.
import type { WechatListeners } from '@kaquan/server';

export const tellJava = (url: string, password: string): WechatListeners => {
  const tell = async (event: string, key: string, body: object): Promise<void> => {
    const answer = await fetch(`${url}/${event}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${password}`,
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });
    // Thrown here, it is told again, with longer and longer pauses.
    if (!answer.ok) throw new Error(`Java answered ${answer.status} to ${event}`);
  };
  return {
    user_get_card: ({ openid, cardId, code, outerStr }) =>
      tell('claimed', `claimed ${cardId} ${code}`, { openid, cardId, code, outerStr }),
    user_consume_card: ({ openid, cardId, code }) =>
      tell('used', `used ${cardId} ${code}`, { openid, cardId, code }),
  };
};
