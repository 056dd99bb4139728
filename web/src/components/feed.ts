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
export function feedsOf(
  report: Report,
  recipe: Recipe,
  target: FormatInfo,
  source: FormatInfo | null,
): Feed[] {
  return target.fields.map((field) => ({
    field,
    entry: entryFor(field, report, source),
    constant: recipe.constants?.[field.name] ?? null,
    derived: report.derived.find((derived) => derived.field === field.name) ?? null,
  }));
}

export function isFed({ entry, constant, derived }: Feed): boolean {
  return entry !== null || constant !== null || derived?.accepted === true;
}

/** A column feeds the field by its own name, or, in a conversion, the source's field of the same concept. */
function entryFor(
  field: FieldInfo,
  { file, converting }: Report,
  source: FormatInfo | null,
): MappingEntry | null {
  const own = file.mapping.find((entry) => entry.field === field.name);
  if (own || !converting) return own ?? null;
  const twin = source?.fields.find(({ concept }) => concept === field.concept);
  const entry = file.mapping.find((other) => other.field === twin?.name);
  return entry ? { ...entry, evidence: "concept" } : null;
}
