// The parameters of a card's link cell; the same functions as on the server.
export {
  parseRedirectParams,
  type RedirectParams,
  stripRedirectParams,
} from '@kaquan/protocol/wechat/redirect-params';
