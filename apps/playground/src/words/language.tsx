// The panel's language: remembered, and handed down to whoever has words to say.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { readSetting, writeSetting } from '../settings.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export type Language = 'zh' | 'en';

interface LanguageValue {
  language: Language;
  words: Words;
  toggle(): void;
}

const LanguageContext = createContext<LanguageValue>({ language: 'zh', words: zh, toggle: () => {} });

/** Gives its children the panel's words; the choice survives a reload. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (readSetting('language') === 'en' ? 'en' : 'zh'));
  const toggle = useCallback(() => setLanguage((old) => (old === 'zh' ? 'en' : 'zh')), []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    writeSetting('language', language);
  }, [language]);
  const value = useMemo(() => ({ language, words: language === 'zh' ? zh : en, toggle }), [language, toggle]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

/** The panel's language, its words, and the switch. */
export function useLanguage(): LanguageValue {
  return useContext(LanguageContext);
}
