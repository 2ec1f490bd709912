const WIDTH = 840;
const HEIGHT = 900;
const LINES = 44;
const SPACING = 24;
const STEPS = [118, 262, 408, 552, 688];
const DROP = 113;

/** Water over five steps: the first line falls sharply, each further one is smoother, lower and fainter. */
function heightAt(x: number, depth: number): number {
  const reach = 16 + 58 * depth ** 0.9;
  let y = 90 + 414 * depth ** 1.12 - 200 * depth * (x / WIDTH);
  for (const step of STEPS) y += DROP / (1 + Math.exp(-(x - step + 26 * depth) / reach));
  const swell = Math.max(0, 1 - 2.6 * depth) * 7;
  for (const step of STEPS) y -= swell * Math.exp(-(((x - step + 34) / 20) ** 2));
  return y;
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/** One line as smooth cubics: uniform spacing makes the mirrored control point the true slope. */
function lineAt(depth: number): string {
  const slope = (x: number) => (heightAt(x + 0.5, depth) - heightAt(x - 0.5, depth)) * (SPACING / 3);
  const parts = [`M${short(-SPACING)} ${short(heightAt(-SPACING, depth))}`];
  for (let x = 0; x <= WIDTH + SPACING; x += SPACING) {
    const y = heightAt(x, depth);
    parts.push(`S${short(x - SPACING / 3)} ${short(y - slope(x))} ${x} ${short(y)}`);
  }
  return parts.join("");
}

const PATHS = Array.from({ length: LINES }, (_, line) => {
  const depth = line / (LINES - 1);
  return { d: lineAt(depth), opacity: 0.84 * (1 - depth) ** 1.35 + 0.02, width: 1.5 - 0.5 * depth };
});

/** The picture beside the sign-in form; decoration only, drawn once on the server. */
export function Artwork() {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      className="size-full stroke-accent"
    >
      {PATHS.map((path) => (
        <path key={path.d} d={path.d} strokeOpacity={path.opacity} strokeWidth={path.width} />
      ))}
    </svg>
  );
}
