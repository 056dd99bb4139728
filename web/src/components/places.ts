import type { Messages } from "../messages/language.ts";
import type { Option, OptionGroup } from "./select.ts";

/** The time zones and countries that the browser knows, for the pickers. */

type Words = Pick<Messages["decision"], "likely" | "thisComputer" | "suggested">;

let zonesOnce: OptionGroup[] | null = null;

/** Zones by continent; first the likely ones. */
export function timeZoneOptions(words: Words): OptionGroup[] {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const likely: Option[] = [{ value: "UTC", label: "UTC" }];
  if (here && here !== "UTC") likely.unshift(marked(zoneOption(here), words.thisComputer));
  zonesOnce ??= zonesByContinent();
  return [{ label: words.likely, options: likely }, ...zonesOnce];
}

/** "Japan (JP)"; nothing where the browser does not know the code. */
export function countryName(language: string, code: string): string | undefined {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const name = names.of(code);
  return name === undefined ? undefined : `${name} (${code})`;
}

/** Countries by name in the reader's language; first the suggested one. */
export function countryOptions(
  language: string,
  suggested: string | null,
  words: Words,
): (Option | OptionGroup)[] {
  const countries = letterPairs().flatMap((code): Option[] => {
    const label = isCountry(code) ? countryName(language, code) : undefined;
    return label === undefined ? [] : [{ value: code, label }];
  });
  const { compare } = new Intl.Collator(language);
  countries.sort((one, other) => compare(one.label, other.label));
  const first = countries.find(({ value }) => value === suggested);
  if (!first) return countries;
  return [{ label: words.likely, options: [marked(first, words.suggested)] }, ...countries];
}

function zonesByContinent(): OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const [continent = zone] = zone.split("/");
    const group = groups.get(continent) ?? [];
    group.push(zoneOption(zone));
    groups.set(continent, group);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}

function zoneOption(zone: string): Option {
  return { value: zone, label: `${zone.replaceAll("_", " ")} (${offset(zone)})` };
}

/** Today's offset, to tell zones apart; the engine takes the one of each date. */
function offset(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" });
  const name = parts.formatToParts().find(({ type }) => type === "timeZoneName")?.value ?? "";
  return name.replace("GMT", "UTC");
}

function marked({ value, label }: Option, mark: string): Option {
  return { value, label: `${label} · ${mark}` };
}

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

function letterPairs(): string[] {
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** Browsers name unions, islands, retired codes and test codes too, which are no codes of ISO 3166. */
function isCountry(code: string): boolean {
  const unions = ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];
  const reserved = ["AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK"];
  return ![...unions, ...reserved].includes(code) && new Intl.Locale(`und-${code}`).region === code;
}
