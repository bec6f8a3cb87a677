// POST /wechat/js-config: signed values for wx.config.

export interface JsConfigRequest {
  /** The page's URL as WeChat sees it; what follows `#` is dropped. */
  url: string;
}

export interface JsConfigAnswer {
  appId: string;
  /** Seconds. */
  timestamp: number;
  nonceStr: string;
  signature: string;
}
