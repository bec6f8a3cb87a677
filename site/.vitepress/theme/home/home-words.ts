// What the home page says, in both languages.

export interface Door {
  text: string;
  link: string;
}

export interface Audience {
  /** Names its colour, too. */
  who: 'front-end' | 'back-end' | 'tester';
  name: string;
  amount: string;
  unit: string;
  claim: string;
  text: string;
  doors: Door[];
}

export interface HomeWords {
  title: string;
  lead: string;
  start: Door;
  documents: Door;
  command: string;
  picture: string;
  /** The same picture on a phone: its two halves. */
  pictureOf: { baidu: string; wechat: string };
  audiencesTitle: string;
  audiences: Audience[];
  troublesTitle: string;
  troubles: (Door & { answer: string })[];
  honestTitle: string;
  honest: string[];
  honestMore: Door;
}

export const en: HomeWords = {
  title: 'Coupons that live in other people’s wallets',
  lead: 'Baidu’s 卡券包, WeChat’s 卡包, BeeCloud: the page, the server, and all three platforms on your own laptop. In TypeScript.',
  start: { text: 'Get started', link: '/guides/quick-start' },
  documents: { text: 'All documents', link: '/documents' },
  command: 'starts the sandbox, the backend, both apps and this playground',
  picture: 'The playground: a Baidu and a WeChat phone, and between them one time line of every request',
  pictureOf: {
    baidu: 'A coupon in Baidu’s program, used',
    wechat: 'A coupon on WeChat’s page, used',
  },
  audiencesTitle: 'What do you build?',
  audiences: [
    {
      who: 'front-end',
      name: 'Pages',
      amount: '10',
      unit: 'lines',
      claim: 'in a Taro app or an H5 page',
      text: 'The coupon from the wallet is shown, claimed and used. No app secret, no ticket and no signature comes near your page.',
      doors: [
        { text: 'From an empty Taro app to a claim', link: '/guides/empty-taro-app' },
        { text: 'Components, live', link: '/components/' },
      ],
    },
    {
      who: 'back-end',
      name: 'Servers',
      amount: '1',
      unit: 'handler',
      claim: 'from Request to Response',
      text: 'Tokens, tickets, pushes, retries and storage are behind it. A coupon is granted once and used once, also when an answer is lost.',
      doors: [
        { text: 'Node, Express, Koa, Nest, Next, Workers', link: '/guides/backend' },
        { text: 'Security', link: '/security' },
      ],
    },
    {
      who: 'tester',
      name: 'Testing',
      amount: '0',
      unit: 'accounts',
      claim: 'and three platforms',
      text: 'Baidu, WeChat and BeeCloud over real HTTP on your machine, with reviewers, stock and friends, a clock to turn and faults to order.',
      doors: [
        { text: 'The command', link: '/guides/command' },
        { text: 'Platform rules that bite', link: '/rules/' },
      ],
    },
  ],
  troublesTitle: 'Or did something go wrong?',
  troubles: [
    {
      text: 'WeChat says 签名错误',
      link: '/rules/wechat-signing',
      answer: 'The mistakes that make a wrong signature, and the command that finds yours.',
    },
    {
      text: 'An error code',
      link: '/errors',
      answer: 'Ours and the platforms’: why it comes, and what to do.',
    },
    {
      text: 'The books do not agree',
      link: '/guides/reconcile',
      answer: 'A push was lost or a backup restored: see what differs, and mend it.',
    },
  ],
  honestTitle: 'What you should know first',
  honest: [
    'Everything was run against the sandbox, never against the production platforms.',
    'WeChat closed the creation of new coupons on 2021-04-01; those from before keep being claimed and used.',
    'How Baidu encrypts the launch coupon is not published. A command tells which cipher opens yours.',
  ],
  honestMore: { text: 'All limits', link: '/guides/limits' },
};

export const zh: HomeWords = {
  title: '让优惠券住进别人的卡包',
  lead: '百度卡券包、微信卡包、BeeCloud：前端页面、服务端，连同三个平台，都能在自己的电脑上跑起来。TypeScript 编写。',
  start: { text: '快速上手', link: '/zh/guides/quick-start' },
  documents: { text: '全部文档', link: '/zh/documents' },
  command: '一条命令启动沙箱、后端、两个应用和这个实验台',
  picture: '实验台：一部百度手机、一部微信手机，中间一条时间线记下每个请求',
  pictureOf: { baidu: '百度小程序里一张用过的券', wechat: '微信网页里一张用过的券' },
  audiencesTitle: '你要做什么？',
  audiences: [
    {
      who: 'front-end',
      name: '写页面',
      amount: '10',
      unit: '行',
      claim: 'Taro 应用或 H5 页面',
      text: '展示、领取、核销，一套组件走完。App Secret、ticket 和签名都不进页面。',
      doors: [
        { text: '从空的 Taro 应用到领到券', link: '/zh/guides/empty-taro-app' },
        { text: '组件，可以直接操作', link: '/zh/components/' },
      ],
    },
    {
      who: 'back-end',
      name: '写服务端',
      amount: '1',
      unit: '个函数',
      claim: 'Request 进，Response 出',
      text: '令牌、ticket、推送、重试和存储都在它身后。一张券只发一次、只核销一次，平台的应答丢了也一样。',
      doors: [
        { text: 'Node、Express、Koa、Nest、Next、Workers', link: '/zh/guides/backend' },
        { text: '安全', link: '/zh/security' },
      ],
    },
    {
      who: 'tester',
      name: '做测试',
      amount: '0',
      unit: '个账号',
      claim: '三个平台都在本机',
      text: '百度、微信、BeeCloud 走真实的 HTTP：审核、库存、好友一应俱全，时钟可以拨，故障可以造。',
      doors: [
        { text: '命令行工具', link: '/zh/guides/command' },
        { text: '平台的那些坑', link: '/zh/rules/' },
      ],
    },
  ],
  troublesTitle: '还是遇到了问题？',
  troubles: [
    {
      text: '微信提示“签名错误”',
      link: '/zh/rules/wechat-signing',
      answer: '哪些写法会签错，哪条命令能找出你错在哪里。',
    },
    { text: '拿到一个错误码', link: '/zh/errors', answer: '我们的和各平台的：为什么出现，怎么处理。' },
    {
      text: '两边的账对不上',
      link: '/zh/guides/reconcile',
      answer: '推送丢了，或者恢复过备份：先看差在哪里，再修好。',
    },
  ],
  honestTitle: '先把话说在前面',
  honest: [
    '所有功能只对着沙箱跑过，没有在平台的正式环境里跑过。',
    '微信自 2021-04-01 起不再允许新建优惠券；此前建的券仍可领取和核销。',
    '百度没有公布启动券的加密方式；有一条命令能试出你的券用的是哪一种。',
  ],
  honestMore: { text: '全部局限', link: '/zh/guides/limits' },
};
