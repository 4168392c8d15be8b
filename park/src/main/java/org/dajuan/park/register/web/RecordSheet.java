package org.dajuan.park.register.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.register.ListQuery;
import org.dajuan.park.register.RecordDocument;
import org.dajuan.park.register.RecordLists;
import org.dajuan.park.register.Register;
import org.dajuan.park.register.StoredRecord;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.Lifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records of a register as an Excel sheet, headed as its import reads them back. */
@Component
class RecordSheet {

    private static final int LONGEST = 2_000;

    private final RecordLists lists;
    private final Enterprises enterprises;
    private final Departments departments;

    RecordSheet(RecordLists lists, Enterprises enterprises, Departments departments) {
        this.lists = lists;
        this.enterprises = enterprises;
        this.departments = departments;
    }

    byte[] of(Register register, ListQuery query) {
        List<Field> fields = register.definition().fields().stream()
                .filter(f -> f.type() != FieldType.ROWS && f.type() != FieldType.LINE && f.type() != FieldType.POLYGON)
                .toList();
        List<TableXlsx.Column> columns = new ArrayList<>(List.of(
                new TableXlsx.Column("编号", 18), new TableXlsx.Column("状态", 12), new TableXlsx.Column("到期", 12)));
        fields.forEach(f -> columns.add(
                new TableXlsx.Column(f.name().zh() + (f.unit().isEmpty() ? "" : "(" + f.unit() + ")"), 18)));
        Map<String, String> names = new HashMap<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lists.each(register.id(), query, r -> rows.add(row(register, fields, r, names)));
        String name = register.definition()
                .name()
                .zh()
                .replaceAll("[\\\\/?*\\[\\]:]", " ")
                .strip();
        return TableXlsx.write(
                name.isEmpty() ? register.id() : name.length() > 28 ? name.substring(0, 28) : name, columns, rows);
    }

    private List<@Nullable Object> row(
            Register register, List<Field> fields, StoredRecord r, Map<String, String> names) {
        Map<String, Object> values = RecordDocument.values(r);
        List<@Nullable Object> row = new ArrayList<>();
        Lifecycle.State state = register.definition().lifecycle().states().get(r.state());
        row.add(r.number());
        row.add(state == null ? r.state() : state.name().zh());
        row.add(
                r.dueAt() == null
                        ? null
                        : r.dueAt()
                                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                                .toLocalDate()
                                .toString());
        for (Field f : fields) {
            Object value = values.get(f.id());
            row.add(value == null ? null : cell(f, value, names));
        }
        return row;
    }

    private Object cell(Field f, Object value, Map<String, String> names) {
        return switch (f.type()) {
            case NUMBER, MONEY -> new BigDecimal(value.toString());
            case YES_NO -> Boolean.TRUE.equals(value) ? "是" : "否";
            case ENUM -> {
                var named = f.values().get(value.toString());
                yield named == null ? value.toString() : named.zh();
            }
            case ENTERPRISE ->
                names.computeIfAbsent(
                        value.toString(),
                        id -> enterprises
                                .find(UUID.fromString(id))
                                .map(e -> e.name())
                                .orElse(id));
            case DEPARTMENT ->
                names.computeIfAbsent(
                        value.toString(),
                        id -> departments
                                .find(UUID.fromString(id))
                                .map(d -> d.name())
                                .orElse(id));
            case PHOTO, FILE -> value instanceof Map<?, ?> m ? String.valueOf(m.get("hash")) : value.toString();
            default -> {
                String text = value.toString();
                yield text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            }
        };
    }
}
