import type { ReactElement } from 'react';

/** The mark of the app: a street lamp that has just come on. */
export function Lamp(): ReactElement {
  return (
    <svg className="lamp" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M4 30h10M9 30V11c0-5 3-8 8-8s7 2.5 7 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M19.5 12.5a4.5 4.5 0 0 1 9 0z" fill="currentColor" />
      <path className="lamp-light" d="M20.5 14h7l3.5 16H17z" />
    </svg>
  );
}
