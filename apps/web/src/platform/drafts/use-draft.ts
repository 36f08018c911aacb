import { useCallback, useMemo, useState } from 'react';
import { useSession } from '../session/session.js';
import { DraftStore } from './draft-store.js';

export interface Draft<Value> {
  value: Value;
  set: (value: Value) => void;
  /** Forgets it, once it is handed in or thrown away. */
  clear: () => void;
  /** Whether the page began with what was typed before. */
  wasRestored: boolean;
}

/**
 * Something that a person writes: it outlives a reload, a lost session and the way back.
 * @param name tells this draft from the person's others, such as `announcement.new`
 * @param initial what it begins with
 */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const { id } = useSession().account;
  const store = useMemo(() => new DraftStore(sessionStorage, id), [id]);
  const [kept] = useState(() => store.read<Value>(name));
  const [value, setValue] = useState<Value>(kept ?? initial);
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      store.write(name, next);
    },
    [store, name],
  );
  const clear = useCallback(() => {
    setValue(initial);
    store.remove(name);
  }, [store, name, initial]);
  return { value, set, clear, wasRestored: kept !== undefined };
}
