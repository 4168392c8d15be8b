package org.dajuan.park.register.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.platform.web.SignedIn;
import org.dajuan.park.register.ListQuery;
import org.dajuan.park.register.OrderRequests;
import org.dajuan.park.register.RecordAhead;
import org.dajuan.park.register.RecordLists;
import org.dajuan.park.register.RegisterRecords;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.park.register.Registers;
import org.dajuan.park.register.web.RecordViews.CommentView;
import org.dajuan.park.register.web.RecordViews.NoticeView;
import org.dajuan.park.register.web.RecordViews.RecordDetail;
import org.dajuan.park.register.web.RecordViews.RecordFinding;
import org.dajuan.park.register.web.RecordViews.RecordItem;
import org.dajuan.park.register.web.RecordViews.RecordOrder;
import org.dajuan.park.register.web.RecordViews.RecordPage;
import org.dajuan.park.register.web.RecordViews.RelatedRecord;
import org.dajuan.park.register.web.RecordViews.TimelineEntry;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.engine.Actor;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.Command;
import org.dajuan.spine.register.engine.Possibilities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records: listed, made, moved, signed. Who may do what is the definition's to say, who sees what the database's. */
@RestController
class RecordController {

    private static final int LONGEST_REASON = 2_000;

    /** A new record; {@code at} when it came about earlier. */
    record RecordDraft(Map<String, Object> values, @Nullable Instant at) {
        RecordDraft {
            Require.present("values", values);
        }
    }

    /** A move; {@code values} holds fields that change with it, null to empty one. */
    record MoveRequest(
            @Nullable Map<String, Object> values,
            @Nullable String reason,
            @Nullable Instant at) {
        MoveRequest {
            values = values == null ? Map.of() : values;
            reason = said(reason);
        }
    }

    /**
     * {@code action} is sign, return (to the signer {@code to}), return-all, recall or add-reviewer ({@code signer} being its new id and
     * {@code role} its role). {@code signer} may be left out where the caller is only one.
     */
    record SignOffRequest(
            String action,
            @Nullable String signer,
            @Nullable String to,
            @Nullable String role,
            @Nullable String reason) {
        SignOffRequest {
            action = Require.text("action", action, 20);
            reason = said(reason);
        }
    }

    /** {@code values} holds fields that come with it, such as the proof. */
    record ClockExtensionRequest(
            int amount, String reason, @Nullable Map<String, Object> values) {
        ClockExtensionRequest {
            reason = Require.text("reason", reason, LONGEST_REASON);
        }
    }

    record CommentRequest(String body) {
        CommentRequest {
            body = Require.text("body", body, 5_000);
        }
    }

    record CommentList(List<CommentView> items) {}

    private final RegisterRecords records;
    private final RecordLists lists;
    private final RecordAhead ahead;
    private final OrderRequests orders;
    private final Registers registers;
    private final RecordSheet sheet;
    private final Clock clock;

    RecordController(
            RegisterRecords records,
            RecordLists lists,
            RecordAhead ahead,
            OrderRequests orders,
            Registers registers,
            RecordSheet sheet,
            Clock clock) {
        this.records = records;
        this.lists = lists;
        this.ahead = ahead;
        this.orders = orders;
        this.registers = registers;
        this.sheet = sheet;
        this.clock = clock;
    }

    private static String said(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : Require.text("reason", reason, LONGEST_REASON);
    }

    @SignedIn
    @GetMapping("/api/v1/registers/{register}/records")
    RecordPage list(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        RecordLists.ListPage page = lists.list(
                register,
                query(view, state, open, overdue, mine, search, filter, sort, cursor, limit == null ? 50 : limit));
        Instant now = clock.instant();
        return new RecordPage(
                page.items().stream().map(r -> RecordItem.of(r, now)).toList(),
                page.next(),
                page.count(),
                page.countIsMore(),
                page.sums());
    }

    private static ListQuery query(
            @Nullable String view,
            @Nullable String state,
            @Nullable Boolean open,
            @Nullable Boolean overdue,
            @Nullable Boolean mine,
            @Nullable String search,
            @Nullable String filter,
            @Nullable String sort,
            @Nullable String cursor,
            int limit) {
        List<String> conditions = filter == null
                ? List.of()
                : java.util.Arrays.stream(filter.split(";"))
                        .filter(f -> !f.isBlank())
                        .toList();
        if (conditions.size() > 20) {
            throw Refusal.malformed("At most 20 conditions are taken.").with("field", "filter");
        }
        return new ListQuery(
                blank(view) ? null : view,
                RecordLists.words(state),
                Boolean.TRUE.equals(open),
                Boolean.TRUE.equals(overdue),
                Boolean.TRUE.equals(mine),
                search == null ? "" : search,
                conditions.stream().map(ListQuery::condition).toList(),
                blank(sort) ? null : sort,
                blank(cursor) ? null : cursor,
                limit);
    }

    private static boolean blank(@Nullable String s) {
        return s == null || s.isBlank();
    }

