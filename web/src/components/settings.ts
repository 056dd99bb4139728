import { css, html } from "lit";
import type { TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { openDestination } from "../page/destination.ts";
import { linkWith } from "../page/link.ts";
import type { Recipe } from "../engine/types.ts";
import { jsonOf, readRecipe, toKeep } from "../page/recipe.ts";
import { copyButton } from "./copy-button.ts";
import { Part } from "./part.ts";
import { controls, shared } from "./styles.ts";

/** The recipe, to keep for the next file of the same kind. */
@customElement("rp-settings")
export class Settings extends Part {
  override render(): TemplateResult {
    const words = this.words.save;
    return html`<h3>${words.settings}</h3>
      <p class="muted small">${words.settingsAbout}</p>
      <div class="row">
        <button type="button" @click=${this.save}>${words.saveRecipe}</button>
        <label class="button">
          <input
            type="file"
            class="hidden"
            accept=".json,application/json"
            @change=${(event: Event) => this.load(event.target as HTMLInputElement)}
          />
          ${words.loadRecipe}
        </label>
        ${copyButton(this.words.common, words.copyLink, () => linkWith(location.href, this.kept))}
      </div>`;
  }

  private get kept(): Recipe {
    return toKeep(this.state.recipe, this.state.report);
  }

  private async save(): Promise<void> {
    const suggestion = { name: "rowproof-settings.json", type: "application/json" };
    const destination = await openDestination(suggestion);
    if (!destination) return;
    const writer = destination.writable.getWriter();
    await writer.write(new TextEncoder().encode(jsonOf(this.kept)));
    await writer.close();
  }

  private async load(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    const recipe = readRecipe(await file.text());
    if (recipe) this.store.change(recipe);
    else this.store.notify({ reason: "recipe", message: "" });
  }

  static override styles = [
    shared,
    controls,
    css`
      h3 {
        margin-block-end: 0.125rem;
      }
      .row {
        margin-block-start: 0.5rem;
      }
      .button:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
    `,
  ];
}
