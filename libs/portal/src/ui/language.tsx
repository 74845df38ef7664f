import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

/** The two languages of the portal. Chinese comes first. */
export type Language = 'zh' | 'en';

/** Words in both languages, as the API sends them. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The words of one area of work: every key in both languages, or it does not compile. */
export interface Words<Key extends string> {
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** Values for the `{name}` places of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** Declares the words of an area; English must have exactly the keys of Chinese. */
export function words<const Zh extends Readonly<Record<string, string>>>(
  zh: Zh,
  en: { readonly [K in keyof Zh]: string } & { readonly [K in Exclude<string, keyof Zh>]?: string },
): Words<keyof Zh & string> {
  return { zh, en } as Words<keyof Zh & string>;
}

/** Puts values into the `{name}` places; a place without value stays as it is. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: 'zh', setLanguage: () => undefined });
const STORED_AS = 'gongqiao.language';

function storedLanguage(): Language {
  return globalThis.localStorage?.getItem(STORED_AS) === 'en' ? 'en' : 'zh';
}

/** Holds the language of the portal and remembers it on this device. */
export function LanguageProvider({ children, initial }: { readonly children: ReactNode; readonly initial?: Language }) {
  const [language, set] = useState<Language>(() => initial ?? storedLanguage());
  const setLanguage = useCallback((next: Language) => {
    globalThis.localStorage?.setItem(STORED_AS, next);
    document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
    set(next);
  }, []);
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The language now, and how to change it. */
export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** Gives the sentences of an area in the language now: `const t = useWords(areaWords); t('title')`. */
export function useWords<Key extends string>(dictionary: Words<Key>): (key: Key, values?: Values) => string {
  const { language } = useLanguage();
  return useCallback((key: Key, values?: Values) => fill(dictionary[language][key], values), [dictionary, language]);
}

/** Gives the half of bilingual words that fits the language now. */
export function useSay(): (text: Bilingual | null | undefined) => string {
  const { language } = useLanguage();
  return useCallback((text) => (text ? text[language] || text.zh : ''), [language]);
}
