import { css } from "lit";

/** What every component shares: headings, cards, controls, focus rings. */
export const shared = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h1,
  h2,
  h3,
  .sentence,
  .title {
    /* Japanese breaks between phrases where the browser can tell them apart. */
    word-break: auto-phrase;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.3;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1rem;
    font-weight: 620;
  }
  a {
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  svg {
    flex: none;
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    padding: var(--gap);
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.875rem;
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.875em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .stack {
    display: grid;
    gap: var(--gap);
    min-width: 0;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Buttons, selects, inputs, switches, disclosures. */
export const controls = css`
  button,
  select,
  input,
  .button {
    font: inherit;
    font-size: 0.9375rem;
    color: inherit;
    max-width: 100%;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-height: 2.5rem;
    padding: 0.375rem 0.875rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    font-weight: 550;
    text-align: start;
    cursor: pointer;
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }
  button:hover,
  .button:hover {
    background: var(--sunken);
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover:enabled {
    background: var(--accent-hover);
    border-color: var(--accent-hover);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    padding-inline: 0.5rem;
  }
  button.quiet:hover {
    background: var(--accent-soft);
  }
  select,
  input:not([type="checkbox"], [type="radio"], [type="file"]) {
    min-height: 2.25rem;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
  }
  input[type="radio"] {
    appearance: none;
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    border: 1px solid var(--line-strong);
    border-radius: 50%;
    background: var(--surface);
    cursor: pointer;
  }
  input[type="radio"]:checked {
    border: 0.3125rem solid var(--accent);
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 2rem;
    cursor: pointer;
    font-weight: 550;
  }
  .switch input {
    appearance: none;
    flex: none;
    width: 2.375rem;
    height: 1.375rem;
    margin: 0;
    border-radius: 1rem;
    border: 1px solid var(--line-strong);
    background: var(--sunken);
    cursor: pointer;
    position: relative;
    transition: background-color 0.15s;
  }
  .switch input::before {
    content: "";
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    width: 1rem;
    height: 1rem;
    border-radius: 50%;
    background: var(--line-strong);
    transition: transform 0.15s;
  }
  .switch input:checked {
    background: var(--accent);
    border-color: var(--accent);
  }
  .switch input:checked::before {
    background: var(--on-accent);
    transform: translateX(1rem);
  }
  summary {
    cursor: pointer;
    border-radius: 6px;
  }
`;
