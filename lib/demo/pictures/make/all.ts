import { chats, lives } from "./chats";
import { clean, shelf, thumbs } from "./clean";
import { pages } from "./goods-pages";
import { inserts } from "./inserts";
import { notes, profiles, promos } from "./notes";
import type { Scene } from "./scene";

/** Every picture of the demo, in the order of the list. */
export const allScenes: Scene[] = [
  ...inserts,
  ...chats,
  ...lives,
  ...notes,
  ...profiles,
  ...promos,
  ...pages,
  shelf,
  ...clean,
  ...thumbs,
];
