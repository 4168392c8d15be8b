/** Lets this page open without a line: its files and what it read last are kept by a worker. Only in https, or on this machine. */
export async function keepForOffline(urls: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  try {
    await navigator.serviceWorker.register('/field-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/assets/'));
    active?.postMessage({ type: 'keep', files: [...new Set(files)], urls: [...urls] });
  } catch {
    // A browser that forbids workers still has the queue; only the page itself needs a line then.
  }
}

/** Somebody else uses this device: what the page read is nobody's any more. */
export function forgetOffline(): void {
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.controller?.postMessage({ type: 'forget' });
  }
}
