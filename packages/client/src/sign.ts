// Card signing for trusted runtimes. Browsers cannot import it: a ticket in a page is everybody's ticket.
export * from '@kaquan/protocol/wechat/card-ext';
export * from '@kaquan/protocol/wechat/choose-card';
export * from '@kaquan/protocol/wechat/js-config';
export * from '@kaquan/protocol/wechat/tickets';
