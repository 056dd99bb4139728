/** A value with the blanks at its ends made visible, which are mostly what is wrong with it. */
export function visible(text: string): string {
  return text.replace(/^\s+|\s+$/g, signs);
}

/** A text with all its blanks and control characters made visible. */
export function signs(text: string): string {
  return text.replace(/\s|\p{Cc}/gu, signOf);
}

function signOf(blank: string): string {
  if (blank === "\t") return "⇥";
  if (blank === "\n" || blank === "\r") return "↵";
  const code = blank.charCodeAt(0);
  // U+2400 and so on are the pictures of the control characters.
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "␣";
}
