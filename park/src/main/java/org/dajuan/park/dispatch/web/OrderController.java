package org.dajuan.park.dispatch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.dispatch.EventKind;
import org.dajuan.park.dispatch.NewOrder;
import org.dajuan.park.dispatch.NewOrders;
import org.dajuan.park.dispatch.OrderEvent;
import org.dajuan.park.dispatch.OrderEvent.Evidence;
import org.dajuan.park.dispatch.OrderProposals;
import org.dajuan.park.dispatch.OrderState;
import org.dajuan.park.dispatch.Orders;
import org.dajuan.park.dispatch.WorkOrder;
import org.dajuan.park.dispatch.store.OrderStore.Filter;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
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

/** Orders: issued by leaders, worked on by departments. */
@RestController
class OrderController {

    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FACT = Pattern.compile("[\\x21-\\x7b\\x7d\\x7e]{1,100}");

    /** The words of a note or of minutes. */
    record OriginText(String text) {
        OriginText {
            text = longText("text", text);
        }
    }

    record OrderProposal(
            int start,
            int end,
            String title,
            @Nullable UUID ownerId,
            List<UUID> coOwnerIds,
            String addressed,
            @Nullable LocalDate dueOn) {}

    record OrderProposalList(List<OrderProposal> items) {}

    /** Either {@code dueOn} or {@code workdays}; {@code start} and {@code end} point into the origin's text. */
    record OrderData(
            String title,
            @Nullable String words,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable UUID ownerId,
            @Nullable List<UUID> coOwnerIds,
            @Nullable String dueOn,
            @Nullable Integer workdays) {
        OrderData {
            title = Require.text("title", title, 200);
            words = words == null ? null : Require.text("words", words, 5000);
            coOwnerIds = coOwnerIds == null ? List.of() : list("coOwnerIds", coOwnerIds, 30);
        }
    }

    /** {@code origin} is note, minutes or promise. */
    record OrderBatch(
            String origin,
            String originName,
            @Nullable String text,
            @Nullable Integer planYear,
            @Nullable String promiseCode,
            List<OrderData> orders) {
        OrderBatch {
            Require.text("origin", origin, 20);
            originName = Require.text("originName", originName, 200);
            text = text == null ? null : longText("text", text);
            promiseCode = promiseCode == null ? null : Require.text("promiseCode", promiseCode, 40);
            orders = list("orders", orders, 100);
        }

        NewOrders all() {
            return new NewOrders(
                    origin,
                    originName,
                    text,
                    planYear,
                    promiseCode,
                    orders.stream()
                            .map(o -> new NewOrder(
                                    o.title(),
                                    o.words(),
                                    o.start(),
                                    o.end(),
                                    o.ownerId(),
                                    Objects.requireNonNullElse(o.coOwnerIds(), List.of()),
                                    o.dueOn(),
                                    o.workdays()))
                            .toList());
        }
    }

    record OrderList(List<OrderView> items) {}

    /** What happens to an order; {@code attachments} are SHA-256 of stored attachments, {@code facts} ids of facts. */
    record OrderStep(
            @Nullable String words,
            @Nullable List<String> attachments,
            @Nullable List<String> facts) {
        OrderStep {
            words = words == null || words.isBlank() ? "" : Require.text("words", words, 5000);
            attachments = matching("attachments", attachments, HASH, "a SHA-256 in 64 hex digits");
            facts = matching("facts", facts, FACT, "an id without blanks");
        }

        Evidence evidence() {
            return new Evidence(
                    Objects.requireNonNullElse(attachments, List.of()), Objects.requireNonNullElse(facts, List.of()));
        }

        String said() {
            return Objects.requireNonNullElse(words, "");
        }

        /** Where a reason is due. */
        String reason() {
            return Require.text("words", words, 5000);
        }
    }

    record ExtensionRequest(LocalDate dueOn, String reason) {
        ExtensionRequest {
            Require.present("dueOn", dueOn);
            reason = Require.text("reason", reason, 2000);
        }
    }

