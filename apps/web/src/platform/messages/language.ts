/** Vietnamese first; whoever prefers English says so once. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'lien-lac.language';

/** The language that was chosen on this device, else Vietnamese. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    return languages.find((language) => language === kept) ?? 'vi';
  } catch {
    // A browser that keeps nothing still shows the page.
    return 'vi';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // It holds until the page is closed.
  }
}
