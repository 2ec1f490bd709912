import type { AllowLists } from "../../detect/evidence";

/**
 * What the platform itself allows (policy.md S4). `hosts` cover their subdomains; in `hotlines` an `x` stands
 * for any digit; patterns are unanchored regular expressions for one number without spaces.
 */
export const DEFAULT_ALLOW: AllowLists = {
  hosts: ["xiaohongshu.com", "xhslink.com", "xhscdn.com", "rednote.com"],
  hotlines: [
    "95xxx",
    "95188",
    "95338",
    "95533",
    "95543",
    "95546",
    "95554",
    "95555",
    "95566",
    "95588",
    "95599",
    "950616",
    "956025",
    "11183",
    "12300",
    "12315",
    "12345",
    "400-000-5000",
  ],
  leadComponents: [
    "lead_form",
    "lead_card",
    "booking_card",
    "install_booking",
    "consult_button",
    "business_button",
    "b2b_form",
    "hotline_component",
    "official_group",
    "membership",
    "event_page",
    "live_gift_bag",
    "store_visit_card",
    "store_card",
    "product_card",
  ],
  carriers: [
    { name: "顺丰", pattern: "SF\\d{12,13}" },
    { name: "京东", pattern: "JD[A-Z]{0,2}\\d{11,15}" },
    { name: "圆通", pattern: "YT\\d{13}" },
    { name: "极兔", pattern: "JT\\d{13}" },
    { name: "德邦", pattern: "DP[KL]\\d{12}" },
    { name: "中通", pattern: "7[358]\\d{12}" },
    { name: "申通", pattern: "77\\d{13}" },
    { name: "韵达", pattern: "(?:31|43|46)\\d{13}" },
    { name: "邮政", pattern: "9\\d{12}" },
    { name: "EMS", pattern: "[A-Z]{2}\\d{9}CN" },
  ],
  orderIdPattern: "P\\d{16,18}",
};
