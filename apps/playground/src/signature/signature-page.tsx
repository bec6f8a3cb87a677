// The page about WeChat's signatures: what was sent on one side, how it was signed on the other.
import { failureWords } from '../failure-words.ts';
import { CopyLink } from '../top-bar/copy-link.tsx';
import { useLanguage } from '../words/language.tsx';
import { SignatureAnswer } from './signature-answer.tsx';
import { SignatureForm } from './signature-form.tsx';
import { type SignaturePlace, writePasted, writeSignaturePlace } from './signature-place.ts';
import { type Signatures, useSignatures } from './use-signatures.ts';
import './signature-page.css';

export function SignaturePage({ place }: { place: SignaturePlace }) {
  const { words, language, toggle } = useLanguage();
  const signatures = useSignatures(place);
  const { explanation, failure, isAsking } = signatures;
  const text = words.signature;

  return (
    <div className="signature-page">
      <header>
        <a className="button" href="./">
          ← {text.back}
        </a>
        <CopyLink hint={text.linkHint} address={() => addressOf(signatures)} />
        <button type="button" className="button" aria-label={words.languageLabel} onClick={toggle}>
          {words.language}
        </button>
      </header>
      <main>
        <div className="signature-title">
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
        </div>
        <div className="signature-asked">
          <SignatureForm signatures={signatures} />
          <aside>
            <b>{text.guard.title}</b>
            <p>{text.guard.text}</p>
            <code>kaquan explain {signatures.place.kind} --help</code>
          </aside>
        </div>
        <div className="signature-told" aria-busy={isAsking}>
          {failure !== null && (
            <p className="signature-failure" role="alert">
              {failureWords(failure, language)}
            </p>
          )}
          {explanation && <SignatureAnswer kind={signatures.place.kind} explanation={explanation} />}
        </div>
      </main>
    </div>
  );
}

/** With what stands in the form, because somebody asked for a link to it. */
function addressOf({ place: at, pasted }: Signatures): string {
  return new URL(writeSignaturePlace(at) + (pasted ? writePasted(pasted) : ''), location.href).href;
}
