import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { rulesJa } from "../../web/src/messages/rules.ja.ts";
import { rulesRu } from "../../web/src/messages/rules.ru.ts";
import type { RuleWords } from "../../web/src/messages/rules.ts";
import type { FormatInfo } from "../../web/src/engine/types.ts";
import { fieldsJa } from "../../web/src/messages/fields.ja.ts";
import { fieldsRu } from "../../web/src/messages/fields.ru.ts";
import { wordsOfField } from "../../web/src/messages/fields.ts";
import { notesJa } from "../../web/src/messages/notes.ja.ts";
import { notesRu } from "../../web/src/messages/notes.ru.ts";
import { ja } from "../../web/src/messages/ja.ts";
import { ru } from "../../web/src/messages/ru.ts";
import { inProject } from "./rowproof.ts";

/** The words in the catalogue against those in the core: needs the command line, no page. */

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

const targets = (listed("formats") as FormatInfo[]).filter(({ roles }) => roles.includes("target"));

for (const [language, fields, notes, page] of [
  ["ja", fieldsJa, notesJa, ja],
  ["ru", fieldsRu, notesRu, ru],
] as const) {
  test(`every field of a target has words in ${language}, and no other`, () => {
    const names = targets.flatMap((target) => target.fields.map(({ name }) => name));
    for (const name of names) expect.soft(wordsOfField(fields, name), name).toBeTruthy();
    const used = new Set(names.flatMap((name) => [name, name.replace(/\d/, "#")]));
    expect(Object.keys(fields).filter((name) => !used.has(name))).toEqual([]);
  });

  test(`every upload and every note of a target has words in ${language}, and no other`, () => {
    const uploads = targets.flatMap(({ id, upload }) => (upload ? [id] : []));
    expect(Object.keys(page.uploads).sort()).toEqual(uploads.sort());
    const ids = targets.flatMap((target) => target.notes.map(({ id }) => id));
    expect(Object.keys(notes).sort()).toEqual([...new Set(ids)].sort());
  });
}

function rulesOfCore(): Record<string, RuleWords> {
  const list = listed("rules") as (RuleWords & { code: string })[];
  return Object.fromEntries(list.map((rule) => [rule.code, rule]));
}

/** What the command line lists. */
function listed(subject: "rules" | "formats"): unknown {
  const program = process.env.ROWPROOF_CLI ?? inProject("target/debug/rowproof");
  return JSON.parse(execFileSync(program, [subject, "--json"], { encoding: "utf8" }));
}

/** Each placeholder once, in alphabetical order. */
function placeholders(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort();
}
