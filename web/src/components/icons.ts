import { html, svg } from "lit";
import type { SVGTemplateResult, TemplateResult } from "lit";

/** Drawn on a 20 × 20 sheet, in the colour of the text around them. Each severity has a shape of its own. */
const drawings = {
  error: svg`<path d="M6.6 2h6.8L18 6.6v6.8L13.4 18H6.6L2 13.4V6.6Z"/><path d="m7.2 7.2 5.6 5.6m0-5.6-5.6 5.6"/>`,
  warning: svg`<path d="M10 2.6 18.4 17H1.6Z"/><path d="M10 8v4m0 2.4v.1"/>`,
  info: svg`<circle cx="10" cy="10" r="8"/><path d="M10 9.2V14m0-7.6v.1"/>`,
  check: svg`<path d="m4 10.6 4 4 8-9"/>`,
  shield: svg`<path d="M10 1.8 3.4 4.4v5c0 4.2 2.8 7.2 6.6 8.8 3.8-1.6 6.6-4.6 6.6-8.8v-5Z"/><path d="m7 9.8 2.2 2.2L13 8"/>`,
  file: svg`<path d="M5 1.8h6.4L16 6.4v11.8H5Z"/><path d="M11 1.8v5h5M7.6 10.4h5.8m-5.8 3.4h5.8"/>`,
  another: svg`<path d="M11 18.2H4.6V1.8H11L16 6.4v4"/><path d="M11 1.8v5h5M15 13v6m-3-3h6"/>`,
  drop: svg`<path d="M10 2.4v9.4m-3.8-3.6L10 12l3.8-3.8"/><path d="M2.8 12.4v3.2c0 1 .8 1.8 1.8 1.8h10.8c1 0 1.8-.8 1.8-1.8v-3.2"/>`,
  save: svg`<path d="M10 2.4v9.4m-3.8-3.6L10 12l3.8-3.8M3 17.2h14"/>`,
  copy: svg`<path d="M7 6.4h10v11H7Z"/><path d="M13 6.4V2.8H3v11h4"/>`,
  arrow: svg`<path d="M3.4 10h13m-4.6-4.8L16.6 10l-4.8 4.8"/>`,
  chevron: svg`<path d="m7 4.4 5.8 5.6L7 15.6"/>`,
  close: svg`<path d="m4.6 4.6 10.8 10.8m0-10.8L4.6 15.4"/>`,
  pencil: svg`<path d="m3 17 .8-3.8L13.6 3.4l3 3-9.8 9.8Z"/>`,
  table: svg`<path d="M2.4 3.6h15.2v12.8H2.4Zm0 4.2h15.2m0 4.2H2.4m5.2-8.4v12.8"/>`,
  question: svg`<circle cx="10" cy="10" r="8"/><path d="M7.8 7.8c0-2.9 4.5-2.9 4.5 0 0 1.8-2.3 1.9-2.3 3.8m0 2.3v.1"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** An icon beside words that say the same: hidden from screen readers. */
export function icon(name: IconName, size = 18): TemplateResult {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${drawings[name]}
  </svg>`;
}
