import { html } from "lit";
import type { TemplateResult } from "lit";
import type { FormatInfo } from "../engine/types.ts";

/** Where a rule is documented: links where the target knows the address, else the name of the source. */
export function sourceLinks(
  sources: string[],
  target: FormatInfo | null,
  inNewTab: string,
): TemplateResult[] {
  return sources.map((name) => {
    const source = target?.sources[name] ?? { title: name, url: name };
    if (!source.url.startsWith("https://")) return html`<div>${source.title}</div>`;
    return html`<div>
      <a href=${source.url} target="_blank" rel="noreferrer noopener">
        ${source.title}<span class="hidden"> (${inNewTab})</span></a
      >
    </div>`;
  });
}
