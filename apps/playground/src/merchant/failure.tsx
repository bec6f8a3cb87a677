// What went wrong, below what was tried.
export function Failure({ words }: { words: string | null | undefined }) {
  if (!words) return null;
  return (
    <p className="merchant-failure" role="alert">
      {words}
    </p>
  );
}
