import { spawnSync } from "node:child_process";
import { inProject, now } from "./rowproof.ts";

/** The command line: the same core without a browser. */
const program = process.env.ROWPROOF_CLI ?? inProject("target/debug/rowproof");

/** Runs it at the time of the tests. A file with errors is no failure of the program. */
export function rowproofCli(...words: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, [...words, "--now", now], {
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${program} ${words.join(" ")}: ${stderr}`);
  return stdout;
}
