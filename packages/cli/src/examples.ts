// Lines that work, for each command's help.

/** By the command's words. */
export const EXAMPLES: Record<string, readonly string[]> = {
  '': ['kaquan sandbox', 'kaquan doctor --config ./kaquan.config.ts', 'source <(kaquan complete bash)'],
  sandbox: ['kaquan sandbox --port 4600', 'kaquan sandbox --empty', 'kaquan sandbox --port 0 --json'],
  doctor: [
    'kaquan doctor --config ./kaquan.config.ts',
    'kaquan doctor --config ./kaquan.config.ts --url https://shop.example/api --json',
  ],
  'sign card-ext': [
    'kaquan sign card-ext --card-id pFS7… --ticket ticket.txt',
    'WECHAT_API_TICKET=… kaquan sign card-ext --card-id pFS7… --code 1102 --json',
    'kaquan sign card-ext --card-id pFS7… --config ./kaquan.config.ts',
  ],
  'sign choose-card': ['kaquan sign choose-card --app-id wx… --card-type CASH --ticket ticket.txt'],
  'sign js-config': ['kaquan sign js-config --url "https://shop.example/?a=1" --ticket jsapi-ticket.txt'],
  'explain card-ext': [
    'kaquan explain card-ext --card-id pFS7… --ticket ticket.txt --sent card-ext.json',
    'kaquan explain card-ext --card-id pFS7… --ticket ticket.txt --sent - --jsapi-ticket jsapi.txt < card-ext.json',
  ],
  'explain choose-card': [
    'kaquan explain choose-card --app-id wx… --ticket ticket.txt --sent choose-card.json --app-secret secret.txt',
  ],
  'explain js-config': [
    'kaquan explain js-config --url "https://shop.example/?a=1#top" --ticket jsapi-ticket.txt --sent config.json',
  ],
  'baidu launch': ['kaquan baidu launch', 'kaquan baidu launch --sandbox http://127.0.0.1:4600 --json'],
  'baidu probe': ['BAIDU_APP_KEY=… kaquan baidu probe --secret secret.txt --coupon -'],
  'jobs list': ['DATABASE_URL=postgres://… kaquan jobs list'],
  migrate: ['kaquan migrate', 'DATABASE_URL=postgres://… kaquan migrate --apply'],
  reconcile: [
    'kaquan reconcile --config ./kaquan.config.ts',
    'kaquan reconcile --config ./kaquan.config.ts --apply --json',
  ],
  complete: [
    'source <(kaquan complete bash)',
    'source <(kaquan complete zsh)',
    'kaquan complete fish > ~/.config/fish/completions/kaquan.fish',
  ],
};
