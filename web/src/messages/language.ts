import { en } from "./en.ts";
import type { Messages } from "./en.ts";
import { ja } from "./ja.ts";
import { ru } from "./ru.ts";

export type { Messages } from "./en.ts";
export type Language = "en" | "ja" | "ru";

/** Each language under its own name. */
export const languages: Record<Language, string> = { en: "English", ja: "日本語", ru: "Русский" };

const catalogues: Record<Language, Messages> = { en, ja, ru };

export function messagesIn(language: Language): Messages {
  return catalogues[language];
}

/** The first of the browser's languages that there are words for. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return known ?? "en";
}

export function isLanguage(tag: string): tag is Language {
  return tag in languages;
}
