import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactElement, useCallback, useSyncExternalStore } from 'react';
import { OfferContext } from '../platform/features/feature-context.js';
import type { Feature } from '../platform/features/feature.js';
import { type Language, rememberLanguage } from '../platform/messages/language.js';
import { MessagesProvider } from '../platform/messages/messages.js';
import { theme } from '../platform/theme/theme.js';
import { features } from './features.js';
import { messageStore } from './load-messages.js';
import { router } from './router.js';

const all: readonly Feature[] = features;
const offer = {
  menu: all.flatMap(({ menu }) => menu ?? []),
  nextSteps: all.flatMap(({ nextSteps }) => nextSteps ?? []),
  mainActions: all.flatMap(({ mainActions }) => mainActions ?? []),
};

/** Everything that every page stands in. */
export function App({ queryClient }: { queryClient: QueryClient }): ReactElement {
  const words = useSyncExternalStore(messageStore.subscribe, messageStore.current);
  const setLanguage = useCallback((next: Language) => {
    rememberLanguage(next);
    void messageStore.open(next).then(() => {
      document.documentElement.lang = messageStore.words.language;
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
