import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";

/** A server that has the page and nothing else, and remembers what it was asked for. */
export interface PageServer {
  address: string;
  asked: string[];
  close: () => Promise<void>;
}

export async function servePage(path: string): Promise<PageServer> {
  const html = await readFile(path);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(request.url === "/" ? 200 : 404, {
      "content-type": "text/html",
    });
    response.end(request.url === "/" ? html : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return { address: `http://127.0.0.1:${port}/`, asked, close };
}
