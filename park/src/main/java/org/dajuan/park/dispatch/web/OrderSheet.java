package org.dajuan.park.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.dispatch.OrderState;
import org.dajuan.park.dispatch.Orders;
import org.dajuan.park.dispatch.WorkOrder;
import org.dajuan.park.dispatch.store.OrderStore.Filter;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;

/** The list of orders as an Excel sheet. */
final class OrderSheet {

    private static final int MOST = 5_000;
    private static final List<TableXlsx.Column> COLUMNS = List.of(
            new TableXlsx.Column("编号", 18),
            new TableXlsx.Column("事项", 40),
            new TableXlsx.Column("来源", 24),
            new TableXlsx.Column("牵头单位", 22),
            new TableXlsx.Column("配合单位", 30),
            new TableXlsx.Column("交办日期", 12),
            new TableXlsx.Column("办结期限", 12),
            new TableXlsx.Column("状态", 10),
            new TableXlsx.Column("超期工作日", 10),
            new TableXlsx.Column("延期", 8),
            new TableXlsx.Column("已提级", 8),
            new TableXlsx.Column("原文", 60));

    private OrderSheet() {}

    static byte[] of(Orders orders, Filter filter) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        UUID after = null;
        boolean more = true;
        while (more && rows.size() < MOST) {
            PageQuery query = new PageQuery(PageQuery.MOST, after);
            List<WorkOrder> page = orders.list(filter, query).items();
            page.forEach(o -> rows.add(row(o, orders)));
            more = page.size() == PageQuery.MOST;
            after = more ? page.getLast().id() : null;
        }
        return TableXlsx.write("督办事项", COLUMNS, rows);
    }

    private static List<@Nullable Object> row(WorkOrder o, Orders orders) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(o.number());
        row.add(o.title());
        row.add(o.origin().name());
        row.add(orders.departmentName(o.ownerId()));
        row.add(String.join(
                "、", o.coOwnerIds().stream().map(orders::departmentName).toList()));
        row.add(o.issuedOn().toString());
        row.add(o.dueOn().toString());
        row.add(state(o.state()));
        row.add(orders.isOverdue(o) ? orders.overdueDays(o) : null);
        row.add(o.extended() ? "是" : null);
        row.add(o.escalated() ? "是" : null);
        row.add(o.words());
        return row;
    }

    static String state(OrderState state) {
        return switch (state) {
            case ISSUED -> "已交办";
            case ACKNOWLEDGED -> "已签收";
            case IN_PROGRESS -> "办理中";
            case FEEDBACK -> "已反馈";
            case CLOSED -> "已办结";
            case WITHDRAWN -> "已撤销";
        };
    }
}
