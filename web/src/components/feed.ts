import type {
  Derived,
  FieldInfo,
  FormatInfo,
  MappingEntry,
  Recipe,
  Report,
} from "../engine/types.ts";

/** What fills one field of the target. */
export interface Feed {
  field: FieldInfo;
  entry: MappingEntry | null;
  constant: string | null;
  derived: Derived | null;
}

/** What fills each field of the target, in the target's order. */
export function feedsOf(report: Report, recipe: Recipe, target: FormatInfo): Feed[] {
  return target.fields.map((field) => ({
    field,
    entry: report.file.mapping.find((entry) => entry.field === field.name) ?? null,
    constant: recipe.constants?.[field.name] ?? null,
    derived: report.derived.find((derived) => derived.field === field.name) ?? null,
  }));
}

export function isFed({ entry, constant, derived }: Feed): boolean {
  return entry !== null || constant !== null || derived?.accepted === true;
}

/** Required fields that nothing feeds. */
export function missingFeeds(report: Report, recipe: Recipe, target: FormatInfo): Feed[] {
  const feeds = feedsOf(report, recipe, target);
  return feeds.filter((feed) => feed.field.need === "required" && !isFed(feed));
}
