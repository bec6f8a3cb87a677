// Whose phone it is: the three seeded users as faces to choose from.
import type { SandboxUser } from '../sandbox/control.ts';
import { useLanguage } from '../words/language.tsx';
import './user-switch.css';

interface UserSwitchProps {
  name: string;
  users: readonly SandboxUser[];
  user: SandboxUser;
  onUser(user: SandboxUser): void;
}

export function UserSwitch({ name, users, user, onUser }: UserSwitchProps) {
  const { words } = useLanguage();
  return (
    <fieldset className="user-switch">
      <legend className="visually-hidden">{words.phones.user}</legend>
      {users.map((one, index) => (
        <label key={one.name} className="user-switch-user" title={one.name} data-face={index % 3}>
          <input
            type="radio"
            className="visually-hidden"
            name={`${name} user`}
            checked={one.name === user.name}
            onChange={() => onUser(one)}
          />
          <span>{one.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
