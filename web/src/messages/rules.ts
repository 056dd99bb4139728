import type { Finding, RuleInfo } from "../engine/types.ts";
import type { Language } from "./language.ts";
import { factsIn } from "./phrases.ts";
import { rulesJa } from "./rules.ja.ts";
import { rulesRu } from "./rules.ru.ts";

/** What a rule says to people. `what` has the placeholders of the English words. */
export interface RuleWords {
  title: string;
  what: string;
  why: string;
  remedy: string;
}

const translated: Record<Language, Record<string, RuleWords>> = {
  en: {},
  ja: rulesJa,
  ru: rulesRu,
};

/** The words of a rule; a rule that the catalogue lacks is at least named. */
export function wordsOf(language: Language, rules: RuleInfo[], code: string): RuleWords {
  return (
    translated[language][code] ??
    rules.find((rule) => rule.code === code) ?? { title: code, what: code, why: "", remedy: "" }
  );
}

/** Puts the facts of a finding into the placeholders of a sentence. */
export function fill(sentence: string, finding: Finding, language: Language): string {
  const [sample] = finding.samples;
  const facts: Record<string, string> = {
    value: sample?.value ?? "",
    fixed: sample?.fixed ?? "",
    count: String(finding.count),
    records: String(finding.records),
    column: finding.column_name ?? finding.field ?? "",
    field: finding.field ?? finding.column_name ?? "",
    ...factsIn(language, finding.facts),
  };
  return put(sentence, facts);
}

/** Puts facts into the {placeholders} of a sentence. */
export function put(sentence: string, facts: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => facts[name] ?? placeholder);
}
