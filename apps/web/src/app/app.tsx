import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactElement, useCallback, useState } from 'react';
import { OfferContext } from '../platform/features/feature-context.js';
import type { Feature } from '../platform/features/feature.js';
import { type Language, rememberLanguage } from '../platform/messages/language.js';
import type { MessageTable } from '../platform/messages/message-registry.js';
import { MessagesProvider } from '../platform/messages/messages.js';
import { theme } from '../platform/theme/theme.js';
import { features } from './features.js';
import { loadMessages } from './load-messages.js';
import { router } from './router.js';

const all: readonly Feature[] = features;
const offer = {
  menu: all.flatMap(({ menu }) => menu ?? []),
  nextSteps: all.flatMap(({ nextSteps }) => nextSteps ?? []),
};

/** Everything that every page stands in. */
export function App({
  queryClient,
  language,
  table,
}: {
  queryClient: QueryClient;
  language: Language;
  table: MessageTable;
}): ReactElement {
  const [words, setWords] = useState({ language, table });
  const setLanguage = useCallback((next: Language) => {
    rememberLanguage(next);
    void loadMessages(next).then((loaded) => {
      document.documentElement.lang = next;
      setWords({ language: next, table: loaded });
    });
  }, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <MessagesProvider language={words.language} table={words.table} setLanguage={setLanguage}>
        <QueryClientProvider client={queryClient}>
          <OfferContext value={offer}>
            <RouterProvider router={router} />
          </OfferContext>
        </QueryClientProvider>
      </MessagesProvider>
    </MantineProvider>
  );
}
