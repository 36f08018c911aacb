import { createContext, useContext } from 'react';
import { useSession } from '../session/session.js';
import { type MenuEntry, type NextStep, permitted } from './feature.js';

/** What all features together offer; the app provides it, so that no feature needs to know another. */
export interface Offer {
  menu: readonly MenuEntry[];
  nextSteps: readonly NextStep[];
  mainActions: readonly NextStep[];
}

export const OfferContext = createContext<Offer>({
  menu: [],
  nextSteps: [],
  mainActions: [],
});

/** The menu of the person who is signed in. */
export function useMenu(): MenuEntry[] {
  const { menu } = useContext(OfferContext);
  return permitted(menu, useSession().can);
}

/** What this person might do when nothing waits. */
export function useNextSteps(): NextStep[] {
  const { nextSteps } = useContext(OfferContext);
  return permitted(nextSteps, useSession().can);
}

/** What this person opens the app for. */
export function useMainActions(): NextStep[] {
  const { mainActions } = useContext(OfferContext);
  return permitted(mainActions, useSession().can);
}
