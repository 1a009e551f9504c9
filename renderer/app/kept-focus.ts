import { useEffect } from 'react';

/** What is around an element, from the inside out. */
function aroundOf({ parentElement }: Element): Element[] {
  return parentElement ? [parentElement, ...aroundOf(parentElement)] : [];
}

/** Something that is there to be seen, and says of itself that the focus may come to it. */
function isPlace(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement && element.hasAttribute('tabindex') && element.offsetHeight > 0
  );
}

/** Nothing has the focus, or only the page as a whole. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}

/**
 * What has the focus may go: a note that is dismissed, a view that is left, a question that is answered. The next Tab
 * would then begin at the top of the window. So the focus goes to what was around it, or else to the view; whoever
 * knows a better place puts it there first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: { element: Element; around: readonly Element[] } | undefined;
    // After the effects of what was drawn, which come as such a message too, and may know where the focus belongs.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!last || !isGone(last.element) || !isNowhere()) return;
      // While a film opens there may be no such place yet; then the next thing that is drawn is looked at.
      [...last.around, document.querySelector('main')]
        .find(isPlace)
        ?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (last && isGone(last.element)) port2.postMessage(undefined);
    });
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = { element: target, around: aroundOf(target) };
    };
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
      port1.close();
    };
  }, []);
}
