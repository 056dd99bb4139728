/** How many of a list are named. */
const NAMED = 5;

/** The first few of some numbers, in the figures of a language. */
export function some(numbers: number[], figure: (number: number) => string): string {
  const named = numbers.slice(0, NAMED).map(figure).join(", ");
  return numbers.length > NAMED ? `${named}, …` : named;
}
