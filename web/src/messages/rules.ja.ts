import type { RuleWords } from "./rules.ts";

/** The words of the rules in Japanese, by code. A rule without an entry speaks English. */
export const rulesJa: Record<string, RuleWords> = {};
