package org.dajuan.park.register.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.register.ListQuery;
import org.dajuan.park.register.OrderRequests;
import org.dajuan.park.register.RecordDocument;
import org.dajuan.park.register.RecordLists;
import org.dajuan.park.register.Register;
import org.dajuan.park.register.StoredRecord;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.View;
import org.springframework.stereotype.Component;

/**
 * Records for a meeting, as the register's print view says: an overview, then each record with its fields, what is stuck and its orders.
 */
@Component
class PackPaper {
    /** More than a meeting can look at; what is beyond is counted, not shown. */
    static final int MOST = 200;

    private static final int MOST_COLUMNS = 7;

    private final RecordLists lists;
    private final RecordPaper records;
    private final RecordWords words;
    private final OrderRequests orders;

    PackPaper(RecordLists lists, RecordPaper records, RecordWords words, OrderRequests orders) {
        this.lists = lists;
        this.records = records;
        this.words = words;
        this.orders = orders;
    }

    /** Fills a paper with the records that a query finds. */
    OfficialPaper write(
            Register register, View view, ListQuery query, Instant now, OfficialPaper paper, PaperTexts texts) {
        RecordWords.Writing in = words.in(texts);
        List<Field> fields = view.columns().stream()
                .flatMap(id -> register.definition().findField(id).stream())
                .toList();
        List<StoredRecord> found = new ArrayList<>();
        int[] all = {0};
        lists.each(register.id(), query, r -> {
            all[0]++;
            if (found.size() < MOST) {
                found.add(r);
            }
        });
        paper.title(texts.get("pack.title", in.of(register.definition().name()), in.of(view.name())))
                .subtitle(texts.get("pack.count", all[0], texts.day(in.day(now))))
                .blank();
        overview(register, fields, found, paper, in, texts);
        for (StoredRecord r : found) {
            paper.heading(1, r.title());
            records.fields(fields, RecordDocument.values(r), paper, in, texts);
            records.orders(orders.of(r.id()), 2, paper, texts);
        }
        return all[0] > found.size() ? paper.small(texts.get("pack.more", all[0] - found.size())) : paper;
    }

    private static void overview(
            Register register,
            List<Field> fields,
            List<StoredRecord> found,
            OfficialPaper paper,
            RecordWords.Writing in,
            PaperTexts texts) {
        List<Field> shown = fields.stream()
                .filter(f -> f.type() != FieldType.ROWS)
                .limit(MOST_COLUMNS)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        paper.heading(1, texts.get("pack.overview"));
        List<List<String>> rows = new ArrayList<>();
        for (StoredRecord r : found) {
            Map<String, Object> values = RecordDocument.values(r);
            rows.add(shown.stream().map(f -> in.text(f, values.get(f.id()))).toList());
        }
        paper.table(shown.stream().map(in::heading).toList(), rows, RecordPaper.widths(shown.size()));
    }
}