    record ExtensionAnswer(boolean granted, String reason) {
        ExtensionAnswer {
            reason = Require.text("reason", reason, 2000);
        }
    }

    record OrderEventView(
            int number,
            String kind,
            LocalDate day,
            Instant at,
            String words,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate forDay,
            List<String> attachments,
            List<String> facts,
            String byName) {
        static OrderEventView of(OrderEvent e) {
            return new OrderEventView(
                    e.number(),
                    e.kind().word(),
                    e.day(),
                    e.at(),
                    e.words(),
                    e.dueOn(),
                    e.forDay(),
                    e.evidence().attachments(),
                    e.evidence().facts(),
                    e.byName());
        }
    }

    record OrderEventList(List<OrderEventView> items) {}

    record OrderNotice(
            UUID orderId,
            String kind,
            LocalDate day,
            @Nullable LocalDate forDay,
            @Nullable LocalDate dueOn) {
        static OrderNotice of(OrderEvent e) {
            return new OrderNotice(e.orderId(), e.kind().word(), e.day(), e.forDay(), e.dueOn());
        }
    }

    record OriginTextView(String hash, String text) {}

    private final Orders orders;
    private final OrderProposals proposals;

    OrderController(Orders orders, OrderProposals proposals) {
        this.orders = orders;
        this.proposals = proposals;
    }

