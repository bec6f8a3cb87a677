// The look of the sandbox's own pages.

export const STYLE = `
  :root { color-scheme: light dark; --line: #8883; --soft: #8881; --good: #0a9c4a; --bad: #d1492b; }
  body { margin: 0; font: 14px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  header { display: flex; gap: 24px; padding: 12px 24px; border-bottom: 1px solid var(--line); }
  nav a, h1 a { margin-right: 16px; color: inherit; opacity: .7; font-size: 13px; font-weight: 400; }
  main { max-width: 1200px; margin: 0 auto; padding: 16px 24px; }
  h1 { font-size: 18px; } h2 { font-size: 13px; margin: 0 0 4px; opacity: .7; } p { margin: 0; }
  .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 12px; }
  .cards > div { padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; overflow: auto; max-height: 200px; }
  table { width: 100%; border-collapse: collapse; }
  td { padding: 6px 8px; border-top: 1px solid var(--line); vertical-align: top; }
  .time { white-space: nowrap; opacity: .6; font-variant-numeric: tabular-nums; }
  .good { color: var(--good); } .bad { color: var(--bad); }
  i { font-style: normal; padding: 1px 8px; border-radius: 9px; background: var(--soft); }
  i.baidu { background: #2f5cff22; } i.wechat { background: #07c16022; } i.beecloud { background: #ffb02033; }
  code { font-size: 12px; opacity: .7; } pre { white-space: pre-wrap; word-break: break-all; font-size: 12px; margin: 4px 0; }
  summary { cursor: pointer; }
`;
