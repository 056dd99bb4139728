import type { RuleWords } from "./rules.ts";

/** The words of the rules in Russian, by code. A rule without an entry speaks English. */
export const rulesRu: Record<string, RuleWords> = {};
