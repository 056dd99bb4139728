import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { core } from "./build/core.ts";
import { contentSecurityPolicy } from "./build/content-security-policy.ts";

export default defineConfig({
  base: "./",
  plugins: [core(), viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()],
  // Only a classic worker starts from a Blob on file:.
  worker: { format: "iife", plugins: () => [core()] },
  build: { target: "es2022", chunkSizeWarningLimit: 8192 },
});
