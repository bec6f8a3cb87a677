// How a signature is put together: the values in their order, joined, digested.
import { useLanguage } from '../words/language.tsx';
import type { Explanation } from './ask-signatures.ts';
import { JoinedText } from './joined-text.tsx';
import type { SignatureKind } from './signature-place.ts';

type Right = Extract<Explanation, { right: unknown }>['right'];

export function RightSteps({ kind, right }: { kind: SignatureKind; right: Right }) {
  const text = useLanguage().words.signature;
  return (
    <section className="signature-right">
      <h2>{text.right}</h2>
      <ol>
        <li>
          <h3>{text.steps.sorted[kind]}</h3>
          <dl className="signature-values">
            {right.sorted.map(({ name, text: value, isSecret }) => (
              <div key={name} data-secret={isSecret ? '' : undefined}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
        <li>
          <h3>{kind === 'js-config' ? text.joinedConfig : text.steps.joined}</h3>
          <JoinedText fragments={right.joined} />
        </li>
        <li>
          <h3>{text.steps.digest}</h3>
          <code className="signature-digest">{right.signature}</code>
        </li>
      </ol>
    </section>
  );
}
