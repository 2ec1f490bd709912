import { withWorld } from "../open";
import type { Io } from "../verb";
import { keyAdd, keyRotate } from "./key";
import { userAdd } from "./user";

export const userAddRun = (args: string[], io: Io): Promise<number> =>
  withWorld(({ ctx }) => userAdd(args, { ctx, ...io }));

export const keyAddRun = (args: string[], io: Io): Promise<number> =>
  withWorld(({ ctx }) => keyAdd(args, { ctx, ...io }));

export const keyRotateRun = (args: string[], io: Io): Promise<number> =>
  withWorld(({ ctx }) => keyRotate(args, { ctx, ...io }));
