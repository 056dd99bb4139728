import { css } from "lit";

/** The look of a finding. */
export const findingStyles = css`
  article {
    --mark: var(--info);
    background: var(--surface);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--mark);
    border-radius: var(--radius-small);
    overflow: hidden;
  }
  .error {
    --mark: var(--error);
  }
  .warning {
    --mark: var(--warning);
  }
  summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(0, auto) auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.75rem 0.875rem 0.375rem;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  .mark {
    color: var(--mark);
    display: flex;
  }
  .title {
    display: block;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .example {
    max-width: 30rem;
    text-align: end;
    overflow: hidden;
    max-height: 3.2em;
  }
  ins {
    text-decoration: none;
  }
  ins .mono {
    color: var(--ok);
    font-weight: 600;
  }
  .becomes svg {
    vertical-align: -0.125em;
    color: var(--muted);
  }
  .chevron {
    grid-area: 1 / 4;
  }
  .chevron svg {
    color: var(--muted);
    display: block;
    transition: transform 0.15s;
  }
  details[open] .chevron svg {
    transform: rotate(90deg);
  }
  .details {
    display: grid;
    gap: 0.875rem 2rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.5rem 0.875rem 0.75rem 3rem;
    font-size: 0.9375rem;
  }
  dt {
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--muted);
  }
  dd + dt {
    margin-block-start: 0.5rem;
  }
  h4 {
    font-weight: 600;
    margin-block-end: 0.25rem;
  }
  .samples ul {
    display: grid;
    gap: 0.25rem;
    max-height: 16rem;
    overflow: auto;
  }
  .samples li {
    display: grid;
    grid-template-columns: minmax(4.5rem, max-content) minmax(0, 1fr);
    gap: 0.5rem;
    align-items: baseline;
  }
  .address {
    font-family: var(--mono);
    color: var(--muted);
  }
  .ways {
    display: grid;
    gap: 0.5rem;
    padding: 0 0.875rem 0.5rem 3rem;
  }
  rp-mapping-row {
    border-block-end: 0;
  }
  rp-mapping-row + rp-mapping-row {
    border-block-start: 1px solid var(--line);
  }
  .grow {
    flex: 1 1 14rem;
  }
  .show {
    margin-inline-start: auto;
    min-height: 2.125rem;
    font-size: 0.875rem;
  }
  .show[aria-pressed="true"] {
    background: var(--accent-soft);
  }
  @media (min-width: 56rem) {
    .details:has(.samples) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
  @media (max-width: 40rem) {
    summary {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: start;
    }
    .example {
      grid-area: 2 / 2;
      text-align: start;
    }
    .chevron {
      grid-area: 1 / 3;
    }
    .details,
    .ways {
      padding-inline-start: 0.875rem;
    }
    .show {
      margin-inline-start: -0.5rem;
    }
  }
`;
