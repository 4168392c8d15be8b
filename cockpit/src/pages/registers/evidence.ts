import { createContext, useContext } from 'react';

/** Where a photo goes that cannot be uploaded now; the value then says when and where it was taken, and names the file kept here. */
export interface EvidenceKeeper {
  keep: (file: File) => Promise<{ local: string; taken: string; place?: [number, number] }>;
}

const Context = createContext<EvidenceKeeper | undefined>(undefined);

export const EvidenceProvider = Context.Provider;

/** Absent where evidence is uploaded at once. */
export function useEvidenceKeeper(): EvidenceKeeper | undefined {
  return useContext(Context);
}
