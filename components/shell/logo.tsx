/** The mark of Weir: water coming down three steps. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 28 28" fill="none" className="shrink-0">
      <rect width="28" height="28" rx="7" className="fill-accent" />
      <path
        d="M6 8.75h5v5h5.25v5H22"
        className="stroke-on-accent"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <g className="stroke-on-accent" strokeOpacity="0.78" strokeWidth="1.6" strokeLinecap="round">
        <path d="M14.3 8.9c1.4-1.9 2.7-1.2 3.7-.3s2.4 1.5 3.9-.1" />
        <path d="M5.7 19.2c1-1.7 2.8-1.7 3.8 0" />
      </g>
    </svg>
  );
}
