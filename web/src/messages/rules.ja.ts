import type { RuleWords } from "./rules.ts";
import { checks } from "./rules.ja/checks.ts";
import { columns } from "./rules.ja/columns.ts";
import { file } from "./rules.ja/file.ts";
import { numbers } from "./rules.ja/numbers.ts";
import { records } from "./rules.ja/records.ts";
import { times } from "./rules.ja/times.ts";
import { words } from "./rules.ja/words.ts";

/** The words of the rules in Japanese, by code. A rule without an entry speaks English. */
export const rulesJa: Record<string, RuleWords> = {
  ...file,
  ...records,
  ...columns,
  ...times,
  ...numbers,
  ...words,
  ...checks,
};
