import '../platform/theme/mantine-styles.js';
import '../platform/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../platform/api/query-client.js';
import { watchNetwork } from '../platform/connection/connection.js';
import { rememberedLanguage } from '../platform/messages/language.js';
import { sessionQuery } from '../platform/session/session.js';
import { App } from './app.js';
import { messageStore } from './load-messages.js';

const queryClient = createQueryClient();
const language = rememberedLanguage();
document.documentElement.lang = language;
watchNetwork();

// Who is signed in is asked while the words are still on their way.
void queryClient.prefetchQuery(sessionQuery);
await messageStore.open(language);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
);
