package org.dajuan.park.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.dispatch.Orders;
import org.dajuan.park.dispatch.WorkOrder;
import org.dajuan.park.dispatch.store.OrderStore.Filter;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.PaperTexts;
import org.jspecify.annotations.Nullable;

/** The list of orders as an Excel sheet. */
final class OrderSheet {

    private static final int MOST = 5_000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "origin",
            "owner",
            "coOwners",
            "issuedOn",
            "dueOn",
            "state",
            "late",
            "extended",
            "escalated",
            "words");
    private static final List<Integer> WIDTHS = List.of(18, 40, 24, 22, 30, 12, 12, 10, 10, 8, 8, 60);

    private OrderSheet() {}

    static byte[] of(Orders orders, Filter filter, PaperTexts texts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        UUID after = null;
        boolean more = true;
        while (more && rows.size() < MOST) {
            PageQuery query = new PageQuery(PageQuery.MOST, after);
            List<WorkOrder> page = orders.list(filter, query).items();
            page.forEach(o -> rows.add(row(o, orders, texts)));
            more = page.size() == PageQuery.MOST;
            after = more ? page.getLast().id() : null;
        }
        List<TableXlsx.Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new TableXlsx.Column(texts.get("order.column." + COLUMNS.get(i)), WIDTHS.get(i)));
        }
        return TableXlsx.write(texts.get("order.sheet"), columns, rows);
    }

    private static List<@Nullable Object> row(WorkOrder o, Orders orders, PaperTexts texts) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(o.number());
        row.add(o.title());
        row.add(o.origin().name());
        row.add(orders.departmentName(o.ownerId()));
        row.add(texts.joined(o.coOwnerIds().stream().map(orders::departmentName).toList()));
        row.add(o.issuedOn().toString());
        row.add(o.dueOn().toString());
        row.add(texts.get("order.state." + o.state().name()));
        row.add(orders.isOverdue(o) ? orders.overdueDays(o) : null);
        row.add(o.extended() ? texts.get("yes") : null);
        row.add(o.escalated() ? texts.get("yes") : null);
        row.add(o.words());
        return row;
    }
}
