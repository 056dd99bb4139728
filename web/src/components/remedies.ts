import type { Finding, FormatInfo, Recipe, Report } from "../engine/types.ts";
import { feedsOf, isFed } from "./feed.ts";
import type { Feed } from "./feed.ts";

/** What a field has to be about so that feeding it takes a finding away, by rule. */
const concepts: Record<string, string[]> = {
  "visitor-id-missing": ["metrica-user-id", "metrica-client-id", "yclid", "static-call"],
  "amount-without-currency": ["currency"],
  "answered-without-talk": ["call-status"],
};

/** Fields that nothing feeds yet, and that would take findings of one rule away if something did. */
export function remediesOf(
  findings: Finding[],
  report: Report,
  recipe: Recipe,
  target: FormatInfo,
): Feed[] {
  return feedsOf(report, recipe, target).filter((feed) => {
    return !isFed(feed) && findings.some((finding) => isRemedy(feed, finding, report.records));
  });
}

function isRemedy({ field }: Feed, finding: Finding, records: number): boolean {
  if (finding.rule === "column-missing") return field.name === finding.field;
  // Where other records have their visitor, what holds for the whole file would be false of them.
  if (finding.rule === "visitor-id-missing" && finding.records < records) return false;
  return concepts[finding.rule]?.includes(field.concept) ?? false;
}
