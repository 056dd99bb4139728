import type { RuleWords } from "./rules.ts";
import { checks } from "./rules.ru/checks.ts";
import { columns } from "./rules.ru/columns.ts";
import { file } from "./rules.ru/file.ts";
import { numbers } from "./rules.ru/numbers.ts";
import { records } from "./rules.ru/records.ts";
import { times } from "./rules.ru/times.ts";
import { words } from "./rules.ru/words.ts";

/** The words of the rules in Russian, by code. A rule without an entry speaks English. */
export const rulesRu: Record<string, RuleWords> = {
  ...file,
  ...records,
  ...columns,
  ...times,
  ...numbers,
  ...words,
  ...checks,
};
