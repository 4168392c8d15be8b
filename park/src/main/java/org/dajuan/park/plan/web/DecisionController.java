package org.dajuan.park.plan.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.plan.Milestone;
import org.dajuan.park.plan.PlanDecisions;
import org.dajuan.park.plan.PlanDecisions.Target;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.plan.Division;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about promises; each command names the version it was taken on, and why. */
@RestController
class DecisionController {

    private static final int MOST = 20_000;

    /** A promise and the version of it that was seen. */
    record PromiseVersion(String code, long version) {
        PromiseVersion {
            code = Require.text("code", code, 40);
        }

        Target target() {
            return new Target(code, version);
        }
    }

    record Because(String reason) {
        Because {
            reason = Require.text("reason", reason, 1000);
        }
    }

    record Acceptance(
            List<PromiseVersion> promises, @Nullable String reason) {
        Acceptance {
            promises = list("promises", promises, MOST);
        }
    }

    record FieldText(String field, @Nullable String value) {
        FieldText {
            Require.text("field", field, 30);
        }
    }

    /** {@code accept}: the corrected promise is accepted with the same decision. */
    record PromiseCorrection(List<FieldText> fields, boolean accept, String reason) {
        PromiseCorrection {
            fields = list("fields", fields, 20);
            reason = Require.text("reason", reason, 1000);
        }
    }

    /** Absent leaves a thing as it is; {@code clear} names what shall be empty. */
    record PromiseAssignment(
            @Nullable UUID ownerId,
            @Nullable List<UUID> coOwnerIds,
            @Nullable BigDecimal weight,
            @Nullable String indicator,
            @Nullable String deadline,
            @Nullable List<UUID> enterpriseIds,
            @Nullable List<String> clear,
            @Nullable String reason) {
        PromiseAssignment {
            coOwnerIds = coOwnerIds == null ? null : list("coOwnerIds", coOwnerIds, 30);
            enterpriseIds = enterpriseIds == null ? null : list("enterpriseIds", enterpriseIds, 100);
            clear = clear == null ? null : list("clear", clear, 10);
            if (indicator != null) {
                indicator = Require.text("indicator", indicator, 100);
            }
        }
    }

    record MilestoneText(
            String period,
            @Nullable BigDecimal value,
            @Nullable String text) {
        MilestoneText {
            Require.text("period", period, 20);
        }
    }

    record Milestones(
            List<MilestoneText> milestones, @Nullable String reason) {
        Milestones {
            milestones = list("milestones", milestones, 60);
        }
    }

    /** {@code teamId} is a department or enterprise; absent when only the periods are divided. */
    record NewShare(@Nullable UUID teamId, String period, BigDecimal value, String unit) {
        NewShare {
            Require.text("period", period, 20);
            Require.present("value", value);
            unit = unit == null ? "" : unit.strip();
            if (unit.length() > 30) {
                throw Refusal.invalid("unit", unit.substring(0, 30) + "…", "A unit has at most 30 characters.");
            }
        }
    }

    /** {@code basis} is flow, cumulative, level or rate; absent takes the indicator's. */
    record NewDivision(
            @Nullable String basis,
            List<NewShare> shares,
            @Nullable String reason) {
        NewDivision {
            shares = list("shares", shares, 2000);
        }
    }

    record PromiseMerge(List<PromiseVersion> others, String reason) {
        PromiseMerge {
            others = list("others", others, 50);
            reason = Require.text("reason", reason, 1000);
        }
    }

    /** {@code start} and {@code end} count chars within the promise's words. */
    record PromisePart(int start, int end, @Nullable List<FieldText> fields) {
        PromisePart {
            fields = fields == null ? List.of() : list("fields", fields, 20);
        }
    }

    record PromiseSplit(List<PromisePart> parts, String reason) {
        PromiseSplit {
            parts = list("parts", parts, 50);
            reason = Require.text("reason", reason, 1000);
        }
    }

    record PromiseContinuation(PromiseVersion earlier, String reason) {
        PromiseContinuation {
            Require.present("earlier", earlier);
            reason = Require.text("reason", reason, 1000);
        }
    }

    record DecidedPromises(List<PromiseView> items) {}

    private final PlanDecisions decisions;

    DecisionController(PlanDecisions decisions) {
        this.decisions = decisions;
    }

