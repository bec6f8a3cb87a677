// In what the sandbox's WeChat is not WeChat: shown on the limits page.
import type { Limit } from '../core/platform.ts';

const CARDS: Limit[] = [
  {
    zh: '门店没有做：location_id_list 有就行，不看填的是什么。图片地址只看是不是微信的域名；上传的图片看字节，不看像素。',
    en: "Shops are not played: any location_id_list will do. Picture addresses are only looked at for WeChat's host; uploaded pictures for their bytes, not their pixels.",
  },
  {
    zh: '字数按字节算，一个汉字 3 字节（center_title、center_sub_title 算 2）；中英混排时真平台怎么算没有公开。朋友的券创建时 notice 12 个、description 1000 个汉字，更新时 16 个、1024 个，照文档的两张表。',
    en: "Lengths are counted in bytes, 3 for a 汉字 (2 in center_title and center_sub_title); how WeChat counts mixed text is not published. A friends' coupon may have 12 汉字 of notice and 1000 of description when it is created, 16 and 1024 when it is updated, as the document's two tables say.",
  },
  {
    zh: '更新卡券：logo_url、notice、description、color 变了要重新审核，照公开文档；abstract、text_image_list 的标记文档丢了，这里也审。改不得的字段答 40071。',
    en: 'A card goes back to review when its logo_url, notice, description or color changes, as the public document says; the marks of abstract and text_image_list are lost in the document, and these go back here, too. A field that may not change answers 40071.',
  },
  {
    zh: '文档没写错误码的，取最近的一个：删除后的卡券 40078，没有门店就设买单或自助核销 43017，白名单超过 10 人 45021，库存改过头 40122，货架和图文里的朋友的券 40071。',
    en: "Where the document names no error code, the nearest one is answered: a deleted card 40078, a cell for payment or self-service without shops 43017, more than 10 on the whitelist 45021, stock changed too far 40122, a friends' coupon on a shelf or in an article 40071.",
  },
  {
    zh: '白名单里的 username 是人的名字：沙箱里没有微信号。货架和图文里的卡券只画券面。开放类目只列一部分，编号是自己的。',
    en: "A username on the whitelist is a person's name: the sandbox has no WeChat ids. Shelves and articles show only a card's face. Of the open categories there are a few, with numbers of the sandbox's own.",
  },
  {
    zh: '卡券数据：62 天是从第一天到最后一天，过期算在有效期的最后一天；真平台只答到前一天，这里当天的也答。',
    en: "Figures: 62 days count from the first to the last, an expiry counts on the last day of the validity; WeChat answers up to the day before, the sandbox today's as well.",
  },
  {
    zh: '库存报警看的是最近一次加库存以后的数；有人领任何一张卡券时都会看一遍。',
    en: 'The alarm for low stock looks at the number since stock was last added; it is looked at whenever somebody claims any card.',
  },
  {
    zh: '除了 token 每天 2000 次（45009），没有别的频率限制；要看超限的答复，布置 quota 故障。会员卡、票证和它们的错误码没有做：可以布置 answer 故障，让任何接口答任何码。',
    en: 'Beside the 2000 tokens a day (45009) there is no rate limit; for the answer of one plan the fault `quota`. Membership cards, tickets and their error codes are not played: the fault `answer` lets any call answer any code.',
  },
];

const POINTS: Limit[] = [
  {
    zh: '券点的错误码文档没有写：没开通答 48001（再次开通答 reward 0），order_id 不对、过期或用过答 40097，点数不够答 40122。没过审的卡券也能兑换库存。',
    en: 'The error codes of points stand in no document: an account that was not opened answers 48001 (opened again: reward 0), a wrong, ended or used order_id 40097, too few points 40122. Stock of a card that has not passed the review can be bought, too.',
  },
  {
    zh: '朋友的券的标题由门槛拼成：满减和买送都填时文档没有写，这里写满减。',
    en: "The title of a friends' coupon is made of its thresholds; where both an amount off and a present are given the document says nothing, and the amount off is written here.",
  },
  {
    zh: '几种门槛一起时按最贵的一种算，不与其他优惠共享不另收。先扣免费券点。getorder 也认批价的 order_id，没确认的答等待支付。',
    en: 'Several thresholds together cost what the dearest of them costs, and not to be combined with other offers costs nothing extra. Free points go first. getorder knows the order_id of a price, too: one that is not confirmed waits for payment.',
  },
  {
    zh: '券点流水推送：FreeCoinCount、PayCoinCount 是剩余，Refund 两个字段是本次变动；开通奖励照公开的样本，变动填 0。',
    en: 'The push of a points order: FreeCoinCount and PayCoinCount are what is left, the two Refund fields what this order changed; the reward of opening follows the public sample, with 0 for the change.',
  },
  {
    zh: '卡券过期 24 小时后退回没领的库存：先买的先领，一笔里免费券点先花。充值的付款码不过期，qrcode_buffer 是 PNG 的 base64。',
    en: "24 hours after a card's end unclaimed stock is given back: what was bought first was claimed first, and within a purchase free points were spent first. The payment code of a recharge does not expire; qrcode_buffer is the base64 of a PNG.",
  },
];

