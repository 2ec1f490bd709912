import type { Permission } from "@/lib/domain/access/permissions";

export type SettingsSection = {
  /** The message key: `settings.sections.ID`. */
  id: string;
  href: string;
  permission: Permission;
  group: "own" | "organisation";
};

/** The pages of the settings area; a new one is a line here, its page, and its name in both languages. */
export const SETTINGS_SECTIONS = [
  { id: "appearance", href: "/settings", permission: "own.read", group: "own" },
  { id: "keyboard", href: "/settings/keyboard", permission: "own.read", group: "own" },
  { id: "focus", href: "/settings/focus", permission: "own.read", group: "own" },
  { id: "security", href: "/settings/security", permission: "own.read", group: "own" },
  { id: "notes", href: "/settings/notes", permission: "case.assign", group: "organisation" },
  { id: "organisation", href: "/settings/organisation", permission: "settings.write", group: "organisation" },
  { id: "people", href: "/settings/people", permission: "people.write", group: "organisation" },
  { id: "signIn", href: "/settings/sign-in", permission: "settings.write", group: "organisation" },
  { id: "sso", href: "/settings/sso", permission: "sso.write", group: "organisation" },
  { id: "calendar", href: "/settings/calendar", permission: "settings.write", group: "organisation" },
  { id: "retention", href: "/settings/retention", permission: "settings.write", group: "organisation" },
  { id: "keys", href: "/settings/keys", permission: "keys.write", group: "organisation" },
  { id: "webhooks", href: "/settings/webhooks", permission: "webhooks.write", group: "organisation" },
  { id: "deliveries", href: "/settings/deliveries", permission: "message.resend", group: "organisation" },
] as const satisfies readonly SettingsSection[];

export type SettingsSectionId = (typeof SETTINGS_SECTIONS)[number]["id"];
