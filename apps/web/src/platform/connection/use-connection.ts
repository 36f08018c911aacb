import { useSyncExternalStore } from 'react';
import { isReachable, subscribeToConnection } from './connection.js';

/** Whether the school's server can be reached at the moment. */
export function useIsReachable(): boolean {
  return useSyncExternalStore(subscribeToConnection, isReachable);
}
