/** A value with the blanks at its ends made visible, which are mostly what is wrong with it. */
export function visible(text: string): string {
  return text.replace(/^\s+|\s+$/g, (blanks) => Array.from(blanks, signOf).join(""));
}

function signOf(blank: string): string {
  if (blank === "\t") return "⇥";
  return blank === "\n" || blank === "\r" ? "↵" : "␣";
}
