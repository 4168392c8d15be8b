package org.dajuan.park.register.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.register.ListQuery;
import org.dajuan.park.register.RecordDocument;
import org.dajuan.park.register.RecordLists;
import org.dajuan.park.register.Register;
import org.dajuan.park.register.StoredRecord;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records of a register as an Excel sheet, headed as its import reads them back, in either language. */
@Component
class RecordSheet {

    private final RecordLists lists;
    private final RecordWords words;

    RecordSheet(RecordLists lists, RecordWords words) {
        this.lists = lists;
        this.words = words;
    }

    byte[] of(Register register, ListQuery query, PaperTexts texts) {
        RecordWords.Writing in = words.in(texts);
        List<Field> fields = register.definition().fields().stream()
                .filter(f -> f.type() != FieldType.ROWS && f.type() != FieldType.LINE && f.type() != FieldType.POLYGON)
                .toList();
        List<TableXlsx.Column> columns = new ArrayList<>(List.of(
                new TableXlsx.Column(texts.get("record.column.number"), 18),
                new TableXlsx.Column(texts.get("record.column.state"), 12),
                new TableXlsx.Column(texts.get("record.column.due"), 12)));
        fields.forEach(f -> columns.add(new TableXlsx.Column(in.title(f), 18)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lists.each(register.id(), query, r -> rows.add(row(register, fields, r, in)));
        String name = in.of(register.definition().name())
                .replaceAll("[\\\\/?*\\[\\]:]", " ")
                .strip();
        return TableXlsx.write(
                name.isEmpty() ? register.id() : name.length() > 28 ? name.substring(0, 28) : name, columns, rows);
    }

    private static List<@Nullable Object> row(
            Register register, List<Field> fields, StoredRecord r, RecordWords.Writing in) {
        Map<String, Object> values = RecordDocument.values(r);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(r.number());
        row.add(in.state(register.definition(), r.state()));
        row.add(r.dueAt() == null ? null : in.day(r.dueAt()).toString());
        for (Field f : fields) {
            Object value = values.get(f.id());
            row.add(value == null ? null : cell(f, value, in));
        }
        return row;
    }

    /** Numbers stay numbers, days and hashes as an import reads them; all else is words. */
    private static Object cell(Field f, Object value, RecordWords.Writing in) {
        return switch (f.type()) {
            case NUMBER, MONEY -> new BigDecimal(value.toString());
            case DATE, TIME, POINT -> value.toString();
            case PHOTO, FILE -> value instanceof Map<?, ?> m ? String.valueOf(m.get("hash")) : value.toString();
            default -> in.text(f, value);
        };
    }
}
