import type { Action, Scope } from '@lien-lac/domain';
import type { AnyRoute } from '@tanstack/react-router';
import type { FC } from 'react';
import type { FeatureName, MessageKey } from '../messages/message-registry.js';

/** What belongs together in a long menu, in its order; what is in no part of it stands before. */
export const menuParts = ['people', 'administration', 'demonstration'] as const;
export type MenuPart = (typeof menuParts)[number];

/** A line of the menu. */
export interface MenuEntry {
  /** The path of a route of the same feature. */
  to: string;
  label: MessageKey;
  icon: FC;
  /** Shown to whoever may do this. */
  action: Action;
  /** More exactly, for whom: only with one of these reaches. */
  scopes?: readonly Scope[];
  /** Not for whoever may do this: their way there begins at another entry. */
  unless?: Action;
  /** With which others it stands. */
  part?: MenuPart;
  /** Small numbers stand first; home is 0. */
  order: number;
}

/** Something worth doing when nothing waits, offered on an empty home. */
export interface NextStep {
  to: string;
  label: MessageKey;
  action: Action;
  scopes?: readonly Scope[];
  order: number;
}

/** One part of the app: its pages, and what of them stands in the menu. */
export interface Feature {
  /** As its words are called: they are fetched with its pages. */
  name: FeatureName;
  /** Pages inside the shell, for whoever is signed in; children of `signedInRoute`. */
  routes: readonly AnyRoute[];
  /** Pages for anybody, signed in or not; children of `openRoute`. */
  publicRoutes?: readonly AnyRoute[];
  menu?: readonly MenuEntry[];
  nextSteps?: readonly NextStep[];
  /** What somebody opens the app for: one large button on the home, whatever waits there. */
  mainActions?: readonly NextStep[];
}

/** Declares a feature and keeps the types of its routes, so that links are checked. */
export function defineFeature<const Declared extends Feature>(feature: Declared): Declared {
  return feature;
}

/** What a person may do, as the session says it. */
export type Permissions = Partial<Record<Action, Scope>>;

/** The entries that this person may use, the first ones first. */
export function permitted<
  Entry extends { action: Action; scopes?: readonly Scope[]; unless?: Action; order: number },
>(entries: readonly Entry[], can: Permissions): Entry[] {
  return entries
    .filter(({ action, scopes, unless }) => {
      if (unless !== undefined && can[unless] !== undefined) return false;
      const scope = can[action];
      return scope !== undefined && (scopes === undefined || scopes.includes(scope));
    })
    .sort((one, other) => one.order - other.order);
}

/** Entries that stand together. */
export interface MenuGroup<Entry> {
  /** Null where they need no name: nothing else is in that part of the menu, or it is everybody's. */
  part: MenuPart | null;
  entries: Entry[];
}

/** A menu in its parts. One entry alone says what it is by itself, so it gets no name above it. */
export function inParts<Entry extends { part?: MenuPart }>(
  entries: readonly Entry[],
): MenuGroup<Entry>[] {
  return [undefined, ...menuParts]
    .map((part) => ({ part, entries: entries.filter((entry) => entry.part === part) }))
    .filter((group) => group.entries.length > 0)
    .map((group) => ({ ...group, part: group.entries.length > 1 ? (group.part ?? null) : null }));
}
