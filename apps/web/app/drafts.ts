import { useCallback, useState } from 'react';
import { useMe } from './me.js';

const prefix = 'samspor.draft.';

const nameOf = (owner: string, key: string): string => `${prefix}${owner}.${key}`;

function stored<Value>(name: string, otherwise: Value): Value {
  const text = sessionStorage.getItem(name);
  return text === null ? otherwise : (JSON.parse(text) as Value);
}

/** Removes what was typed and not sent: on signing out, and all but one's own when somebody else has signed in here. */
export function clearDrafts(except?: string): void {
  const own = except === undefined ? undefined : nameOf(except, '');
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix) && !(own && name.startsWith(own))) sessionStorage.removeItem(name);
  }
}

/**
 * What is typed stays in this tab until it is recorded: a lost connection, an expired login or a reload loses nothing.
 * `const [draft, setDraft, clearDraft] = useDraft('complete.<stepId>', { agreed: '' })`
 */
export function useDraft<Value>(
  key: string,
  initial: Value,
): readonly [value: Value, set: (value: Value) => void, clear: () => void] {
  const name = nameOf(useMe().id, key);
  const [value, setValue] = useState(() => stored(name, initial));
  const set = useCallback(
    (next: Value) => {
      sessionStorage.setItem(name, JSON.stringify(next));
      setValue(next);
    },
    [name],
  );
  const clear = useCallback(() => sessionStorage.removeItem(name), [name]);
  return [value, set, clear];
}
