import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { rulesJa } from "../../web/src/messages/rules.ja.ts";
import { rulesRu } from "../../web/src/messages/rules.ru.ts";
import type { RuleWords } from "../../web/src/messages/rules.ts";
import { inProject } from "./rowproof.ts";

/** The words of the rules in the catalogue against those in the core: needs the command line, no page. */

const parts = ["title", "what", "why", "remedy"] as const;

const rules = rulesOfCore();

for (const [language, words] of Object.entries({ ja: rulesJa, ru: rulesRu })) {
  test(`every rule has its words in ${language}, and no other`, () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(rules).sort());
  });

  test(`every sentence in ${language} has the placeholders of the English one`, () => {
    for (const [code, translated] of Object.entries(words)) {
      for (const part of parts) {
        const wanted = placeholders(rules[code]?.[part] ?? "");
        expect.soft(placeholders(translated[part]), `${code}, ${part}`).toEqual(wanted);
        expect.soft(translated[part].trim(), `${code}, ${part}`).not.toBe("");
      }
    }
  });
}

function rulesOfCore(): Record<string, RuleWords> {
  const program = process.env.ROWPROOF_CLI ?? inProject("target/debug/rowproof");
  const json = execFileSync(program, ["rules", "--json"], { encoding: "utf8" });
  const list = JSON.parse(json) as (RuleWords & { code: string })[];
  return Object.fromEntries(list.map((rule) => [rule.code, rule]));
}

/** Each placeholder once, in alphabetical order. */
function placeholders(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort();
}
