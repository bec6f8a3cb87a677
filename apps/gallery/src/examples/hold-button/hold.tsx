// For what cannot be undone: held for a second; the quiet button under it goes back.
import { HoldButton } from '@kaquan/react/hold-button';
import { say } from '../../data/say.ts';

export default function Example() {
  return (
    <HoldButton
      label={say('按住 1 秒，确认使用', 'Hold for a second to use it')}
      confirmLabel={say('确认使用，不能撤销', 'Use it now, for good')}
      color="Color100"
      onConfirm={() => {}}
      other={{ label: say('先不用', 'Not now'), onAct() {} }}
    />
  );
}
