import type {
  Derived,
  Finding,
  FormatInfo,
  Layout,
  Misfit,
  Recipe,
  Report,
  Seen,
} from "../engine/types.ts";

/** The changes that the page makes to a recipe. All return a new one. */

export const emptyRecipe: Recipe = { recipe: 1 };

/** The name under which a recipe accepts or refuses the fix of a finding. */
export function fixName({ rule, field, column_name }: Finding): string {
  return `${rule}:${field ?? column_name ?? ""}`;
}

export function deriveName({ field }: Derived): string {
  return `derive:${field}`;
}

/** Accepts or refuses fixes, by name. */
export function withFixes(recipe: Recipe, fixes: string[], accepted: boolean): Recipe {
  const without = (names: string[] = []): string[] => names.filter((name) => !fixes.includes(name));
  return {
    ...recipe,
    accepted: accepted ? [...without(recipe.accepted), ...fixes] : without(recipe.accepted),
    refused: accepted ? without(recipe.refused) : [...without(recipe.refused), ...fixes],
  };
}

/** The fix that makes a file safe to open in a spreadsheet; without a place, it holds for the rejects too. */
const guard = "formula-injection";

export function isGuarded(recipe: Recipe): boolean {
  return recipe.accepted?.includes(guard) ?? false;
}

/** Puts apostrophes before formulas, or not. What was said of single columns goes. */
export function withGuard(recipe: Recipe, guarded: boolean): Recipe {
  const others = (names: string[] = []): string[] =>
    names.filter((name) => name.split(":")[0] !== guard);
  const accepted = others(recipe.accepted);
  return {
    ...recipe,
    accepted: guarded ? [...accepted, guard] : accepted,
    refused: others(recipe.refused),
  };
}

/** Settings stay smaller than this, in bytes. */
const largest = 4096;

/**
 * The recipe to keep for the next file, which is then compared with this one. Where it would not
 * stay small, it names columns by their numbers, which hold as long as the columns' headings do; or
 * it remembers nothing.
 */
export function toKeep(recipe: Recipe, report: Report | null): Recipe {
  const others = without(recipe, "seen");
  if (!report) return others;
  const kept = { ...others, seen: report.seen };
  // Of many columns, the headings are not remembered: their numbers alone would say nothing.
  const columns = report.seen.columns ? report.file.columns : [];
  const byNumber = { ...kept, mapping: numbered(recipe.mapping ?? {}, columns) };
  return [kept, byNumber].find(isSmall) ?? others;
}

function isSmall(recipe: Recipe): boolean {
  return new TextEncoder().encode(jsonOf(recipe)).length < largest;
}

/** A mapping to the numbers of columns whose headings are there just once. */
function numbered(mapping: Record<string, string>, columns: string[]): Record<string, string> {
  const number = (heading: string): string => {
    const place = columns.indexOf(heading);
    const isOnly = place >= 0 && place === columns.lastIndexOf(heading);
    return isOnly ? `#${place + 1}` : heading;
  };
  return Object.fromEntries(
    Object.entries(mapping).map(([field, heading]) => [field, number(heading)]),
  );
}