    /** Accepts many at once, all or none. */
    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/acceptances")
    DecidedPromises accept(@PathVariable int year, @RequestBody Acceptance body) {
        return new DecidedPromises(
                decisions
                        .accept(
                                year,
                                body.promises().stream()
                                        .map(PromiseVersion::target)
                                        .toList(),
                                optional(body.reason()))
                        .stream()
                        .map(PromiseView::of)
                        .toList());
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/reject")
    ResponseEntity<PromiseView> reject(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Because body) {
        return answer(decisions.reject(year, target(code, ifMatch), body.reason()));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/reopen")
    ResponseEntity<PromiseView> reopen(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Because body) {
        return answer(decisions.reopen(year, target(code, ifMatch), body.reason()));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/correct")
    ResponseEntity<PromiseView> correct(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PromiseCorrection body) {
        return answer(
                decisions.correct(year, target(code, ifMatch), fields(body.fields()), body.accept(), body.reason()));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/assign")
    ResponseEntity<PromiseView> assign(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PromiseAssignment body) {
        List<String> clear = body.clear();
        return answer(decisions.assign(
                year,
                target(code, ifMatch),
                new PlanDecisions.Assignment(
                        body.ownerId(),
                        body.coOwnerIds(),
                        body.weight(),
                        body.indicator(),
                        body.deadline(),
                        body.enterpriseIds(),
                        clear == null ? Set.of() : Set.copyOf(clear)),
                optional(body.reason())));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PutMapping("/api/v1/plans/{year}/promises/{code}/milestones")
    ResponseEntity<PromiseView> milestones(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Milestones body) {
        return answer(decisions.milestones(
                year,
                target(code, ifMatch),
                body.milestones().stream()
                        .map(m -> new Milestone(m.period(), m.value(), Objects.requireNonNullElse(m.text(), "")))
                        .toList(),
                optional(body.reason())));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PutMapping("/api/v1/plans/{year}/promises/{code}/division")
    ResponseEntity<PromiseView> decompose(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NewDivision body) {
        return answer(decisions.decompose(
                year,
                target(code, ifMatch),
                basis(body.basis()),
                body.shares().stream()
                        .map(s -> new Division.Share(
                                s.teamId() == null ? "" : String.valueOf(s.teamId()), s.period(), s.value(), s.unit()))
                        .toList(),
                optional(body.reason())));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/merge")
    ResponseEntity<PromiseView> merge(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PromiseMerge body) {
        return answer(decisions.merge(
                year,
                target(code, ifMatch),
                body.others().stream().map(PromiseVersion::target).toList(),
                body.reason()));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/split")
    DecidedPromises split(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PromiseSplit body) {
        return new DecidedPromises(decisions
                .split(
                        year,
                        target(code, ifMatch),
                        body.parts().stream()
                                .map(p -> new PlanDecisions.Part(
                                        p.start(), p.end(), fields(Objects.requireNonNullElse(p.fields(), List.of()))))
                                .toList(),
                        body.reason())
                .stream()
                .map(PromiseView::of)
                .toList());
    }

    /** This promise of the corrected text goes on from one that the text no longer surely holds. */
    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/promises/{code}/continue")
    ResponseEntity<PromiseView> goOn(
            @PathVariable int year,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PromiseContinuation body) {
        return answer(decisions.goOn(year, target(code, ifMatch), body.earlier().target(), body.reason()));
    }

    private static Target target(String code, @Nullable String ifMatch) {
        return new Target(code, Etag.required(ifMatch));
    }

    private static ResponseEntity<PromiseView> answer(PromiseNow p) {
        return ResponseEntity.ok().eTag(Etag.of(p.version())).body(PromiseView.of(p));
    }

    private static String optional(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : Require.text("reason", reason, 1000);
    }

    static <T> List<T> list(String field, @Nullable List<T> given, int most) {
        List<T> present = Require.present(field, given);
        if (present.size() > most) {
            throw Refusal.invalid(field, present.size(), "At most " + most + " entries are accepted here.");
        }
        for (T one : present) {
            Require.present(field, one);
        }
        return List.copyOf(present);
    }

    private static Map<PromiseField, @Nullable String> fields(List<FieldText> texts) {
        Map<PromiseField, @Nullable String> out = new LinkedHashMap<>();
        for (FieldText t : texts) {
            try {
                out.put(PromiseField.ofCode(t.field()), t.value());
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("field", t.field(), "There is no field \"" + t.field() + "\" to correct.")
                        .hint("Use "
                                + PromiseField.CORRECTABLE.stream()
                                        .map(PromiseField::code)
                                        .toList() + ".");
            }
        }
        return out;
    }

    private static Division.@Nullable Basis basis(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (Division.Basis b : Division.Basis.values()) {
            if (b.code().equals(code)) {
                return b;
            }
        }
        throw Refusal.invalid("basis", code, "There is no basis \"" + code + "\".")
                .hint("Use flow, cumulative, level or rate.");
    }
}
