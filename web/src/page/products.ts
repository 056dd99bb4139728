import type { WriteMode } from "../engine/protocol.ts";
import type { FormatInfo, Layout, Report } from "../engine/types.ts";
import type { Suggestion } from "./destination.ts";

/** One file that can be saved. */
export interface Product extends Suggestion {
  kind: "fixed" | "converted" | "clean" | "curl" | "ndjson" | "rejects";
  mode: WriteMode;
  layout: Layout;
}

/** What can be saved of a checked file, the natural choice first. */
export function productsOf(fileName: string, report: Report, target: FormatInfo): Product[] {
  const stem = fileName.replace(/\.[^.]*$/, "");
  const products = target.layouts.flatMap((layout) => layoutProducts(stem, report, layout));
  if (report.after.rejected > 0) products.push(rejectsOf(stem));
  return products;
}

function layoutProducts(stem: string, report: Report, layout: Layout): Product[] {
  switch (layout) {
    case "csv":
      return csvProducts(stem, report);
    case "curl": {
      const name = `${stem}.${report.format}.sh`;
      return [{ kind: "curl", mode: "convert", layout, name, type: "text/x-shellscript" }];
    }
    case "ndjson": {
      const name = `${stem}.${report.format}.ndjson`;
      return [{ kind: "ndjson", mode: "convert", layout, name, type: "application/x-ndjson" }];
    }
  }
}

function csvProducts(stem: string, { converting, format }: Report): Product[] {
  const base = { layout: "csv", type: "text/csv" } as const;
  if (converting) {
    return [{ ...base, kind: "converted", mode: "convert", name: `${stem}.${format}.csv` }];
  }
  return [
    { ...base, kind: "fixed", mode: "fix", name: `${stem}.fixed.csv` },
    { ...base, kind: "clean", mode: "convert", name: `${stem}.clean.csv` },
  ];
}

/** Only a conversion leaves records out; a fixed file keeps them all. */
function rejectsOf(stem: string): Product {
  const name = `${stem}.rejects.csv`;
  return { kind: "rejects", mode: "convert", layout: "csv", name, type: "text/csv" };
}
