// VitePress's own theme in the colours of Kaquan, with a home page of its own.
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import LiveExample from './components/LiveExample.vue';
import HomePage from './home/HomePage.vue';
import './style/colors.css';
import './style/reading.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('HomePage', HomePage);
    app.component('LiveExample', LiveExample);
  },
} satisfies Theme;
