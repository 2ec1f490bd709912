import { createServer } from "node:http";
import { serve } from "@/lib/cli/serve";
import { readEnvironment } from "@/lib/edge/environment";

/* The server side of a bench, in a process of its own: `weir` as built, or a bare JSON echo to compare with. */
if (process.argv[2] === "echo") {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const value: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(value));
    });
  });
  server.listen(readEnvironment().port, "127.0.0.1", () => console.log("listening"));
} else {
  const serving = await serve(readEnvironment());
  console.log("listening");
  await serving.ended;
  process.exit(0);
}
