// The web page that is open over 卡包, if any.
import { useCallback, useRef, useState } from 'react';

interface Visit {
  url: string;
  /** A page opened again is a new page, at the same address too. */
  visit: number;
}

export function useVisit() {
  const [page, setPage] = useState<Visit | null>(null);
  const [open, setOpen] = useState(false);
  const visits = useRef(0);
  const visit = useCallback((url: string) => {
    visits.current += 1;
    setPage({ url, visit: visits.current });
    setOpen(true);
  }, []);
  return {
    /** Stays while it slides away. */
    page,
    open,
    visit,
    leave: () => setOpen(false),
    forget: () => setPage(null),
  };
}
