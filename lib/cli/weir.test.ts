import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

type Ran = { code: number | null; out: string; err: string };

/** The command line as people run it: a process of its own, a data folder of its own. */
function weir(
  args: string[],
  options: { data?: string; input?: string; vars?: Record<string, string> } = {},
) {
  return new Promise<Ran>((resolve, reject) => {
    const env = { ...process.env, WEIR_DATA: options.data ?? folder(), DATABASE_URL: "", ...options.vars };
    const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/weir.ts", ...args], { env });
    const ran: Ran = { code: null, out: "", err: "" };
    child.stdout.on("data", (part: Buffer) => (ran.out += part));
    child.stderr.on("data", (part: Buffer) => (ran.err += part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ran, code }));
    child.stdin.end(options.input ?? "");
  });
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "weir-cli-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const item = (platformId: string, text: string) => ({
  platformId,
  surface: "comment",
  account: { platformId: "a-1", name: "小店" },
  text,
  conductedAt: "2026-03-17T10:00:00+08:00",
});
const lines = (...values: unknown[]) =>
  values.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n");

describe("weir", { timeout: 120_000 }, () => {
  it("shows help, and exits 2 with it for a verb or option that is none", async () => {
    const [help, verb, none, option] = await Promise.all([
      weir(["help"]),
      weir(["help", "log"]),
      weir(["nothing"]),
      weir(["import", "--nope"]),
    ]);
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const name of ["start", "import", "log verify", "backup"]) expect(help.out).toContain(name);
    expect(verb.out).toContain("--entry N");
    expect(none).toMatchObject({ code: 2, out: "" });
    expect(option.code).toBe(2);
    expect(option.err).toContain("weir import FILE");
  });

  it("detect answers a bad line with its number, goes on, and exits 1", async () => {
    const input = lines({ id: 1, surface: "note", text: "加我微信 shop_abc2024" }, "not json", {
      id: 3,
      text: "好看",
    });
    const ran = await weir(["detect"], { input });
    const answers = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(ran.code).toBe(1);
    expect(answers.map(({ verdict }) => verdict)).toEqual(["review", "error", "clear"]);
    expect(answers[1]).toMatchObject({ line: 2 });
  });

  it("preview answers a bad line with its number, goes on, and exits 1", async () => {
    const at = "2026-03-01T00:00:00+08:00";
    const good = {
      id: "x",
      subject: { store: true, depositRequiredFen: 1_000_000, depositAvailableFen: 1_000_000 },
      history: [],
      case: {
        category: "D3",
        severity: "standard",
        coordinated: false,
        graveHarm: false,
        conductAt: at,
        decidedAt: at,
      },
    };
    const ran = await weir(["preview"], { input: lines(good, { id: "y" }, { ...good, id: "z" }) });
    const answers = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(ran.code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(["x", "y", "z"]);
    expect(answers[1]).toMatchObject({ line: 2, error: expect.any(String) });
    expect(answers[2]).toMatchObject({ step: expect.any(Number) });
  });

  it("import keeps the good lines, names the bad ones, and takes nothing twice", async () => {
    const data = folder();
    const input = lines(
      item("i-1", "加我微信 shop_abc2024"),
      "{broken",
      { ...item("i-2", "好看"), surprise: true },
      item("i-3", "好看"),
      { ...item("i-4", "好看"), surface: "nowhere" },
    );
    const first = await weir(["import", "-"], { data, input });
    expect(first.code).toBe(1);
    expect(first.out).toContain("5 read, 1 clear, 1 flagged, 3 rejected");
    expect(first.out).toMatch(/EC-04\s+1/);
    expect(first.err).toContain("line 2: not JSON");
    expect(first.err).toMatch(/line 3: .*surprise/);
    expect(first.err).toContain("line 5: /surface");
    const again = await weir(["import", "-"], { data, input: lines(item("i-1", "加我微信 shop_abc2024")) });
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("1 known already") });
  });

  it("import reads TSV and CSV by the names in their header, and names rows that do not fit", async () => {
    const [data, files] = [folder(), folder()];
    const [tsv, csv] = [join(files, "a.tsv"), join(files, "b.csv")];
    writeFileSync(
      tsv,
      '\uFEFFwho\tsays\r\nx\t加我微信 "shop_abc2024"\r\nx\tonly\tthree\r\n\r\ny\t\r\nz\t好看\r\n',
    );
    writeFileSync(csv, 'who,says\nx,"加我, 微信 ""shop_xyz2024""\nnow"\ny,好看\nz,"open\n');
    const options = ["--text", "says", "--surface", "comment", "--account", "who"];
    const fromTsv = await weir(["import", "--tsv", tsv, ...options], { data });
    expect(fromTsv.out).toContain("4 read, 2 clear, 1 flagged, 1 rejected");
    expect(fromTsv.err).toContain("line 3: 3 cells where the header has 2");
    const fromCsv = await weir(["import", "--tsv", csv, ...options], { data });
    expect(fromCsv.out).toContain("3 read, 1 clear, 1 flagged, 1 rejected");
    expect(fromCsv.err).toContain("line 5: a quoted cell");
    expect(fromCsv.code).toBe(1);
    const missing = await weir(["import", "--tsv", csv, "--text", "nope", "--surface", "comment"], { data });
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining("there is no column nope") });
  });

  it("makes, verifies, exports, proves and copies an installation", async () => {
    const [data, out] = [folder(), folder()];
    await weir(["import", "-"], { data, input: lines(item("i-1", "加我微信 shop_abc2024")) });
    const person = await weir(["user", "add", "--email", "a@example.com", "--role", "admin"], { data });
    expect(person).toMatchObject({ code: 0, out: expect.stringContaining("added 1 person") });
    const verified = await weir(["log", "verify"], { data });
    expect(verified.out).toMatch(/^2 entries verified, root \S+, head 2/);
    const exported = await weir(["log", "export", "--out", join(out, "log")], { data });
    expect(exported).toMatchObject({ code: 0, out: expect.stringContaining("exported 2 entries") });
    expect(
      (await weir(["log", "verify", "--export", join(out, "log")], { vars: { WEIR_DATA: "/nowhere" } })).code,
    ).toBe(0);
    const proof = JSON.parse((await weir(["log", "prove", "--entry", "1", "--size", "2"], { data })).out);
    expect(proof).toMatchObject({ index: 1, size: 2, proof: [expect.any(String)] });
    expect((await weir(["log", "prove", "--entry", "9"], { data })).code).toBe(1);
    const copied = await weir(["backup", "--out", join(out, "copy.db")], { data });
    expect(copied).toMatchObject({ code: 0, out: expect.stringContaining("backup of 3 log entries") });
    const restored = folder();
    writeFileSync(join(restored, "weir.db"), readFileSync(join(out, "copy.db")));
    mkdirSync(join(restored, "checkpoints"));
    for (const name of ["2"]) {
      writeFileSync(join(restored, "checkpoints", name), readFileSync(join(data, "checkpoints", name)));
    }
    writeFileSync(join(restored, "log-keys"), readFileSync(join(data, "log-keys")), { mode: 0o600 });
    expect((await weir(["log", "verify"], { data: restored })).out).toContain("3 entries verified");
    expect((await weir(["backup", "--out", join(out, "copy.db")], { data })).err).toContain(
      "is there already",
    );
    expect(existsSync(join(out, "copy.db.draft"))).toBe(false);
  });

  it("log verify needs a database and says so", async () => {
    expect(await weir(["log", "verify"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("weir migrate"),
    });
  });

  it("start says plainly that a port is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const ran = await weir(["start"], { vars: { PORT: String(port) } });
    server.close();
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`),
    });
  });
});
