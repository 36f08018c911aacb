import type { MessageField } from '@lien-lac/domain';
import { type KeyboardEvent, useState } from 'react';
import { offeredFields, openFieldAt } from './field-offers.js';

export interface FieldOffers {
  /** None while no field is begun. */
  fields: readonly MessageField[];
  active: number;
  /** To be told at each key, press or change where the caret stands. */
  see: (text: string, caret: number) => void;
  /** Whether a key was one of the list's own. */
  hearKey: (event: KeyboardEvent) => boolean;
  /** Puts the name in the place of what was begun. */
  take: (name: string) => void;
  close: () => void;
}

/** Fields offered while one is being typed. */
export function useFieldOffers(
  fields: readonly MessageField[],
  onTake: (name: string, from: number, to: number) => void,
): FieldOffers {
  const [open, setOpen] = useState<{ from: number; to: number; typed: string }>();
  const [active, setActive] = useState(0);
  const offered = open === undefined ? [] : offeredFields(open.typed, fields);
  const at = Math.min(active, Math.max(0, offered.length - 1));
  const close = (): void => setOpen(undefined);
  const take = (name: string): void => {
    if (open === undefined) return;
    onTake(name, open.from, open.to);
    close();
  };
  return {
    fields: offered,
    active: at,
    see: (text, caret) => {
      const found = openFieldAt(text, caret);
      if (found?.typed !== open?.typed) setActive(0);
      setOpen(found && { ...found, to: caret });
    },
    hearKey: ({ key }) => {
      if (offered.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step !== undefined) setActive((at + step + offered.length) % offered.length);
      else if (key === 'Enter') take(offered[at]!.name);
      else if (key === 'Escape') close();
      else return false;
      return true;
    },
    take,
    close,
  };
}
