// One mistake: what was done, and what to do instead.
import { useLanguage } from '../words/language.tsx';
import type { ToldMistake as Told } from './ask-signatures.ts';

export function ToldMistake({ mistake }: { mistake: Told }) {
  const { language } = useLanguage();
  const { what, cure } = mistake[language];
  return (
    <div className="told-mistake">
      <p>{what}</p>
      <p>{cure}</p>
    </div>
  );
}
