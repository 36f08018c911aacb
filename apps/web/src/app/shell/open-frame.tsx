import { Outlet } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { PagePending } from '../states/page-pending.js';
import { Frame } from './frame.js';

/** What stands around a page for anybody. */
export function OpenFrame(): ReactElement {
  return (
    <Frame>
      <Suspense fallback={<PagePending />}>
        <Outlet />
      </Suspense>
    </Frame>
  );
}
