import { expect, test, testFile } from "./rowproof.ts";

test("no request follows the page", async ({ rowproof, server, context }) => {
  const { page } = rowproof;
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  await rowproof.pick(testFile("impact-vendor-sample.csv"));
  await rowproof.settled();
  await rowproof.target("metrica-calls");
  await rowproof.save("Save settings");
  expect(requests.filter((address) => !address.startsWith("blob:"))).toEqual([]);
  if (server) expect(server.asked).toEqual(["/"]);

  const kept = await page.evaluate(() => ({
    address: location.href,
    title: document.title,
    cookies: document.cookie,
    stored: localStorage.length + sessionStorage.length,
  }));
  expect(kept).toEqual({
    address: rowproof.address,
    title: "Rowproof",
    cookies: "",
    stored: 0,
  });
});

test("the browser refuses every connection, in the page and in the worker", async ({
  rowproof,
}) => {
  const { page } = rowproof;
  await rowproof.pick(testFile("impact-vendor-sample.csv"));
  await rowproof.settled();
  const attempt = (): Promise<string> =>
    fetch("https://example.com/").then(
      () => "sent",
      (error: unknown) => String(error),
    );
  expect(await page.evaluate(attempt)).toContain("Failed to fetch");
  const [worker] = page.workers();
  expect(await worker?.evaluate(attempt)).toContain("Failed to fetch");
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /default-src 'none'.*connect-src 'none'/);
});
