package org.dajuan.park.register.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.register.OrderRequest;
import org.dajuan.park.register.RecordDocument;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.park.register.StoredEntry;
import org.dajuan.park.register.StoredRecord;
import org.dajuan.park.register.store.AheadStore;
import org.dajuan.park.register.store.LogStore;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.engine.Actor;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.Possibilities;
import org.dajuan.spine.register.engine.RegisterTexts;
import org.dajuan.spine.register.engine.SignOffRound;
import org.jspecify.annotations.Nullable;

/** Records as the client gets them. */
final class RecordViews {

    private RecordViews() {}

    /** A row of a list; {@code etag} is what a change sends in If-Match. */
    record RecordItem(
            UUID id,
            String register,
            String number,
            String title,
            String state,
            boolean ended,
            int version,
            int seq,
            @Nullable UUID enterpriseId,
            @Nullable UUID departmentId,
            @Nullable UUID assigneeId,
            Instant madeAt,
            Instant changedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            Map<String, Object> values) {
        static RecordItem of(StoredRecord r, Instant now) {
            Instant due = r.dueAt();
            return new RecordItem(
                    r.id(),
                    r.register(),
                    r.number(),
                    r.title(),
                    r.state(),
                    r.ended(),
                    r.version(),
                    r.seq(),
                    r.enterpriseId(),
                    r.departmentId(),
                    r.assigneeId(),
                    r.madeAt(),
                    r.changedAt(),
                    due,
                    !r.ended() && due != null && !due.isAfter(now),
                    RecordDocument.values(r));
        }
    }

    record RecordPage(
            List<RecordItem> items,
            @Nullable String next,
            @Nullable Long count,
            boolean countIsMore,
            Map<String, BigDecimal> sums) {}

    /** An entry of the timeline; {@code enteredLater} when it was entered more than a minute after it happened. */
    record TimelineEntry(
            int seq,
            Instant at,
            Instant storedAt,
            boolean enteredLater,
            String by,
            String byName,
            String kind,
            String subject,
            String command,
            String from,
            String to,
            Map<String, Object> changes,
            List<String> emptied,
            String other,
            int amount,
            String reason,
            List<String> notes,
            String hash) {
        static TimelineEntry of(RegisterDefinition d, StoredEntry s) {
            var e = s.entry();
            List<String> emptied = new ArrayList<>();
            Map<String, Object> changes = new java.util.LinkedHashMap<>();
            e.changes().forEach((k, v) -> {
                if (v == null) {
                    emptied.add(k);
                } else {
                    changes.put(k, RecordDocument.value(d, k, v));
                }
            });
            return new TimelineEntry(
                    e.sequence(),
                    e.at(),
                    s.storedAt(),
                    s.storedAt().isAfter(e.at().plusSeconds(60)),
                    e.person(),
                    s.byName(),
                    e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    e.subject(),
                    e.command(),
                    e.from(),
                    e.to(),
                    changes,
                    emptied,
                    e.other(),
                    e.amount(),
                    e.reason(),
                    e.notes(),
                    s.hash().hex());
        }
    }

    record ClockView(
            String id,
            DefinitionViews.Name name,
            String state,
            @Nullable LocalDate dueDay,
            @Nullable Instant dueAt,
            boolean overdue,
            int warned,
            int escalated,
            boolean mayExtend) {}

    /** A transition from the record's state; {@code refusal} says why not, or what its guard lacks. */
    record AllowedMove(
            String transition,
            String command,
            DefinitionViews.Name name,
            String to,
            boolean allowed,
            String refusalZh,
            String refusalEn,
            List<String> needs,
            List<String> lacking,
            boolean reason) {}

    record SignatureView(
            String signer,
            DefinitionViews.Name name,
            @Nullable String person,
            boolean added) {}

    /** The sign-off that is open; {@code mayAct} names signers for whom the caller may sign, return or recall. */
    record SignOffState(
            String id,
            DefinitionViews.Name name,
            List<SignatureView> signers,
            List<String> maySign,
            List<String> mayAct) {}

