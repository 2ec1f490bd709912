import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { detectText } from "./detect";
import { REVIEW_RISK_MIN } from "./risk";

const path = (name: string) => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));
const rows = (name: string) =>
  readFileSync(path(name), "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((l) => l.split("\t"));
const isFlagged = (text: string) => detectText(text, "note").risk >= REVIEW_RISK_MIN;

describe.skipIf(!existsSync(path("variants.tsv")))(
  "the shared data (skipped: ../shared/data is absent)",
  { timeout: 60_000 },
  () => {
    it("at least 97 % of the variants are found at no more than 2 % false alarms", () => {
      const all = rows("variants.tsv");
      const positive = all.filter((r) => r[4] === "1");
      const benign = all.filter((r) => r[4] === "0");
      expect(positive.filter((r) => isFlagged(r[3]!)).length / positive.length).toBeGreaterThanOrEqual(0.97);
      expect(benign.filter((r) => isFlagged(r[3]!)).length / benign.length).toBeLessThanOrEqual(0.02);
    });

    it("fewer than 0.5 % of ordinary reviews are flagged", () => {
      const reviews = rows("reviews-zh.tsv");
      expect(reviews.filter((r) => isFlagged(r[2]!)).length / reviews.length).toBeLessThan(0.005);
    });
  },
);
