import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { formatsIn, type Formats } from '../formatting/formats.js';
import { fillMessage, findMessage, type MessageValues } from './fill-message.js';
import type { Language } from './language.js';
import type { MessageKey, MessageTable } from './message-registry.js';

/** Words and the ways of writing numbers, dates and phones, in the language of the person. */
export interface Messages {
  language: Language;
  setLanguage: (language: Language) => void;
  /** The text behind a key, with its values filled in. */
  t: (key: MessageKey, values?: MessageValues) => string;
  /** The same with its numbers standing out. */
  rich: (key: MessageKey, values: MessageValues) => ReactNode;
  format: Formats;
}

const MessagesContext = createContext<Messages | undefined>(undefined);

export function MessagesProvider({
  language,
  table,
  setLanguage,
  children,
}: {
  language: Language;
  table: MessageTable;
  setLanguage: (language: Language) => void;
  children: ReactNode;
}): ReactNode {
  const messages = useMemo<Messages>(
    () => ({
      language,
      setLanguage,
      t: (key, values = {}) =>
        fillMessage(findMessage(table, key), values, language)
          .map(({ text }) => text)
          .join(''),
      rich: (key, values) =>
        fillMessage(findMessage(table, key), values, language).map(({ text, isNumber }, place) =>
          isNumber ? <strong key={place}>{text}</strong> : text,
        ),
      format: formatsIn(language),
    }),
    [language, table, setLanguage],
  );
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The words of the page; every visible text comes from here. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === undefined) throw new Error('There are no messages outside MessagesProvider.');
  return messages;
}
