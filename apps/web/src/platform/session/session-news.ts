/** What one tab tells the others, so that all of them show the same person. */
type SessionNews = 'signed-in' | 'signed-out';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : openChannel();

function openChannel(): BroadcastChannel {
  return new BroadcastChannel('lien-lac.session');
}

export function tellOtherTabs(news: SessionNews): void {
  channel?.postMessage(news);
}

/** @returns stops listening */
export function onNewsOfOtherTabs(listener: (news: SessionNews) => void): () => void {
  const hear = (event: MessageEvent<SessionNews>): void => listener(event.data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
