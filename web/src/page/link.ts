import type { Recipe } from "../engine/types.ts";
import { readRecipe } from "./recipe.ts";

/** A recipe as the fragment of an address: a browser never sends that part anywhere. */

const key = "#recipe=";

export function linkWith(address: string, recipe: Recipe): string {
  const [page = ""] = address.split("#");
  return page + key + encodeURIComponent(JSON.stringify(recipe));
}

/** The recipe in a fragment, if there is one. */
export function recipeIn(fragment: string): Recipe | null {
  if (!fragment.startsWith(key)) return null;
  try {
    return readRecipe(decodeURIComponent(fragment.slice(key.length)));
  } catch {
    return null;
  }
}
