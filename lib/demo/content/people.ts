import type { Role } from "../../domain/words";

/** People of the demo's desk. Passwords are made when the demo is seeded, never kept here. */
export type DemoPerson = {
  key: string;
  name: string;
  email: string;
  role: Role;
  locale: "zh-CN" | "en";
  hue: number;
};

export const PEOPLE = [
  {
    key: "linxiao",
    name: "林晓",
    email: "lin.xiao@example.com",
    role: "reviewer",
    locale: "zh-CN",
    hue: 265,
  },
  { key: "chenmo", name: "陈默", email: "chen.mo@example.com", role: "reviewer", locale: "zh-CN", hue: 24 },
  {
    key: "wangrui",
    name: "Wang Rui",
    email: "wang.rui@example.com",
    role: "reviewer",
    locale: "en",
    hue: 205,
  },
  { key: "sunyue", name: "孙悦", email: "sun.yue@example.com", role: "reviewer", locale: "zh-CN", hue: 330 },
  { key: "zhoulan", name: "周岚", email: "zhou.lan@example.com", role: "senior", locale: "zh-CN", hue: 84 },
  { key: "xuke", name: "许可", email: "xu.ke@example.com", role: "senior", locale: "zh-CN", hue: 345 },
  { key: "gaoyuan", name: "高远", email: "gao.yuan@example.com", role: "senior", locale: "zh-CN", hue: 180 },
  {
    key: "fangting",
    name: "方婷",
    email: "fang.ting@example.com",
    role: "policy",
    locale: "zh-CN",
    hue: 320,
  },
  {
    key: "danielho",
    name: "Daniel Ho",
    email: "daniel.ho@example.com",
    role: "policy",
    locale: "en",
    hue: 225,
  },
  { key: "shenji", name: "沈霁", email: "shen.ji@example.com", role: "auditor", locale: "zh-CN", hue: 42 },
  { key: "luming", name: "陆鸣", email: "lu.ming@example.com", role: "admin", locale: "zh-CN", hue: 150 },
] as const satisfies readonly DemoPerson[];
export type PersonKey = (typeof PEOPLE)[number]["key"];
