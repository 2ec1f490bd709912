import { describe, expect, test } from "vitest";
import { formatClock, formatDate, formatDateTime, formatDuration, formatMoney, formatTime } from "./format";
import { chooseLocale, chooseTheme, chooseZone } from "./locales";

const at = Date.UTC(2026, 2, 18, 6, 30, 5);
const en = { locale: "en", zone: "Asia/Shanghai" } as const;
const zh = { locale: "zh-CN", zone: "Asia/Shanghai" } as const;
const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

describe("dates are read in the person's zone", () => {
  test("English and Chinese forms", () => {
    expect(formatDateTime(at, en)).toBe("18 Mar 2026, 14:30");
    expect(formatDateTime(at, zh)).toBe("2026年3月18日 14:30");
    expect(formatDateTime(at, en, false)).toBe("18 Mar, 14:30");
    expect(formatDate(at, zh, false)).toBe("3月18日");
    expect(formatTime(at, en, true)).toBe("14:30:05");
  });
  test("another zone moves the day; September is Sep; midnight is 00", () => {
    expect(formatDateTime(at, { locale: "en", zone: "America/Los_Angeles" })).toBe("17 Mar 2026, 23:30");
    expect(formatDate(Date.UTC(2026, 8, 1), en)).toBe("1 Sep 2026");
    expect(formatTime(Date.UTC(2026, 2, 17, 16), en)).toBe("00:00");
  });
});

describe("durations", () => {
  test("two units at most, whole days without hours, padded minutes", () => {
    expect(formatDuration(13 * day + 20 * hour + 5 * minute, "en")).toBe("13 d 20 h");
    expect(formatDuration(13 * day + 20 * hour, "zh-CN")).toBe("13 天 20 时");
    expect(formatDuration(7 * day, "en")).toBe("7 d");
    expect(formatDuration(hour + 4 * minute, "en")).toBe("1 h 04");
    expect(formatDuration(11 * minute + 59_000, "zh-CN")).toBe("11 分");
    expect(formatDuration(40_000, "en")).toBe("40 s");
  });
  test("overdue carries a minus sign", () => {
    expect(formatDuration(-6 * minute, "en")).toBe("\u22126 m");
  });
  test("a clock reads 0:00 only when it is over", () => {
    expect(formatClock(13 * minute + 42_000)).toBe("13:42");
    expect(formatClock(1)).toBe("0:01");
    expect(formatClock(-5)).toBe("0:00");
  });
});

test("money is exact in fen", () => {
  expect(formatMoney(200_000)).toBe("¥2,000.00");
  expect(formatMoney(123_456_789, false)).toBe("1,234,567.89");
  expect(formatMoney(-5)).toBe("\u2212¥0.05");
});

describe("what the request says", () => {
  test("the cookie wins over the browser's languages", () => {
    expect(chooseLocale("en", "zh-CN,zh;q=0.9")).toBe("en");
    expect(chooseLocale(undefined, "fr, en;q=0.5, zh-TW;q=0.8")).toBe("zh-CN");
    expect(chooseLocale("xx", null)).toBe("en");
  });
  test("unknown zones and themes fall back", () => {
    expect(chooseZone("Mars/Phobos")).toBe("Asia/Shanghai");
    expect(chooseZone("Europe/Paris")).toBe("Europe/Paris");
    expect(chooseTheme("pink")).toBe("system");
  });
});
