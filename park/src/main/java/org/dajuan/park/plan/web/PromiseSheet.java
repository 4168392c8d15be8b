package org.dajuan.park.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.dajuan.kernel.Quantity;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;

/** The list of promises as people take it to a meeting. */
final class PromiseSheet {

    private static final List<String> COLUMNS = List.of(
            "code",
            "status",
            "kind",
            "theme",
            "subject",
            "comparator",
            "target",
            "unit",
            "growth",
            "deadline",
            "owner",
            "coOwners",
            "indicator",
            "weight",
            "asked",
            "words");
    private static final List<Integer> WIDTHS = List.of(14, 10, 16, 10, 30, 8, 12, 10, 10, 12, 20, 20, 22, 8, 10, 60);

    private PromiseSheet() {}

    static byte[] of(List<PromiseNow> promises, Function<UUID, String> names, PaperTexts texts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PromiseNow now : promises) {
            Promise p = now.promise();
            Quantity target = p.target();
            UUID owner = now.held().ownerId();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(now.code());
            row.add(texts.get("promise.status." + (now.inText() ? now.status().name() : "REMOVED")));
            row.add(p.kind().code());
            row.add(p.theme());
            row.add(p.subject());
            row.add(PromiseField.COMPARATOR.of(p));
            row.add(target == null ? null : target.value());
            row.add(target == null ? null : target.unit());
            row.add(p.growthPct());
            row.add(PromiseField.DEADLINE.of(p));
            row.add(owner == null ? p.owner() : names.apply(owner));
            row.add(texts.joined(now.held().coOwnerIds().stream().map(names).toList()));
            row.add(p.indicator());
            row.add(now.held().weight());
            row.add(now.asked() ? texts.get("yes") : null);
            row.add(Objects.requireNonNullElse(PromiseField.WORDS.of(p), ""));
            rows.add(row);
        }
        List<TableXlsx.Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new TableXlsx.Column(texts.get("promise.column." + COLUMNS.get(i)), WIDTHS.get(i)));
        }
        return TableXlsx.write(texts.get("promise.sheet"), columns, rows);
    }
}