/** The recipe as it is saved. */
export function jsonOf(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`;
}

/** Chooses the target. What was said about fields that it does not have goes. */
export function withFormat({ layout, ...recipe }: Recipe, format: FormatInfo): Recipe {
  const known = new Set(format.fields.map(({ name }) => name));
  const ofKnown = (entries: Record<string, string> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(entries).filter(([field]) => known.has(field)));
  return {
    ...recipe,
    format: format.id,
    mapping: ofKnown(recipe.mapping),
    constants: ofKnown(recipe.constants),
    ...(layout && format.layouts.includes(layout) && { layout }),
  };
}

/** The recipe without what does not fit, and without the memory of the file before. */
export function withoutMisfits(recipe: Recipe, misfits: Misfit[]): Recipe {
  return misfits.reduce(withoutMisfit, without(recipe, "seen"));
}

function withoutMisfit(recipe: Recipe, { code, facts }: Misfit): Recipe {
  const { field = "", answer = "", fix } = facts;
  const others = (names: string[] = []): string[] => names.filter((name) => name !== fix);
  switch (code) {
    case "column-gone":
    case "column-moved":
      return { ...recipe, mapping: withEntry(recipe.mapping, field, null) };
    case "answer-unasked":
      return withDecision(recipe, answer, null);
    case "fix-unmatched":
      return { ...recipe, accepted: others(recipe.accepted), refused: others(recipe.refused) };
    case "encoding-told":
      return withDecision(without(recipe, "encoding"), "encoding", null);
    case "delimiter-told":
      return without(recipe, "delimiter");
    default:
      return recipe;
  }
}

/** Answers a decision; null leaves it open. */
export function withDecision(recipe: Recipe, name: string, answer: string | null): Recipe {
  return { ...recipe, decisions: withEntry(recipe.decisions, name, answer) };
}

/** Feeds a field from a column ("" for none). */
export function withColumn(recipe: Recipe, field: string, column: string): Recipe {
  return {
    ...recipe,
    mapping: withEntry(recipe.mapping, field, column),
    constants: withEntry(recipe.constants, field, null),
  };
}

/** Gives a field one value for all records. */
export function withConstant(recipe: Recipe, field: string, value: string): Recipe {
  return {
    ...recipe,
    mapping: withEntry(recipe.mapping, field, ""),
    constants: withEntry(recipe.constants, field, value === "" ? null : value),
  };
}

/** How a recipe names a column: by its heading where that is unique, else by its place. */
export function columnName(columns: string[], index: number): string {
  const name = columns[index] ?? "";
  const unique = columns.indexOf(name) === columns.lastIndexOf(name);
  return name !== "" && !name.startsWith("#") && unique ? name : `#${index + 1}`;
}

/** Takes settings out of JSON that may be anything; null when it is no recipe. */
export function readRecipe(json: string): Recipe | null {
  const value = parse(json);
  if (!isRecord(value) || value.recipe !== 1) return null;
  const entries = Object.entries(readers).flatMap(([key, read]) => {
    const setting = read(value[key]);
    return setting === undefined ? [] : [[key, setting]];
  });
  return { recipe: 1, ...(Object.fromEntries(entries) as Partial<Recipe>) };
}

type Readers = { [Key in Exclude<keyof Recipe, "recipe">]-?: (value: unknown) => Recipe[Key] };

const readers: Readers = {
  format: text,
  from: text,
  encoding: text,
  delimiter: text,
  quote: text,
  escape: text,
  header: (value) => (typeof value === "boolean" ? value : undefined),
  skipped_lines: (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  mapping: texts,
  constants: texts,
  decisions: texts,
  accept: (value) => (value === "safe" || value === "ask" ? value : undefined),
  accepted: list,
  refused: list,
  layout: (value) => (isLayout(value) ? value : undefined),
  newline: text,
  seen: (value) => (isSeen(value) ? value : undefined),
};

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function list(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;
}

function texts(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => {
    return typeof entry[1] === "string";
  });
  return Object.fromEntries(entries);
}

function isSeen(value: unknown): value is Seen {
  if (!isRecord(value)) return false;
  const { encoding, delimiter, columns, fed } = value;
  return [encoding, delimiter, columns].every((item) => typeof item === "string") && isTexts(fed);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isLayout(value: unknown): value is Layout {
  return value === "csv" || value === "curl" || value === "ndjson";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function without(recipe: Recipe, setting: Exclude<keyof Recipe, "recipe">): Recipe {
  const others = Object.entries(recipe).filter(([name]) => name !== setting);
  return { ...(Object.fromEntries(others) as Partial<Recipe>), recipe: 1 };
}

function withEntry(
  entries: Record<string, string> = {},
  key: string,
  value: string | null,
): Record<string, string> {
  const others = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
}
