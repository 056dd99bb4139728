import type { Claim } from "../engine/types.ts";
import type { Language } from "./language.ts";
import { notesJa } from "./notes.ja.ts";
import { notesRu } from "./notes.ru.ts";

const translated: Record<Language, Record<string, string>> = { en: {}, ja: notesJa, ru: notesRu };

/** What is to be known of a format. In English, and where the catalogue lacks it, formats bring their own words. */
export function noteIn(language: Language, { id, text }: Claim): string {
  return translated[language][id] ?? text;
}
