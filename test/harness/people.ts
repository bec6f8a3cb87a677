// People for the tests: every claim gets a fresh three, so that no test sees another's coupons or limits.

export interface User {
  name: string;
  /** openid at the merchant's 公众号. */
  wechat: string;
  /** openid in the merchant's WeChat mini-program. */
  weapp: string;
  /** The same person in both, for WeChat. */
  unionid: string;
  /** openId in the merchant's 智能小程序. */
  baidu: string;
  /** user_id that the merchant gives BeeCloud. */
  beecloud: string;
}

export interface People {
  me: User;
  /** A WeChat friend of mine: sees the friends' coupons I hold. */
  friend: User;
  /** Knows neither of us. */
  stranger: User;
}

/** Threes of people, as the sandbox's seed takes them. */
export function makePeople(threes: number): { people: People[]; users: User[]; friends: [string, string][] } {
  const people = Array.from({ length: threes }, (_, n) => {
    const person = (name: string): User => {
      const id = `${name.codePointAt(1)}_kaquan_test_${String(n).padStart(4, '0')}`;
      return {
        name: `${name}${n + 1}`,
        wechat: `o${id}`,
        weapp: `w${id}`,
        unionid: `u${id}`,
        baidu: `b${id}`,
        beecloud: `m${id}`,
      };
    };
    return { me: person('小明'), friend: person('小红'), stranger: person('小刚') };
  });
  return {
    people,
    users: people.flatMap(({ me, friend, stranger }) => [me, friend, stranger]),
    friends: people.map(({ me, friend }) => [me.name, friend.name]),
  };
}
