package org.dajuan.spine.register.engine;

import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * Done.
     *
     * @param record the record afterwards
     * @param entries new entries of its log, in order
     * @param consequences what follows outside
     */
    record Done(RegisterRecord record, List<LogEntry> entries, List<Consequence> consequences) implements Outcome {
        public Done {
            entries = List.copyOf(entries);
            consequences = List.copyOf(consequences);
        }
    }

    /** Not done; the record is as it was. */
    record Refused(Refusal refusal) implements Outcome {}
}
