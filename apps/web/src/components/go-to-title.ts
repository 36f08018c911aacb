/**
 * Brings the person back to the title of the page, after an act that made another page of it: what
 * they pressed is gone, and what came of it stands at the top.
 */
export function goToTitle(): void {
  window.scrollTo({ top: 0 });
  document.querySelector('h1')?.focus({ preventScroll: true });
}
