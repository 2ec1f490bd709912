/** Where keys belong. A key is changed for its place: "C" in review says nothing of "C" in an appeal. */
export const KEY_SCOPES = [
  "anywhere",
  "review",
  "image",
  "appeal",
  "approvals",
  "audit",
  "rules",
  "records",
  "clusters",
  "inbox",
  "settings",
] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];
