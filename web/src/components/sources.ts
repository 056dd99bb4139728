import { html } from "lit";
import type { TemplateResult } from "lit";
import type { FormatInfo } from "../engine/types.ts";

/** Where a rule is documented: links, named as the formats name those pages. */
export function sourceLinks(
  sources: string[],
  formats: FormatInfo[],
  inNewTab: string,
): TemplateResult[] {
  const pages = formats.flatMap((format) => Object.values(format.sources));
  return sources.map((url) => {
    const title = pages.find((page) => page.url === url)?.title ?? url;
    if (!url.startsWith("https://")) return html`<div>${title}</div>`;
    return html`<div>
      <a href=${url} target="_blank" rel="noreferrer noopener">
        ${title}<span class="hidden"> (${inNewTab})</span></a
      >
    </div>`;
  });
}
