import { html } from "lit";
import type { TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

/** A native select that always shows the value in force. */
export function select(
  label: string,
  options: (Option | OptionGroup)[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const one = ({ value, label: name }: Option): TemplateResult =>
    html`<option value=${value} .selected=${live(value === chosen)}>${name}</option>`;
  return html`<select
    aria-label=${label}
    @change=${(event: Event) => {
      choose((event.target as HTMLSelectElement).value);
    }}
  >
    ${options.map((option) =>
      "options" in option
        ? html`<optgroup label=${option.label}>${option.options.map(one)}</optgroup>`
        : one(option),
    )}
  </select>`;
}
