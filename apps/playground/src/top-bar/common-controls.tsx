// What the top bar and, on a phone, the sheet below both offer: the signature, the link, from the beginning, the language.
import { writeSignaturePlace } from '../signature/signature-place.ts';
import { useLanguage } from '../words/language.tsx';
import { CopyLink } from './copy-link.tsx';
import { ResetButton } from './reset-button.tsx';

export function CommonControls() {
  const { words, toggle } = useLanguage();
  return (
    <>
      <a className="button" href={writeSignaturePlace({ kind: 'card-ext', mistake: '' })}>
        {words.signature.link}
      </a>
      <CopyLink />
      <ResetButton />
      <button type="button" className="button" aria-label={words.languageLabel} onClick={toggle}>
        {words.language}
      </button>
    </>
  );
}
