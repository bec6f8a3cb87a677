// Shows a built H5 page as WeChat's in-app browser does: with the native bridge there before any script of the page.

/** The page's HTML with the sandbox's bridge as its first script. The bundle itself stays untouched. */
export function withNativeBridge(html: string, sandboxUrl: string): string {
  return html.replace(
    /<head([^>]*)>/i,
    `<head$1><script src="${sandboxUrl}/wechat/native/bridge.js"></script>`,
  );
}
