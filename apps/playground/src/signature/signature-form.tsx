// What is asked about: which kind of signature, a mistake to make, and what the page was given.
import { useId } from 'react';
import { useLanguage } from '../words/language.tsx';
import { KINDS } from './signature-place.ts';
import type { Signatures } from './use-signatures.ts';
import './signature-form.css';

export function SignatureForm({ signatures }: { signatures: Signatures }) {
  const { words, language } = useLanguage();
  const id = useId();
  const { place, pasted, mistakes, isAsking, go, edit, explain } = signatures;
  const text = words.signature;
  const fieldWords: Record<string, string> = text.fields;

  return (
    <form
      className="signature-form"
      onSubmit={(event) => {
        event.preventDefault();
        void explain();
      }}
    >
      <fieldset className="signature-kinds">
        <legend className="visually-hidden">{text.kinds.label}</legend>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === place.kind}
            onClick={() => go({ kind, mistake: '' })}
          >
            <b>{text.kinds[kind]}</b>
            {text.callOf[kind] !== text.kinds[kind] && <small>{text.callOf[kind]}</small>}
          </button>
        ))}
      </fieldset>

      <label htmlFor={`${id}-mistake`}>{text.sample.label}</label>
      <select
        id={`${id}-mistake`}
        value={place.mistake}
        onChange={(event) => go({ mistake: event.target.value })}
      >
        <option value="">{text.sample.right}</option>
        {mistakes.map((mistake) => (
          <option key={mistake.id} value={mistake.id}>
            {mistake[language].what.replaceAll('（）', '').replaceAll('()', '')}
          </option>
        ))}
      </select>

      <label htmlFor={`${id}-sent`}>{text.sent}</label>
      <textarea
        id={`${id}-sent`}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={text.sentHint}
        value={pasted?.sent ?? ''}
        onChange={(event) => edit({ sent: event.target.value })}
      />

      {Object.entries(pasted?.values ?? {}).map(([name, value]) => (
        <div key={name} className="signature-field">
          <label htmlFor={`${id}-${name}`}>{fieldWords[name] ?? name}</label>
          <input
            id={`${id}-${name}`}
            value={value}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => edit({ values: { ...pasted?.values, [name]: event.target.value } })}
          />
        </div>
      ))}

      <button type="submit" className="signature-explain" disabled={!pasted || isAsking}>
        {isAsking ? `${text.explaining}…` : text.explain}
      </button>
    </form>
  );
}