    /** All records that match as an Excel sheet, at most fifty thousand. */
    @SignedIn
    @GetMapping("/api/v1/registers/{register}/records.xlsx")
    ResponseEntity<byte[]> export(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String language) {
        byte[] bytes = sheet.of(
                registers.register(register),
                query(view, state, open, overdue, mine, search, filter, sort, null, 200),
                PaperTexts.of(language));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TableXlsx.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.xlsx\"")
                .body(bytes);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/registers/{register}/records")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RecordDetail> create(@PathVariable String register, @RequestBody RecordDraft body) {
        Opened made = records.create(register, body.values(), body.at());
        return ResponseEntity.created(
                        URI.create("/api/v1/records/" + made.stored().id()))
                .eTag(Etag.of(made.stored().seq()))
                .body(detail(made));
    }

    /** By id or number. */
    @SignedIn
    @GetMapping("/api/v1/records/{id}")
    ResponseEntity<RecordDetail> record(@PathVariable String id) {
        return answer(records.open(id));
    }

    private ResponseEntity<RecordDetail> answer(Opened opened) {
        return ResponseEntity.ok().eTag(Etag.of(opened.stored().seq())).body(detail(opened));
    }

    private RecordDetail detail(Opened o) {
        Circumstances c = records.circumstances(o);
        Actor actor = registers.actor(o.register().id());
        java.util.UUID id = o.stored().id();
        return new RecordDetail(
                RecordItem.of(o.stored(), c.now()),
                o.log().stream()
                        .map(e -> TimelineEntry.of(o.register().definition(), e))
                        .toList(),
                RecordViews.clocks(o, ahead.clocks(id), actor, c),
                RecordViews.moves(o, actor, c),
                RecordViews.signOff(o, actor, c),
                ahead.notices(id).stream().map(NoticeView::of).toList(),
                records.comments(id).stream().map(CommentView::of).toList(),
                orders.of(id).stream().map(RecordOrder::of).toList(),
                ahead.findings(id).stream().map(RecordFinding::of).toList(),
                records.related(id).stream().map(RelatedRecord::of).toList());
    }

    /** Moves a record; {@code transition} is the id of a transition or its command. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/records/{id}/transitions/{transition}")
    ResponseEntity<RecordDetail> move(
            @PathVariable String id,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MoveRequest body) {
        return answer(records.move(
                id,
                Etag.required(ifMatch),
                transition,
                java.util.Objects.requireNonNullElse(body.values(), Map.of()),
                java.util.Objects.requireNonNullElse(body.reason(), ""),
                body.at()));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/records/{id}/sign-off")
    ResponseEntity<RecordDetail> signOff(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SignOffRequest body) {
        long seen = Etag.required(ifMatch);
        return answer(records.run(id, seen, command(id, body)));
    }

    private Command command(String id, SignOffRequest b) {
        String reason = java.util.Objects.requireNonNullElse(b.reason(), "");
        return switch (b.action()) {
            case "sign" -> new Command.Sign(signer(id, b, true), reason);
            case "return" -> new Command.ReturnToSigner(signer(id, b, false), Require.text("to", b.to(), 60), reason);
            case "return-all", "back" -> new Command.ReturnAll(signer(id, b, false), reason);
            case "recall" -> new Command.Recall(signer(id, b, false), reason);
            case "add-reviewer" ->
                new Command.AddReviewer(
                        Require.text("signer", b.signer(), 60),
                        new Who(Require.text("role", b.role(), 60), Who.Relation.ANY, ""),
                        reason);
            default ->
                throw Refusal.invalid("action", b.action(), "There is no action \"" + b.action() + "\".")
                        .hint("Use one of sign, return, return-all, recall, add-reviewer.");
        };
    }

    /** The signer that was named, else the only one for whom the caller may speak. */
    private String signer(String id, SignOffRequest b, boolean toSign) {
        if (b.signer() != null) {
            return Require.text("signer", b.signer(), 60);
        }
        Opened o = records.open(id);
        Circumstances c = records.circumstances(o);
        Actor actor = registers.actor(o.register().id());
        List<String> own = toSign
                ? Possibilities.signatures(o.register().engine(), o.record(), actor, c)
                : Possibilities.voices(o.register().engine(), o.record(), actor, c);
        if (own.size() == 1) {
            return own.getFirst();
        }
        if (own.isEmpty()) {
            // The engine says why: no sign-off is open, or it is not the caller's to sign.
            return o.record()
                    .findOpenSignOff(o.register().definition().lifecycle())
                    .map(s -> s.signers().getFirst().id())
                    .orElse("");
        }
        throw Refusal.invalid("signer", null, "You may speak for more than one signer.")
                .hint("Name one of " + own + ".");
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/records/{id}/clocks/{clock}/extension")
    ResponseEntity<RecordDetail> extend(
            @PathVariable String id,
            @PathVariable String clock,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClockExtensionRequest body) {
        return answer(records.extend(
                id,
                Etag.required(ifMatch),
                clock,
                body.amount(),
                body.reason(),
                java.util.Objects.requireNonNullElse(body.values(), Map.of())));
    }

    @SignedIn
    @GetMapping("/api/v1/records/{id}/comments")
    CommentList comments(@PathVariable String id) {
        return new CommentList(records.comments(records.record(id).id()).stream()
                .map(CommentView::of)
                .toList());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @PostMapping("/api/v1/records/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    CommentView comment(@PathVariable String id, @RequestBody CommentRequest body) {
        return CommentView.of(records.comment(id, body.body()));
    }
}