    /** Nothing is stored. */
    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/proposals")
    OrderProposalList propose(@RequestBody OriginText body) {
        return new OrderProposalList(proposals.propose(body.text()).stream()
                .map(p -> new OrderProposal(
                        p.start(), p.end(), p.title(), p.ownerId(), p.coOwnerIds(), p.addressed(), p.dueOn()))
                .toList());
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderList issue(@RequestBody OrderBatch body) {
        return new OrderList(orders.issue(body.all()).stream()
                .map(o -> OrderView.of(o, orders))
                .toList());
    }

    /** Overdue first; a department sees its own. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.AUDITOR})
    @GetMapping("/api/v1/orders")
    Page<OrderView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String departmentId,
            @RequestParam(required = false) @Nullable Boolean done,
            @RequestParam(required = false) @Nullable Boolean escalated,
            @RequestParam(required = false) @Nullable Integer planYear,
            @RequestParam(required = false) @Nullable String promiseCode,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return orders.list(
                        filter(state, departmentId, done, escalated, planYear, promiseCode),
                        PageQuery.of(cursor, limit))
                .map(o -> OrderView.of(o, orders));
    }

    private static Filter filter(
            @Nullable String state,
            @Nullable String departmentId,
            @Nullable Boolean done,
            @Nullable Boolean escalated,
            @Nullable Integer planYear,
            @Nullable String promiseCode) {
        return new Filter(
                state == null ? null : state(state),
                departmentId == null ? null : Ids.parse("departmentId", departmentId),
                done,
                null,
                escalated,
                planYear,
                promiseCode);
    }

    private static String state(String word) {
        for (OrderState s : OrderState.values()) {
            if (s.word().equals(word)) {
                return word;
            }
        }
        throw Refusal.invalid("state", word, "There is no state \"" + word + "\".")
                .hint("Use issued, acknowledged, in-progress, feedback, closed or withdrawn.");
    }

    /** The same list, up to 5,000 orders, as an Excel sheet. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.AUDITOR})
    @GetMapping("/api/v1/orders.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String departmentId,
            @RequestParam(required = false) @Nullable Boolean done,
            @RequestParam(required = false) @Nullable String language) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TableXlsx.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.xlsx\"")
                .body(OrderSheet.of(
                        orders, filter(state, departmentId, done, null, null, null), PaperTexts.of(language)));
    }

    /** Reminders and escalations of the orders the caller sees, newest first. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.AUDITOR})
    @GetMapping("/api/v1/orders/notices")
    Page<OrderNotice> notices(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return orders.notices(PageQuery.of(cursor, limit)).map(OrderNotice::of);
    }

    /** The whole text that orders came from. */
    @MayCall({Role.LEADER, Role.AUDITOR})
    @GetMapping("/api/v1/orders/texts/{hash}")
    OriginTextView text(@PathVariable String hash) {
        return new OriginTextView(hash, orders.originText(hash));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.AUDITOR})
    @GetMapping("/api/v1/orders/{number}")
    ResponseEntity<OrderView> order(@PathVariable String number) {
        return answer(orders.order(number));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.AUDITOR})
    @GetMapping("/api/v1/orders/{number}/events")
    OrderEventList events(@PathVariable String number) {
        return new OrderEventList(
                orders.events(number).stream().map(OrderEventView::of).toList());
    }

    @MayCall(Role.DEPARTMENT)
    @PostMapping("/api/v1/orders/{number}/acknowledge")
    ResponseEntity<OrderView> acknowledge(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.ACKNOWLEDGE, body.said(), body.evidence());
    }

    @MayCall(Role.DEPARTMENT)
    @PostMapping("/api/v1/orders/{number}/start")
    ResponseEntity<OrderView> start(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.START, body.said(), body.evidence());
    }

    @MayCall(Role.DEPARTMENT)
    @PostMapping("/api/v1/orders/{number}/notes")
    ResponseEntity<OrderView> note(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.NOTE, body.reason(), body.evidence());
    }

    @MayCall(Role.DEPARTMENT)
    @PostMapping("/api/v1/orders/{number}/feedback")
    ResponseEntity<OrderView> feedback(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.FEEDBACK, body.said(), body.evidence());
    }

    /** The feedback does not show it; the owner goes on. */
    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/{number}/return")
    ResponseEntity<OrderView> giveBack(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.RETURN, body.reason(), body.evidence());
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/{number}/close")
    ResponseEntity<OrderView> close(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.CLOSE, body.said(), body.evidence());
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/{number}/withdraw")
    ResponseEntity<OrderView> withdraw(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OrderStep body) {
        return step(number, ifMatch, EventKind.WITHDRAW, body.reason(), body.evidence());
    }

    @MayCall(Role.DEPARTMENT)
    @PostMapping("/api/v1/orders/{number}/extension")
    ResponseEntity<OrderView> askExtension(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ExtensionRequest body) {
        return answer(orders.askExtension(number, Etag.required(ifMatch), body.dueOn(), body.reason()));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/{number}/extension/answer")
    ResponseEntity<OrderView> answerExtension(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ExtensionAnswer body) {
        return answer(orders.answerExtension(number, Etag.required(ifMatch), body.granted(), body.reason()));
    }

    private ResponseEntity<OrderView> step(
            String number, @Nullable String ifMatch, EventKind kind, String words, Evidence evidence) {
        return answer(orders.happen(number, Etag.required(ifMatch), kind, words, evidence));
    }

    private ResponseEntity<OrderView> answer(WorkOrder order) {
        return ResponseEntity.ok().eTag(Etag.of(order.version())).body(OrderView.of(order, orders));
    }

    private static <T> List<T> list(String field, @Nullable List<T> given, int most) {
        List<T> present = Require.present(field, given);
        if (present.size() > most) {
            throw Refusal.invalid(field, present.size(), "At most " + most + " entries are accepted here.");
        }
        for (T one : present) {
            Require.present(field, one);
        }
        return List.copyOf(present);
    }

    private static List<String> matching(String field, @Nullable List<String> given, Pattern form, String words) {
        List<String> all = given == null ? List.of() : list(field, given, 100);
        for (String one : all) {
            if (!form.matcher(one).matches()) {
                String shown = one.length() > 80 ? one.substring(0, 80) + "…" : one;
                throw Refusal.invalid(field, shown, "\"" + shown + "\" is not " + words + ".");
            }
        }
        return all;
    }

    /** A long text keeps its blanks, so that offsets hold. */
    private static String longText(String field, @Nullable String given) {
        String text = Require.present(field, given);
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(
                    field,
                    text.length(),
                    "The text has " + text.length() + " characters, expected 1 to " + LONGEST_TEXT + ".");
        }
        return text;
    }
}
