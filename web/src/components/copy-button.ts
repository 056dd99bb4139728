import { LitElement, html } from "lit";
import type { TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Messages } from "../messages/language.ts";
import { icon } from "./icons.ts";
import { controls, shared } from "./styles.ts";

/** Copies a text, and says so for a moment. */
@customElement("rp-copy-button")
export class CopyButton extends LitElement {
  @property({ attribute: false }) label = "";
  @property({ attribute: false }) copiedLabel = "";
  @property({ attribute: false }) text: () => string = () => "";
  @state() private copied = false;

  override render(): TemplateResult {
    return html`<button type="button" @click=${this.copy}>
      ${icon(this.copied ? "check" : "copy", 16)}
      <span aria-live="polite">${this.copied ? this.copiedLabel : this.label}</span>
    </button>`;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text());
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, 2_000);
  }

  static override styles = [shared, controls];
}

export function copyButton(
  { copied }: Messages["common"],
  label: string,
  text: () => string,
): TemplateResult {
  return html`<rp-copy-button
    .label=${label}
    .copiedLabel=${copied}
    .text=${text}
  ></rp-copy-button>`;
}
