// A short message at the foot of a phone's screen.
export function PhoneToast({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p className="phone-toast" role="status">
      {words}
    </p>
  );
}
