import { useEffect, useRef } from 'react';

/** `mod+k` (Ctrl or Cmd), or a single key such as `j`; single keys rest while somebody types. */
export function useShortcut(keys: string, action: (event: KeyboardEvent) => void, active = true): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const listen = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey;
      const wanted = keys.startsWith('mod+');
      const key = wanted ? keys.slice(4) : keys;
      if (mod !== wanted || event.altKey || event.key.toLowerCase() !== key.toLowerCase() || event.isComposing) {
        return;
      }
      if (!wanted && typing(event.target)) {
        return;
      }
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys, active]);
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null)
  );
}
