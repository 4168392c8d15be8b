package org.dajuan.park.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rows of a table say about enterprises, compared with those there are. */
final class ImportReading {

    static final String ADD = "add";
    static final String CHANGE = "change";
    static final String SAME = "same";

    /**
     * Something to do.
     *
     * @param present null for a new enterprise
     */
    record Change(@Nullable Enterprise present, EnterpriseData data) {}

    private static final Pattern NO_ENTERPRISE = Pattern.compile("^(合计|总计|小计|注[::]|备注|说明|填表|制表|审核|单位负责人).*");

    private final ImportTable table;
    private final ImportMapping mapping;
    private final Map<String, UUID> zones;
    private final Map<String, Enterprise> present;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private int passedOver;

    private ImportReading(
            ImportTable table, ImportMapping mapping, Map<String, UUID> zones, Map<String, Enterprise> present) {
        this.table = table;
        this.mapping = mapping;
        this.zones = zones;
        this.present = present;
    }

    /** {@code zones} by key of their name, {@code present} by credit code. */
    static ImportReading read(
            ImportTable table, ImportMapping mapping, Map<String, UUID> zones, Map<String, Enterprise> present) {
        ImportReading reading = new ImportReading(table, mapping, zones, present);
        table.rows().forEach(reading::row);
        return reading;
    }

    List<Change> changes() {
        return changes;
    }

    List<ImportRow> rows() {
        return rows;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    int passedOver() {
        return passedOver;
    }

    private void row(Row row) {
        if (!row.flaw().isEmpty()) {
            reject(row, "", "", row.flaw(), "Mend the row in the file.");
            return;
        }
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        if (cell(row, EnterpriseField.CREDIT_CODE).isEmpty()
                && NO_ENTERPRISE.matcher(NameKey.of(first)).matches()) {
            passedOver++;
            return;
        }
        try {
            take(row);
        } catch (Refusal refusal) {
            String field = String.valueOf(refusal.values().getOrDefault("field", ""));
            EnterpriseField known = Arrays.stream(EnterpriseField.values())
                    .filter(one -> one.word.equals(field))
                    .findFirst()
                    .orElse(null);
            reject(
                    row,
                    mapping.columns().getOrDefault(field, ""),
                    known == null ? "" : cell(row, known),
                    refusal.detail(),
                    refusal.hint() == null ? "Mend the cell and import the table again." : refusal.hint());
        }
    }

    private void take(Row row) {
        for (EnterpriseField field : EnterpriseField.values()) {
            String cell = cell(row, field);
            if (cell.startsWith("=") || cell.startsWith("#")) {
                throw Refusal.invalid(field.word, cell, "The cell holds a formula without a result.")
                        .hint("Open the file in Excel, let it compute, and save it.");
            }
        }
        CreditCode code = new CreditCode(cell(row, EnterpriseField.CREDIT_CODE));
        Enterprise old = present.get(code.text());
        EnterpriseData data = data(row, code, old);
        Integer earlier = seen.putIfAbsent(code.text(), row.number());
        if (earlier != null) {
            throw Refusal.invalid("creditCode", code.text(), "Row " + earlier + " has the same credit code.")
                    .hint("The first of the two counts; delete one.");
        }
        String action = old == null ? ADD : data.equals(old.data()) ? SAME : CHANGE;
        rows.add(new ImportRow(row.number(), action, code.text(), data.name()));
        if (!action.equals(SAME)) {
            changes.add(new Change(old, data));
        }
    }

    /** A column that is not mapped and a cell that is empty leave a present value as it is. */
    private EnterpriseData data(Row row, CreditCode code, @Nullable Enterprise old) {
        String name = cell(row, EnterpriseField.NAME);
        List<String> aliases = new ArrayList<>(old == null ? List.of() : old.aliases());
        for (String alias : cell(row, EnterpriseField.ALIASES).split("[;；、,,/\\n]+")) {
            add(aliases, alias.strip());
        }
        if (old != null && !NameKey.of(old.name()).equals(NameKey.of(name))) {
            add(aliases, old.name());
        }
        return new EnterpriseData(
                code.text(),
                name,
                aliases,
                or(cell(row, EnterpriseField.INDUSTRY), old == null ? null : old.industry()),
                zone(cell(row, EnterpriseField.ZONE), old),
                or(cell(row, EnterpriseField.ADDRESS), old == null ? null : old.address()),
                or(cell(row, EnterpriseField.PHONE), old == null ? null : old.phone()),
                or(cell(row, EnterpriseField.EMAIL), old == null ? null : old.email()));
    }

    private static void add(List<String> aliases, String alias) {
        if (!alias.isEmpty()
                && aliases.stream().noneMatch(one -> NameKey.of(one).equals(NameKey.of(alias)))) {
            aliases.add(alias);
        }
    }

    private @Nullable UUID zone(String name, @Nullable Enterprise old) {
        if (name.isEmpty()) {
            return old == null ? null : old.zoneId();
        }
        UUID id = zones.get(NameKey.of(name));
        if (id == null) {
            throw Refusal.invalid(EnterpriseField.ZONE.word, name, "There is no zone \"" + name + "\".")
                    .hint("Add the zone first, or take the column out of the mapping.");
        }
        return id;
    }

    private static @Nullable String or(String cell, @Nullable String otherwise) {
        return cell.isEmpty() ? otherwise : cell;
    }

    private String cell(Row row, EnterpriseField field) {
        String title = mapping.columns().get(field.word);
        return title == null ? "" : row.cell(table.titles().indexOf(title));
    }

    private void reject(Row row, String column, String value, String expected, String advice) {
        String shown = value.length() > 200 ? value.substring(0, 200) + "…" : value;
        rejected.add(new RejectedRow(row.number(), column, shown, expected, advice));
    }
}
