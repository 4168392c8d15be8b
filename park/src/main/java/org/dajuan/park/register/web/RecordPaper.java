package org.dajuan.park.register.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.register.OrderRequest;
import org.dajuan.park.register.OrderRequests;
import org.dajuan.park.register.OrderStandings;
import org.dajuan.park.register.RecordAhead;
import org.dajuan.park.register.RecordDocument;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.park.register.StoredEntry;
import org.dajuan.park.register.store.AheadStore.ClockRow;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Titles;
import org.springframework.stereotype.Component;

/** A record as an official document: its fields, limits, what was done by whom, and its orders. */
@Component
class RecordPaper {
    private final RecordWords words;
    private final RecordAhead ahead;
    private final OrderRequests orders;
    private final OrderStandings standings;

    RecordPaper(RecordWords words, RecordAhead ahead, OrderRequests orders, OrderStandings standings) {
        this.words = words;
        this.ahead = ahead;
        this.orders = orders;
        this.standings = standings;
    }

    /** What stands at the foot of its pages: by the log's last hash a reader can tell which state of the record this is. */
    String foot(Opened o, PaperTexts texts) {
        return texts.get(
                "record.foot",
                words.in(texts).of(o.register().definition().name()),
                o.stored().number(),
                o.stored().hash().hex());
    }

    /** Fills a paper with a record. */
    OfficialPaper write(Opened o, Instant now, OfficialPaper paper, PaperTexts texts) {
        RegisterDefinition d = o.register().definition();
        RecordWords.Writing in = words.in(texts);
        paper.title(in.of(d.name()))
                .subtitle(texts.get(
                        "record.subtitle",
                        o.stored().number(),
                        in.state(d, o.stored().state())))
                .blank();
        paper.heading(1, texts.get("record.fields"));
        fields(d.fields(), RecordDocument.values(o.stored()), paper, in, texts);
        clocks(d, ahead.clocks(o.stored().id()), now, paper, in, texts);
        timeline(d, o.log(), paper, in, texts);
        orders(orders.of(o.stored().id()), 1, paper, texts);
        return paper.small(texts.get("record.printed", in.moment(now)));
    }

    /** Fields with their values, those that are empty only where they must not be; then a table for each field of rows. */
    void fields(
            List<Field> fields,
            Map<String, Object> values,
            OfficialPaper paper,
            RecordWords.Writing in,
            PaperTexts texts) {
        List<List<String>> rows = fields.stream()
                .filter(f -> f.type() != FieldType.ROWS)
                .filter(f -> f.required() || values.get(f.id()) != null)
                .map(f -> {
                    String text = in.text(f, values.get(f.id()));
                    return List.of(in.heading(f), text.isEmpty() ? texts.get("record.none") : text);
                })
                .toList();
        if (!rows.isEmpty()) {
            paper.table(texts.all("record.", "field", "value"), rows, 300, 700);
        }
        for (Field f : fields) {
            if (f.type() == FieldType.ROWS && values.get(f.id()) instanceof List<?> lines && !lines.isEmpty()) {
                paper.small(in.heading(f));
                paper.table(
                        f.rows().stream().map(in::heading).toList(),
                        lines.stream().map(line -> line(f, line, in)).toList(),
                        widths(f.rows().size()));
            }
        }
    }

    private static List<String> line(Field f, Object line, RecordWords.Writing in) {
        Map<?, ?> cells = line instanceof Map<?, ?> m ? m : Map.of();
        return f.rows().stream().map(x -> in.text(x, cells.get(x.id()))).toList();
    }

    /** Columns of one width. */
    static int[] widths(int columns) {
        return IntStream.range(0, columns).map(i -> 1000 / columns).toArray();
    }

    private static void clocks(
            RegisterDefinition d,
            List<ClockRow> clocks,
            Instant now,
            OfficialPaper paper,
            RecordWords.Writing in,
            PaperTexts texts) {
        if (clocks.isEmpty()) {
            return;
        }
        paper.heading(1, texts.get("record.clocks"));
        paper.table(
                texts.all("record.clock.", "name", "due", "state"),
                clocks.stream()
                        .map(c -> List.of(
                                d.findClock(c.clock()).map(x -> in.of(x.name())).orElse(c.clock()),
                                c.dueDay() == null ? "" : texts.day(c.dueDay()),
                                texts.get("record.clock." + state(c, now))))
                        .toList(),
                500,
                280,
                220);
    }

    private static String state(ClockRow c, Instant now) {
        boolean running = c.state().equals("running");
        if (c.overdue() || (running && c.dueAt() != null && !c.dueAt().isAfter(now))) {
            return "overdue";
        }
        return running ? "running" : c.state().equals("suspended") ? "suspended" : "stopped";
    }

    private static void timeline(
            RegisterDefinition d,
            List<StoredEntry> log,
            OfficialPaper paper,
            RecordWords.Writing in,
            PaperTexts texts) {
        paper.heading(1, texts.get("record.timeline"));
        paper.table(
                texts.all("record.timeline.", "at", "what", "by", "reason"),
                log.stream()
                        .map(s -> List.of(
                                in.moment(s.entry().at()),
                                what(d, s, in, texts),
                                s.byName(),
                                s.entry().reason()))
                        .toList(),
                220,
                300,
                180,
                300);
    }

    private static String what(RegisterDefinition d, StoredEntry s, RecordWords.Writing in, PaperTexts texts) {
        String subject = s.entry().subject();
        return switch (s.entry().kind()) {
            case CREATED -> texts.get("record.timeline.create");
            case AMENDED -> texts.get("record.timeline.amend");
            case EXTENDED -> texts.get("record.timeline.extend");
            case SIGNED -> texts.get("record.timeline.sign", signer(d, subject, in));
            case RETURNED, RETURNED_TO_SIGNER -> texts.get("record.timeline.return", signer(d, subject, in));
            default ->
                d.lifecycle().transitions().stream()
                        .filter(t -> t.id().equals(subject))
                        .findFirst()
                        .map(t -> in.of(t.name()))
                        .orElse(texts.get(
                                "record.timeline.other", in.state(d, s.entry().to())));
        };
    }

    private static String signer(RegisterDefinition d, String id, RecordWords.Writing in) {
        Titles named = d.lifecycle().signOffs().stream()
                .flatMap(s -> s.signers().stream())
                .filter(x -> x.id().equals(id))
                .findFirst()
                .map(x -> x.name())
                .orElse(new Titles(id, id));
        return in.of(named);
    }

    /** Orders about a record with how they stand; nothing where there are none. */
    void orders(List<OrderRequest> asked, int level, OfficialPaper paper, PaperTexts texts) {
        if (asked.isEmpty()) {
            return;
        }
        paper.heading(level, texts.get("record.orders"));
        List<List<String>> rows = new ArrayList<>();
        for (OrderRequest r : asked) {
            var standing = r.orderNumber() == null
                    ? null
                    : standings.of(r.orderNumber()).orElse(null);
            rows.add(List.of(
                    r.orderNumber() == null ? texts.get("record.orders.waiting") : r.orderNumber(),
                    r.title(),
                    standing == null ? "" : texts.day(standing.dueOn()),
                    standing == null ? "" : texts.get("order.state." + standing.state()),
                    standing == null || standing.workdaysLate() == 0 ? "" : String.valueOf(standing.workdaysLate())));
        }
        paper.table(
                List.of(
                        texts.get("record.orders.number"),
                        texts.get("record.orders.title"),
                        texts.get("order.column.dueOn"),
                        texts.get("order.column.state"),
                        texts.get("order.column.late")),
                rows,
                190,
                380,
                170,
                130,
                130);
    }
}
