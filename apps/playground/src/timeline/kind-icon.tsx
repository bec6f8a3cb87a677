// A small picture of who did it: a hand, a bell, an exchange, a page.
import type { EntryKind } from './timeline-entry.ts';

const paths: Record<EntryKind, string> = {
  action:
    'M9 11V4.5a1.5 1.5 0 0 1 3 0V10l4.6.9a2.2 2.2 0 0 1 1.7 2.5l-.5 3.3A4 4 0 0 1 13.9 20h-2a4 4 0 0 1-3-1.4L5.3 14.2a1.5 1.5 0 0 1 2.2-2L9 13.4z',
  push: 'M12 4a5 5 0 0 1 5 5v3.5l1.5 3h-13l1.5-3V9a5 5 0 0 1 5-5zM10 18.5a2 2 0 0 0 4 0',
  request: 'M4 9h15l-3.5-3.5M20 15H5l3.5 3.5',
  page: 'M7 3.5h10a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5zM9 8h6M9 12h6M9 16h3',
};

export function KindIcon({ kind }: { kind: EntryKind }) {
  return (
    <i className="row-icon" aria-hidden="true">
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        width="17"
        height="17"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={paths[kind]} />
      </svg>
    </i>
  );
}
