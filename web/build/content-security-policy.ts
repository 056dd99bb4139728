import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * Writes the policy into the built page. It comes after the script has been inlined, since it names the script by its
 * hash: no other script can run, and nothing can be fetched, posted or loaded from anywhere.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "rowproof-content-security-policy",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          const html = String(file.source);
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html)}" />`;
          file.source = html.replace("<head>", () => `<head>\n    ${meta}`);
        }
      },
    },
  };
}

function policy(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(([, text = ""]) => {
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  });
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}
