package org.dajuan.park.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.TableRows;
import org.dajuan.feeds.table.TableRows.Row;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.OwnViewStore;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.ImportDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which column of a table is which field, also as each person said it before. */
@Component
class ImportColumns {
    private static final int LOOK = 20;

    private final OwnViewStore own;
    private final RegisterSettings settings;

    ImportColumns(OwnViewStore own, RegisterSettings settings) {
        this.own = own;
        this.settings = settings;
    }

    /** Remembers what the caller said that titles mean. */
    void remember(String register, Map<String, String> wished) {
        Map<String, String> folded = new LinkedHashMap<>();
        wished.forEach((title, field) -> folded.put(folded(title), field));
        own.remember(CurrentCaller.get().user(), register, folded);
    }

    /** All rows of a table that are not empty; refuses one that cannot be read or is too long. */
    List<Row> read(Path file, String name) {
        List<Row> out = new ArrayList<>();
        try {
            TableRows.read(file, name, ReadLimits.standard(), row -> {
                if (row.cells().stream().anyMatch(c -> !c.isBlank())) {
                    out.add(row);
                }
                return out.size() <= settings.mostImportRows() + LOOK;
            });
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", name, String.valueOf(e.getMessage()))
                    .hint("Send a .csv or .xlsx file with its titles in the first row.");
        }
        if (out.size() > settings.mostImportRows() + 1) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "The table has more than " + settings.mostImportRows() + " rows.")
                    .hint("Send it in parts.");
        }
        if (out.isEmpty()) {
            throw Refusal.invalid("file", name, "The table is empty.");
        }
        return out;
    }

    /**
     * Fields by the titles that mean them: those that are wished for, that the caller wished for before, the definition's, and the fields'
     * own names and ids. A title wished to be nothing is none.
     */
    Map<String, String> known(Register register, @Nullable Map<String, String> wished) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Field f : register.definition().fields()) {
            if (f.formula() == null) {
                out.put(folded(f.id()), f.id());
                out.put(folded(f.name().en()), f.id());
                out.put(folded(f.name().zh()), f.id());
                if (!f.unit().isEmpty()) {
                    out.put(folded(f.name().zh() + "(" + f.unit() + ")"), f.id());
                }
            }
        }
        ImportDefinition imports = register.definition().imports();
        if (imports != null) {
            imports.columns().forEach((title, field) -> out.put(folded(title), field));
        }
        own.mapping(register.id()).forEach((title, field) -> put(register, out, title, field));
        if (wished != null) {
            wished.forEach((title, field) -> {
                if (!field.isEmpty() && register.definition().findField(field).isEmpty()) {
                    throw Refusal.invalid("columns", field, "The register has no field \"" + field + "\".")
                            .hint("It has "
                                    + register.definition().fields().stream()
                                            .map(Field::id)
                                            .toList() + ".");
                }
                put(register, out, folded(title), field);
            });
        }
        return out;
    }

    /** What was remembered of a field that the definition no longer has says nothing. */
    private static void put(Register register, Map<String, String> out, String title, String field) {
        if (field.isEmpty()) {
            out.remove(title);
        } else if (register.definition().findField(field).isPresent()) {
            out.put(title, field);
        }
    }

    /** A title without what people write in many ways. */
    static String folded(String title) {
        return java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s*＊:：]+", "");
    }

    /** The row with the titles: among the first, the one that holds most of those known. */
    static int head(List<Row> rows, Map<String, String> known) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < Math.min(LOOK, rows.size()); i++) {
            long n = rows.get(i).cells().stream()
                    .filter(c -> known.containsKey(folded(c)))
                    .count();
            if (n > most) {
                most = n;
                best = i;
            }
        }
        if (best < 0) {
            throw Refusal.invalid("file", null, "No row of the table holds the title of a field.")
                    .hint("Known titles are "
                            + known.keySet().stream().limit(30).toList() + "; or send columns with titles and fields.");
        }
        return best;
    }
}