const CODES: Limit[] = [
  {
    zh: '二维码里写错的一律答 40053，一个最多 5 张卡券；show_qrcode_url 是沙箱自己的地址，图是真的。',
    en: "Whatever is wrong in a QR code answers 40053, and it holds at most 5 cards; show_qrcode_url is an address of the sandbox's own, and the picture is real.",
  },
  {
    zh: '40078 和 40127 文档都用在删除的 code 上：核销、占用时，这里 40078 是已删除或转赠中，40127 是失效或已转赠。',
    en: 'The document uses both 40078 and 40127 for deleted codes: here, when a code is consumed or marked, 40078 is deleted or being given away, 40127 disabled or given away.',
  },
  {
    zh: '朋友的券线下核销，要先在卡包里出示；出示和占用一样占 5 分钟，没有收起的动作。',
    en: "To consume a friends' coupon at the counter it must be shown in 卡包 first; showing marks it for 5 minutes like a mark does, and it cannot be put away again.",
  },
  {
    zh: '固定时长（DATE_TYPE_FIX_TERM）按北京时间的自然日算，领取当天是第一天；文档只说按天算。',
    en: 'A fixed term (DATE_TYPE_FIX_TERM) counts calendar days of Beijing, that of the claim being the first; the document says no more than: by days.',
  },
  {
    zh: '转赠 24 小时没人领是 GIFT_TIMEOUT，原主取回才能再用。自定义 code 转赠后不变；它在整个沙箱里不能重复，查询和核销要带 card_id。',
    en: "A gift that nobody takes for 24 hours is GIFT_TIMEOUT; its owner takes it back before it can be used. A code of the merchant's own stays the same when it is given; it may not occur twice in the whole sandbox, and is queried and consumed together with its card_id.",
  },
  {
    zh: '买单只抵代金券和折扣券；买单和自助核销的 ConsumeSource 写 FROM_MP，门店名用编号拼成，验证码输什么都算对。',
    en: "The payment cell takes cash and discount coupons only; the ConsumeSource of payment and self-service is FROM_MP, the shop's name is made from its number, and any verification code is right.",
  },
];

const PEOPLE: Limit[] = [
  {
    zh: 'encrypt_code 的算法是微信的秘密，这里用自己的；从外面看一样：base64，带 + 和 /。',
    en: "How encrypt_code is encrypted is WeChat's secret, and the sandbox has a way of its own; from outside it looks the same: base64, with + and /.",
  },
  {
    zh: '查询已核销的 code（check_consume 为 true）答 40099，这是开发者的见闻；文档写 40127。',
    en: 'The query of a consumed code (check_consume: true) answers 40099, as developers have seen; the document says 40127.',
  },
  {
    zh: '签名的时间差超过 10 分钟算过时，真平台的界限没有公开。推送的重试相隔 5 秒。',
    en: "A signature more than 10 minutes off counts as stale; the platform's limit is not published. Retries of a push are 5 seconds apart.",
  },
  {
    zh: '小程序里没有用户授权的弹窗：wx.login 的 code 五分钟内用一次。网页授权只有 snsapi_userinfo 才答 unionid，文档如此；真平台有时静默授权也答。',
    en: "A mini-program shows no sheet for the user's consent: the code of wx.login is used once, within five minutes. Web authorisation answers the unionid for snsapi_userinfo only, as documented; WeChat sometimes tells it for the silent one, too.",
  },
  {
    zh: '网页授权不检查回调域名；wx.config 不检查 JS 安全域名。',
    en: 'Web authorisation does not check the callback domain; wx.config does not check the JS-safe domains.',
  },
  {
    zh: '原生界面是画在网页里的：像微信，不是微信。2021 年 4 月起，真平台已不能新建优惠券。',
    en: 'What is native is drawn in a web page: like WeChat, not WeChat. Since April 2021 no new coupons can be created on the real platform.',
  },
];

export const LIMITS: Limit[] = [...CARDS, ...POINTS, ...CODES, ...PEOPLE];
