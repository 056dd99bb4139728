import type { Messages } from "../messages/language.ts";

type Noun = Parameters<Messages["things"]>[0];

/** What people call the records of a format. */
export function nounOf(format: string): Noun {
  if (format.includes("call")) return "calls";
  return format.includes("prospect") ? "prospects" : "records";
}
