package org.dajuan.park.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.dajuan.kernel.Quantity;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;

/** The list of promises as people take it to a meeting. */
final class PromiseSheet {

    private static final List<TableXlsx.Column> COLUMNS = List.of(
            new TableXlsx.Column("编号", 14),
            new TableXlsx.Column("状态", 10),
            new TableXlsx.Column("类别", 16),
            new TableXlsx.Column("主题", 10),
            new TableXlsx.Column("事项", 30),
            new TableXlsx.Column("比较", 8),
            new TableXlsx.Column("目标值", 12),
            new TableXlsx.Column("单位", 10),
            new TableXlsx.Column("增长(%)", 10),
            new TableXlsx.Column("完成期限", 12),
            new TableXlsx.Column("责任单位", 20),
            new TableXlsx.Column("配合单位", 20),
            new TableXlsx.Column("指标", 22),
            new TableXlsx.Column("权重", 8),
            new TableXlsx.Column("需重新确认", 10),
            new TableXlsx.Column("原文", 60));

    private PromiseSheet() {}

    static byte[] of(List<PromiseNow> promises, Function<UUID, String> names) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PromiseNow now : promises) {
            Promise p = now.promise();
            Quantity target = p.target();
            UUID owner = now.held().ownerId();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(now.code());
            row.add(status(now));
            row.add(p.kind().code());
            row.add(p.theme());
            row.add(p.subject());
            row.add(PromiseField.COMPARATOR.of(p));
            row.add(target == null ? null : target.value());
            row.add(target == null ? null : target.unit());
            row.add(p.growthPct());
            row.add(PromiseField.DEADLINE.of(p));
            row.add(owner == null ? p.owner() : names.apply(owner));
            row.add(String.join("、", now.held().coOwnerIds().stream().map(names).toList()));
            row.add(p.indicator());
            row.add(now.held().weight());
            row.add(now.asked() ? "是" : null);
            row.add(Objects.requireNonNullElse(PromiseField.WORDS.of(p), ""));
            rows.add(row);
        }
        return TableXlsx.write("承诺清单", COLUMNS, rows);
    }

    private static String status(PromiseNow p) {
        if (!p.inText()) {
            return "文本已删";
        }
        return switch (p.status()) {
            case PROPOSED -> "待确认";
            case ACCEPTED -> "已确认";
            case REJECTED -> "非承诺";
            case MERGED -> "已合并";
            case SPLIT -> "已拆分";
        };
    }
}
