package org.dajuan.park.plan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dajuan.park.plan.Cascade;
import org.dajuan.park.plan.Cascade.UpperData;
import org.dajuan.park.plan.CascadeRow;
import org.dajuan.park.plan.UpperTarget;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Upper levels' targets and what of ours carries them. */
@RestController
class CascadeController {

    record NewUpperTarget(
            String level,
            String issuer,
            @Nullable String document,
            String subject,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal growthPct,
            @Nullable String deadline) {
        NewUpperTarget {
            Require.text("level", level, 20);
            Require.text("issuer", issuer, 100);
            Require.text("subject", subject, 200);
        }

        UpperData data() {
            return new UpperData(
                    level,
                    issuer,
                    Objects.requireNonNullElse(document, ""),
                    subject,
                    comparator,
                    value,
                    unit,
                    growthPct,
                    deadline);
        }

        static NewUpperTarget of(UpperData d) {
            return new NewUpperTarget(
                    d.level(),
                    d.issuer(),
                    d.document(),
                    d.subject(),
                    d.comparator(),
                    d.value(),
                    d.unit(),
                    d.growthPct(),
                    d.deadline());
        }
    }

    record NewUpperTargets(
            List<NewUpperTarget> targets, @Nullable String reason) {
        NewUpperTargets {
            targets = DecisionController.list("targets", targets, 500);
        }
    }

    record UpperTargetCorrection(NewUpperTarget target, boolean withdrawn, String reason) {
        UpperTargetCorrection {
            Require.present("target", target);
            reason = Require.text("reason", reason, 1000);
        }
    }

    record UpperTargetList(List<UpperTarget> items) {}

    record CascadeMatrix(List<CascadeRow> items) {}

    record UpperProposal(NewUpperTarget target, String words, List<String> carriers) {}

    record UpperProposals(List<UpperProposal> items) {}

    /** {@code number}: of the pair's newest entry as seen, 0 for a first one. */
    record Carrying(
            int number,
            boolean carried,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String reason) {}

    private final Cascade cascade;

    CascadeController(Cascade cascade) {
        this.cascade = cascade;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/upper-targets")
    CascadeMatrix matrix(@PathVariable int year) {
        return new CascadeMatrix(cascade.rows(year));
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/upper-targets")
    @ResponseStatus(HttpStatus.CREATED)
    UpperTargetList enter(@PathVariable int year, @RequestBody NewUpperTargets body) {
        return new UpperTargetList(cascade.enter(
                year, body.targets().stream().map(NewUpperTarget::data).toList(), reason(body.reason())));
    }

    /** Reads an upper level's report; nothing is stored. */
    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans/{year}/upper-targets/proposals")
    UpperProposals propose(
            @PathVariable int year,
            @RequestParam MultipartFile file,
            @RequestParam String level,
            @RequestParam String issuer) {
        if (year < 1990 || year > 2200) {
            throw Refusal.invalid("year", year, "The year " + year + " is no year of a plan.");
        }
        try (Upload upload = Upload.of(file)) {
            return new UpperProposals(cascade
                    .propose(year, upload.path(), Require.text("level", level, 20), Require.text("issuer", issuer, 100))
                    .stream()
                    .map(p -> new UpperProposal(NewUpperTarget.of(p.target()), p.words(), p.carriers()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be kept", e);
        }
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/upper-targets/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    UpperTarget correct(@PathVariable String id, @RequestBody UpperTargetCorrection body) {
        return cascade.correct(Ids.parse("id", id), body.target().data(), body.withdrawn(), body.reason());
    }

    @MayCall(Role.LEADER)
    @PutMapping("/api/v1/upper-targets/{id}/carriers/{code}")
    CascadeRow carry(@PathVariable String id, @PathVariable String code, @RequestBody Carrying body) {
        return cascade.carry(
                Ids.parse("id", id),
                code,
                body.number(),
                body.value(),
                body.unit(),
                body.carried(),
                reason(body.reason()));
    }

    private static String reason(@Nullable String text) {
        return text == null || text.isBlank() ? "" : Require.text("reason", text, 1000);
    }
}
