package org.dajuan.park.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.ListStore;
import org.dajuan.park.register.store.RegisterImportStore.Made;
import org.dajuan.spine.register.ImportDefinition;
import org.dajuan.spine.register.engine.Actor;
import org.dajuan.spine.register.engine.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row of a table becomes a record, or corrects the one of its key. */
@Component
class ImportedRows {

    private final RegisterRecords records;
    private final ListStore lists;
    private final RecordWriter writer;

    ImportedRows(RegisterRecords records, ListStore lists, RecordWriter writer) {
        this.records = records;
        this.lists = lists;
        this.writer = writer;
    }

    /** What was done; null when the record says so already. */
    @Nullable
    Made take(Register register, Actor actor, Map<String, Object> cells, boolean upsert) {
        Map<String, Object> values = records.read(register, cells);
        StoredRecord known = findByKey(register, values);
        if (known == null) {
            StoredRecord made = records.create(register, actor, values, writer.now(), null);
            return new Made(made.id(), made.seq(), true);
        }
        if (!upsert) {
            throw Refusal.conflict("There is a record with this key already: " + known.number() + ".")
                    .with("value", known.number())
                    .with("detailZh", "已有同一关键字的记录 " + known.number() + "。");
        }
        Map<String, Object> present = Wire.in(register.definition(), known.doc());
        Map<String, Object> changed = new HashMap<>();
        values.forEach((field, value) -> {
            Object before = present.get(field);
            if (before == null || !Wire.text(before).equals(Wire.text(value))) {
                changed.put(field, value);
            }
        });
        if (changed.isEmpty()) {
            return null;
        }
        StoredRecord after = records.run(
                        known.id().toString(), known.seq(), new Command.Amend(new HashMap<>(changed), ""))
                .stored();
        return new Made(after.id(), after.seq(), false);
    }

    private @Nullable StoredRecord findByKey(Register register, Map<String, Object> values) {
        ImportDefinition imports = register.definition().imports();
        if (imports == null || imports.key().isEmpty()) {
            return null;
        }
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String field : imports.key()) {
            String slot = register.slots().column(field);
            Object value = values.get(field);
            if (slot == null || value == null) {
                return null;
            }
            conditions.add("r." + slot + " = :" + slot);
            parameters.put(slot, Slots.stored(value));
        }
        List<ListStore.Row> rows = lists.list(
                new ListStore.Rows(register.id(), conditions, parameters, "id", "uuid", true, null, null, 1));
        return rows.isEmpty() ? null : rows.getFirst().record();
    }
}
