package org.dajuan.park.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.park.register.store.AheadStore;
import org.dajuan.park.register.store.AheadStore.FindingRow;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.park.register.store.RegisterImportStore.Made;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.register.engine.Command;
import org.dajuan.spine.register.engine.LogEntry;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what an import did to one record, as long as nothing happened to it since. */
@Component
class ImportUndo {

    private final RegisterRecords records;
    private final RecordStore store;
    private final AheadStore ahead;
    private final Ledger ledger;

    ImportUndo(RegisterRecords records, RecordStore store, AheadStore ahead, Ledger ledger) {
        this.records = records;
        this.store = store;
        this.ahead = ahead;
        this.ledger = ledger;
    }

    /** True when it was taken back; a record that went on is left alone. */
    @SuppressWarnings("NullAway") // the checker does not read the annotation of another jar's generic record component
    boolean take(Register register, Made made) {
        StoredRecord now = store.hold(made.recordId()).orElse(null);
        if (now == null || now.seq() != made.seq() || now.undone()) {
            return false;
        }
        if (made.created()) {
            correct(register, now);
            store.undo(now.id());
            ahead.todo(now.id(), register.id(), List.of(), false);
            ahead.stop(now.id());
            return true;
        }
        Opened opened = records.open(now.id().toString());
        List<LogEntry> before = opened.log().stream()
                .map(StoredEntry::entry)
                .filter(e -> e.sequence() < made.seq())
                .toList();
        Map<String, Object> was = RegisterRecord.of(
                        now.id().toString(), opened.register().definition(), before)
                .fields();
        Map<String, @Nullable Object> back = new HashMap<>();
        opened.log().getLast().entry().changes().keySet().forEach(f -> back.put(f, was.get(f)));
        records.run(now.id().toString(), now.seq(), new Command.Amend(back, "导入撤销"));
        return true;
    }

    /** What the record said for indicators is corrected, entry by entry; nothing is erased. */
    private void correct(Register register, StoredRecord record) {
        List<FindingRow> findings = ahead.findings(record.id());
        List<NewFact> facts = new ArrayList<>();
        for (FindingRow f : findings) {
            facts.add(new NewFact(
                    f.indicator(),
                    f.about(),
                    Period.parse(f.day().toString()),
                    FactValue.notMeasured(),
                    "",
                    RecordDeeds.source(register),
                    null,
                    record.number(),
                    null,
                    f.factId(),
                    "导入撤销",
                    record.enterpriseId(),
                    null,
                    FactOrigin.REGISTER,
                    List.of()));
        }
        List<UUID> ids = ledger.record(facts);
        for (int i = 0; i < ids.size(); i++) {
            FindingRow f = findings.get(i);
            ahead.add(new FindingRow(
                    f.recordId(), f.seq(), f.indicator(), f.register(), f.about(), f.day(), f.value(), -1, ids.get(i)));
        }
    }
}
