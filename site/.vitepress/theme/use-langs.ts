// Stands in for the theme's own list of languages: the same page in the other one, or the list of all documents where
// a page is in English only. The config names it `otherLanguage`.
import { useData } from 'vitepress';
import { computed } from 'vue';

/** The shape that the theme's menus take. */
export function useLangs() {
  const { site, localeIndex, frontmatter, hash } = useData();
  const current = computed(() => site.value.locales[localeIndex.value]);
  const currentLang = computed(() => ({
    label: current.value?.label,
    link: current.value?.link ?? '/',
  }));
  const localeLinks = computed(() =>
    Object.values(site.value.locales)
      .filter((locale) => locale !== current.value)
      .map(({ label, link }) => ({
        text: label,
        // A page that is not there has no other language.
        link: (frontmatter.value.otherLanguage ?? link ?? '/') + hash.value,
      })),
  );
  return { localeLinks, currentLang };
}
