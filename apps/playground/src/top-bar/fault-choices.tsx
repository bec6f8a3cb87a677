// The list of what can go wrong next, one platform beside the other.
import { useLanguage } from '../words/language.tsx';
import { useFaults } from './use-faults.ts';

/** @param onChosen something was planned: whatever holds the list can close */
export function FaultChoices({ onChosen }: { onChosen(): void }) {
  const { words } = useLanguage();
  const { choices } = useFaults();
  return (['baidu', 'wechat'] as const).map((platform) => (
    <section key={platform} className="fault-choices" data-platform={platform}>
      <h2>{words.phones[platform]}</h2>
      {choices
        .filter((choice) => choice.platform === platform)
        .map(({ text, plan }) => (
          <button
            key={text}
            type="button"
            onClick={() => {
              plan();
              onChosen();
            }}
          >
            {text}
          </button>
        ))}
    </section>
  ));
}
