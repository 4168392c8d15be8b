import type { ReactNode } from 'react';

/** Nothing is here yet: why, and what would bring something. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true">
        <rect x="8.5" y="4.5" width="39" height="31" rx="3" fill="#fff" stroke="#c3ccd5" />
        <path d="M15 13h18M15 20h26M15 27h12" stroke="#c3ccd5" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <strong>{title}</strong>
      {children && <div className="quiet">{children}</div>}
    </div>
  );
}
