// What the site's frame says, in both languages.
import type { DefaultTheme, LocaleSpecificConfig } from 'vitepress';

interface SiteWords {
  site: LocaleSpecificConfig<DefaultTheme.Config>;
  search: Pick<DefaultTheme.LocalSearchOptions, 'locales'>;
}

/** Pages that the API reference and its like are: they have no document to edit. */
const pattern = ({ frontmatter }: { frontmatter: Record<string, string> }) => frontmatter.source ?? '';

export const en: SiteWords = {
  site: {
    description: 'Coupons that live in other people’s wallets: Baidu, WeChat, BeeCloud',
    themeConfig: {
      nav: [
        { text: 'Documents', link: '/documents' },
        { text: 'Components', link: '/components/', activeMatch: '^/components/' },
        { text: 'Platform rules', link: '/rules/', activeMatch: '^/rules/' },
        { text: 'Errors', link: '/errors' },
        { text: 'API', link: '/api/', activeMatch: '^/api/' },
      ],
      editLink: { pattern: pattern as never, text: 'Edit this page' },
      lastUpdated: { text: 'Last changed', formatOptions: { dateStyle: 'medium' } },
      footer: { message: 'MIT licence', copyright: '' },
    },
  },
  search: {},
};

export const zh: SiteWords = {
  site: {
    description: '住在别人卡包里的优惠券：百度、微信、BeeCloud',
    themeConfig: {
      nav: [
        { text: '文档', link: '/zh/documents' },
        { text: '组件', link: '/zh/components/', activeMatch: '^/zh/components/' },
        { text: '平台的坑', link: '/zh/rules/', activeMatch: '^/zh/rules/' },
        { text: '错误码', link: '/zh/errors' },
        { text: 'API（英文）', link: '/api/' },
      ],
      editLink: { pattern: pattern as never, text: '编辑此页' },
      lastUpdated: { text: '最后修改', formatOptions: { dateStyle: 'medium', forceLocale: true } },
      footer: { message: 'MIT 许可证', copyright: '' },
      outline: { level: [2, 3], label: '本页内容' },
      docFooter: { prev: '上一页', next: '下一页' },
      darkModeSwitchLabel: '外观',
      lightModeSwitchTitle: '切换到浅色',
      darkModeSwitchTitle: '切换到深色',
      sidebarMenuLabel: '目录',
      returnToTopLabel: '回到顶部',
      langMenuLabel: '切换语言',
      skipToContentLabel: '跳到正文',
      notFound: {
        title: '这里没有页面',
        quote: '地址可能写错了，也可能页面换了地方。可以搜索，或者从首页找起。',
        linkLabel: '回到首页',
        linkText: '回到首页',
      },
    },
  },
  search: {
    locales: {
      zh: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
          modal: {
            displayDetails: '显示详细内容',
            resetButtonTitle: '清空',
            backButtonTitle: '关闭',
            noResultsText: '没有找到（API、架构和决定只有英文，切换到 English 再搜）：',
            footer: {
              selectText: '打开',
              selectKeyAriaLabel: '回车',
              navigateText: '选择',
              navigateUpKeyAriaLabel: '上箭头',
              navigateDownKeyAriaLabel: '下箭头',
              closeText: '关闭',
              closeKeyAriaLabel: 'Esc',
            },
          },
        },
      },
    },
  },
};
