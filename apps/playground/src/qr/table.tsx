// What lies in front of both sides, the merchant's and the customer's: printed QR codes and those a screen shows.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export interface TableCode {
  /** One at a time of each: a new poster of a card takes the place of the old one. */
  id: string;
  label: string;
  /** A picture's address. */
  picture: string;
}

interface Table {
  /** The newest first. */
  codes: readonly TableCode[];
  put(code: TableCode): void;
  take(id: string): void;
}

const TableContext = createContext<Table | null>(null);

export function TableProvider({ children }: { children: ReactNode }) {
  const [codes, setCodes] = useState<readonly TableCode[]>([]);
  const take = useCallback((id: string) => setCodes((old) => old.filter((code) => code.id !== id)), []);
  const put = useCallback(
    (code: TableCode) => setCodes((old) => [code, ...old.filter(({ id }) => id !== code.id)]),
    [],
  );
  const table = useMemo(() => ({ codes, put, take }), [codes, put, take]);
  return <TableContext.Provider value={table}>{children}</TableContext.Provider>;
}

/** The table around this component. */
export function useTable(): Table {
  const table = useContext(TableContext);
  if (!table) throw new Error('useTable needs a TableProvider above it.');
  return table;
}
