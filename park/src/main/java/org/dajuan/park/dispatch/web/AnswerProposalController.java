package org.dajuan.park.dispatch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.dispatch.AnswerProposal;
import org.dajuan.park.dispatch.AnswerProposals;
import org.dajuan.park.dispatch.NewOrder;
import org.dajuan.park.dispatch.Orders;
import org.dajuan.park.dispatch.WorkOrder;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders that answers propose; a leader issues or dismisses them. */
@RestController
class AnswerProposalController {
    private static final List<String> STATES = List.of("open", "issued", "dismissed", "all");
    private static final int MOST_CO_OWNERS = 30;

    record AnswerProposalView(
            UUID id,
            long version,
            int planYear,
            String promiseCode,
            String verdict,
            String light,
            String title,
            String words,
            String reasonZh,
            String reasonEn,
            @Nullable UUID ownerId,
            LocalDate dueOn,
            Instant madeAt,
            String state,
            @Nullable String closedByName,
            @Nullable Instant closedAt,
            @Nullable String why,
            @Nullable String orderNumber) {
        static AnswerProposalView of(AnswerProposal p) {
            return new AnswerProposalView(
                    p.id(),
                    p.version(),
                    p.planYear(),
                    p.promiseCode(),
                    p.verdict(),
                    p.light(),
                    p.title(),
                    p.words(),
                    p.reasonZh(),
                    p.reasonEn(),
                    p.ownerId(),
                    p.dueOn(),
                    p.madeAt(),
                    p.state(),
                    p.closedByName(),
                    p.closedAt(),
                    p.why(),
                    p.orderNumber());
        }
    }

    /** What the leader decides otherwise than proposed; all may be left out. */
    record ProposalIssue(
            @Nullable String title,
            @Nullable String words,
            @Nullable UUID ownerId,
            @Nullable List<UUID> coOwnerIds,
            @Nullable String dueOn,
            @Nullable Integer workdays) {
        ProposalIssue {
            title = title == null ? null : Require.text("title", title, 200);
            words = words == null ? null : Require.text("words", words, 5000);
            coOwnerIds = coOwnerIds == null ? List.of() : coOwnerIds;
            if (coOwnerIds.size() > MOST_CO_OWNERS) {
                throw Refusal.invalid(
                        "coOwnerIds", coOwnerIds.size(), "At most " + MOST_CO_OWNERS + " departments may help.");
            }
            coOwnerIds.forEach(id -> Require.present("coOwnerIds", id));
        }
    }

    record ProposalDismissal(String reason) {
        ProposalDismissal {
            reason = Require.text("reason", reason, 2000);
        }
    }

    private final AnswerProposals proposals;
    private final Orders orders;

    AnswerProposalController(AnswerProposals proposals, Orders orders) {
        this.proposals = proposals;
        this.orders = orders;
    }

    /** Newest first; open ones where no state is asked for. */
    @MayCall({Role.LEADER, Role.AUDITOR})
    @GetMapping("/api/v1/orders/answer-proposals")
    Page<AnswerProposalView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        String wanted = state == null ? "open" : state;
        if (!STATES.contains(wanted)) {
            throw Refusal.invalid("state", wanted, "There is no state \"" + wanted + "\".")
                    .hint("Use open, issued, dismissed or all.");
        }
        return proposals
                .list(wanted.equals("all") ? null : wanted, PageQuery.of(cursor, limit))
                .map(AnswerProposalView::of);
    }

    @MayCall({Role.LEADER, Role.AUDITOR})
    @GetMapping("/api/v1/orders/answer-proposals/{id}")
    ResponseEntity<AnswerProposalView> one(@PathVariable String id) {
        return answer(proposals.proposal(Ids.parse("id", id)));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/answer-proposals/{id}/issue")
    ResponseEntity<OrderView> issue(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProposalIssue body) {
        WorkOrder made = proposals.issue(
                Ids.parse("id", id),
                Etag.required(ifMatch),
                new NewOrder(
                        Objects.requireNonNullElse(body.title(), ""),
                        body.words(),
                        null,
                        null,
                        body.ownerId(),
                        Objects.requireNonNullElse(body.coOwnerIds(), List.of()),
                        body.dueOn(),
                        body.workdays()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Etag.of(made.version()))
                .body(OrderView.of(made, orders));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/orders/answer-proposals/{id}/dismiss")
    ResponseEntity<AnswerProposalView> dismiss(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProposalDismissal body) {
        return answer(proposals.dismiss(Ids.parse("id", id), Etag.required(ifMatch), body.reason()));
    }

    private static ResponseEntity<AnswerProposalView> answer(AnswerProposal p) {
        return ResponseEntity.ok().eTag(Etag.of(p.version())).body(AnswerProposalView.of(p));
    }
}
