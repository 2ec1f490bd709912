import { inserts } from "./inserts";
import type { Scene } from "./scene";

/** Every picture of the demo, in the order of the list. */
export const allScenes: Scene[] = [...inserts];