    record NoticeView(UUID id, UUID recordId, String register, String kind, String subject, String role, Instant at) {
        static NoticeView of(AheadStore.Notice n) {
            return new NoticeView(n.id(), n.recordId(), n.register(), n.kind(), n.subject(), n.role(), n.at());
        }
    }

    record CommentView(UUID id, Instant at, String byName, String body) {
        static CommentView of(LogStore.Comment c) {
            return new CommentView(c.id(), c.at(), c.byName(), c.body());
        }
    }

    record RecordOrder(String clock, String title, @Nullable String orderNumber, String trouble, Instant madeAt) {
        static RecordOrder of(OrderRequest r) {
            return new RecordOrder(r.clock(), r.title(), r.orderNumber(), r.trouble(), r.madeAt());
        }
    }

    record RecordFinding(String indicator, String about, LocalDate day, BigDecimal value, int counts, UUID factId) {
        static RecordFinding of(AheadStore.FindingRow f) {
            return new RecordFinding(f.indicator(), f.about(), f.day(), f.value(), f.counts(), f.factId());
        }
    }

    record RelatedRecord(UUID id, String register, String number, String title, String state) {
        static RelatedRecord of(StoredRecord r) {
            return new RelatedRecord(r.id(), r.register(), r.number(), r.title(), r.state());
        }
    }

    record RecordDetail(
            RecordItem record,
            List<TimelineEntry> timeline,
            List<ClockView> clocks,
            List<AllowedMove> moves,
            @Nullable SignOffState signOff,
            List<NoticeView> notices,
            List<CommentView> comments,
            List<RecordOrder> orders,
            List<RecordFinding> facts,
            List<RelatedRecord> related) {}

    static List<ClockView> clocks(Opened o, List<AheadStore.ClockRow> rows, Actor actor, Circumstances c) {
        return rows.stream()
                .map(r -> {
                    var d = o.register().definition().findClock(r.clock()).orElse(null);
                    return new ClockView(
                            r.clock(),
                            d == null
                                    ? new DefinitionViews.Name(r.clock(), r.clock())
                                    : DefinitionViews.Name.of(d.name()),
                            r.state(),
                            r.dueDay(),
                            r.dueAt(),
                            r.overdue()
                                    || r.state().equals("running")
                                            && r.dueAt() != null
                                            && !r.dueAt().isAfter(c.now()),
                            r.warned(),
                            r.escalated(),
                            d != null
                                    && r.state().equals("running")
                                    && Possibilities.mayExtend(o.register().engine(), o.record(), d, actor, c));
                })
                .toList();
    }

    static List<AllowedMove> moves(Opened o, Actor actor, Circumstances c) {
        return Possibilities.moves(o.register().engine(), o.record(), actor, c).stream()
                .map(m -> {
                    var refusal = m.refusal();
                    return new AllowedMove(
                            m.transition().id(),
                            m.transition().command(),
                            DefinitionViews.Name.of(m.transition().name()),
                            m.transition().to(),
                            m.allowed(),
                            refusal == null ? "" : RegisterTexts.render(refusal, Locale.CHINESE),
                            refusal == null ? "" : RegisterTexts.render(refusal, Locale.ENGLISH),
                            m.transition().needs(),
                            m.lacking(),
                            m.transition().reason());
                })
                .toList();
    }

    static @Nullable SignOffState signOff(Opened o, Actor actor, Circumstances c) {
        Lifecycle.SignOff s = o.record()
                .findOpenSignOff(o.register().definition().lifecycle())
                .orElse(null);
        SignOffRound round = s == null ? null : o.record().rounds().get(s.id());
        if (s == null || round == null) {
            return null;
        }
        return new SignOffState(
                s.id(),
                DefinitionViews.Name.of(s.name()),
                round.signers(s).stream()
                        .map(x -> new SignatureView(
                                x.id(),
                                DefinitionViews.Name.of(x.name()),
                                round.signatures().get(x.id()),
                                !s.signers().contains(x)))
                        .toList(),
                Possibilities.signatures(o.register().engine(), o.record(), actor, c),
                Possibilities.voices(o.register().engine(), o.record(), actor, c));
    }
}
