import type { FieldInfo } from "../engine/types.ts";
import { fieldsJa } from "./fields.ja.ts";
import { fieldsRu } from "./fields.ru.ts";
import type { Language } from "./language.ts";

/** What fields of targets hold, by their names; `#` stands for the number of fields that differ in nothing else. */
const described: Record<Language, Record<string, string>> = {
  en: {},
  ja: fieldsJa,
  ru: fieldsRu,
};

/** What a field holds. In English, and where the catalogue lacks it, formats bring their own words. */
export function describe(language: Language, { name, description }: FieldInfo): string {
  return wordsOfField(described[language], name) ?? description;
}

/** The words of a field, with its number in the place of `#`. */
export function wordsOfField(words: Record<string, string>, name: string): string | undefined {
  const number = /\d/.exec(name)?.[0] ?? "";
  return words[name] ?? words[name.replace(/\d/, "#")]?.replace("#", number);
}
