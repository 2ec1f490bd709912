import { migrate } from "@/db/open";
import { isReady } from "@/db/ready";
import { openWorld, type World } from "@/lib/edge/context";
import { readEnvironment } from "@/lib/edge/environment";
import { CliFailure } from "./verb";

/** Opens the installation that the environment names for as long as `work` runs. */
export async function withWorld<T>(
  work: (here: World) => Promise<T>,
  options: { migrate: boolean } = { migrate: true },
): Promise<T> {
  const env = readEnvironment();
  if (options.migrate) await migrate(env.place, Date.now());
  const here = await openWorld(env);
  try {
    if (!(await isReady(here.ctx.store))) {
      throw new CliFailure("there is no migrated database here: run `weir migrate` first");
    }
    return await work(here);
  } finally {
    await here.close();
  }
}

/** What a place is called in messages; never a password. */
export function placeName({ place }: World["env"]): string {
  if (place.kind === "sqlite") return `SQLite ${place.file}`;
  const url = new URL(place.url);
  return `PostgreSQL ${url.host}${url.pathname}`;
}
