import { LitElement } from "lit";
import type { PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { Messages } from "../messages/language.ts";
import type { State, Store } from "../page/store.ts";

/** A part of the page: draws what the store holds, and again whenever that changes. */
export class Part extends LitElement {
  @property({ attribute: false }) store!: Store;

  protected get state(): Readonly<State> {
    return this.store.state;
  }

  protected get words(): Messages {
    return this.store.words;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("store")) return;
    changed.get("store")?.removeEventListener("change", this.redraw);
    this.store.addEventListener("change", this.redraw);
  }

  /** A part that has nothing to say takes no place among the others. */
  override updated(): void {
    this.hidden = this.renderRoot.childElementCount === 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener("change", this.redraw);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: the first time the store is not there yet.
    if (this.hasUpdated) this.store.addEventListener("change", this.redraw);
  }

  private readonly redraw = (): void => {
    this.requestUpdate();
  };
}
