import { css } from "lit";

/** The look of the grid. The heights are those that `grid.ts` reckons with. */
export const gridStyles = css`
  .scroller {
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    font-size: 0.8125rem;
    overscroll-behavior-x: contain;
    contain: strict;
  }
  .body {
    position: relative;
    overflow: hidden;
  }
  .rows {
    position: absolute;
    inset: 0 0 auto;
  }
  .head,
  .row-line {
    display: flex;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    height: 44px;
    background: var(--sunken);
    font-weight: 600;
  }
  .head .cell {
    display: block;
    padding-block: 4px;
    line-height: 17px;
    border-block-end-color: var(--line-strong);
  }
  .head small {
    display: block;
    color: var(--muted);
    font-weight: 400;
    font-size: 0.6875rem;
  }
  .row-line {
    height: 32px;
  }
  .line {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    flex: none;
    width: 76px;
    padding: 0 10px;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
    border-inline-end: 1px solid var(--line-strong);
    border-block-end: 1px solid var(--line);
    background: var(--sunken);
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .cell {
    flex: none;
    display: flex;
    align-items: center;
    gap: 5px;
    padding: 0 8px;
    overflow: hidden;
    white-space: nowrap;
    border-inline-end: 1px solid var(--line);
    border-block-end: 1px solid var(--line);
    cursor: default;
  }
  .cell > span:not(.hidden),
  .cell > ins {
    min-width: 0;
    white-space: pre;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head .cell > span {
    display: block;
  }
  .absent {
    background: repeating-linear-gradient(
      135deg,
      transparent 0 6px,
      color-mix(in srgb, var(--line) 55%, transparent) 6px 7px
    );
  }
  .head .line {
    justify-content: end;
  }
  .line > :only-child {
    margin-inline-start: auto;
  }
  .error {
    background: var(--error-soft);
    box-shadow: inset 0 -2px var(--error);
  }
  .error svg {
    color: var(--error);
  }
  .warning {
    background: var(--warning-soft);
    box-shadow: inset 0 -2px var(--warning);
  }
  .warning svg {
    color: var(--warning);
  }
  .info {
    background: var(--info-soft);
  }
  .info svg {
    color: var(--info);
  }
  .cell ins {
    color: var(--ok);
    font-weight: 600;
    text-decoration: none;
  }
  .cell ins ~ svg {
    color: var(--ok);
  }
  .scroller:focus-visible .active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .active {
    outline: 1px solid var(--accent);
    outline-offset: -1px;
  }
  .empty {
    padding: 1.5rem;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius-small);
    text-align: center;
  }
`;
