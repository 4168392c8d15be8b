package org.dajuan.park.plan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.plan.Decision;
import org.dajuan.park.plan.ImportedPlan;
import org.dajuan.park.plan.PlanHead;
import org.dajuan.park.plan.PlanHeadline;
import org.dajuan.park.plan.PlanImport;
import org.dajuan.park.plan.PlanInForce;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.plan.Revision;
import org.dajuan.park.plan.store.NowStore;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.plan.PlanDifference;
import org.dajuan.spine.plan.PlanJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans: uploading a report, reading what it promises, history, comparison. */
@RestController
class PlanController {

    record PlanList(List<PlanHead> items) {}

    record RevisionList(List<Revision> items) {}

    /** {@code total} counts all that the filters let through. */
    record PromiseList(int total, List<PromiseView> items) {}

    record DecisionList(List<Decision> items) {}

    record ReportTextView(String hash, String text) {}

    record FieldDifference(
            String field, @Nullable String before, @Nullable String after) {}

    record PromiseDifference(String code, String subject, List<FieldDifference> fields) {}

    record PromiseName(String code, String subject, String words) {}

    /** Two versions compared; {@code changed} names the fields that differ. */
    record PlanDifferenceView(
            long from, long to, List<PromiseName> added, List<PromiseName> dropped, List<PromiseDifference> changed) {}

    private static final int MOST = 500;

    private final Plans plans;
    private final PlanImport imports;

    PlanController(Plans plans, PlanImport imports) {
        this.plans = plans;
        this.imports = imports;
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/plans")
    ResponseEntity<ImportedPlan> take(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable Integer reportYear,
            @RequestParam(required = false) @Nullable String reason) {
        ImportedPlan taken;
        try (Upload upload = Upload.of(file)) {
            taken = imports.take(upload.path(), reportYear, reason == null ? "" : Require.text("reason", reason, 1000));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be kept", e);
        }
        PlanHead head = taken.head();
        ResponseEntity.BodyBuilder answer = taken.unchanged()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/api/v1/plans/" + head.planYear()));
        return answer.eTag(Etag.of(head.version())).body(taken);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans")
    PlanList list() {
        return new PlanList(plans.heads());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}")
    ResponseEntity<PlanHead> plan(@PathVariable int year) {
        PlanHead head = plans.head(year);
        return ResponseEntity.ok().eTag(Etag.of(head.version())).body(head);
    }

    /** The plan in force in schema plan.v1. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/in-force")
    ResponseEntity<Resource> inForce(@PathVariable int year) {
        PlanInForce plan = plans.inForce(year).orElseThrow(() -> Refusal.notFound("plan for the year", year));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(Etag.of(plan.version()))
                .body(new ByteArrayResource(PlanJson.write(plan.plan()).getBytes(StandardCharsets.UTF_8)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/revisions")
    RevisionList revisions(@PathVariable int year) {
        return new RevisionList(plans.revisions(year));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/texts/{hash}")
    ReportTextView text(@PathVariable String hash) {
        return new ReportTextView(hash, plans.text(hash));
    }

    /** A page of the promises, all of them without a limit. Filters combine; absent filters do not filter. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/promises")
    PromiseList promises(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Boolean inForce,
            @RequestParam(required = false) @Nullable Boolean asked,
            @RequestParam(required = false) @Nullable Boolean measured,
            @RequestParam(required = false) @Nullable String ownerId,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (offset != null && offset < 0) {
            throw Refusal.invalid("offset", offset, offset + " is not 0 or more.");
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Refusal.invalid("limit", limit, limit + " is not between 1 and " + MOST + ".");
        }
        Plans.Promises found = plans.promises(
                year,
                new NowStore.Filter(
                        status,
                        inForce,
                        asked,
                        measured,
                        ownerId == null ? null : Ids.parse("ownerId", ownerId),
                        theme),
                offset == null ? 0 : offset,
                limit);
        return new PromiseList(
                found.total(), found.items().stream().map(PromiseView::of).toList());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/promises/{code}")
    ResponseEntity<PromiseView> promise(@PathVariable int year, @PathVariable String code) {
        PromiseNow promise = plans.promise(year, code);
        return ResponseEntity.ok().eTag(Etag.of(promise.version())).body(PromiseView.of(promise));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/promises/{code}/decisions")
    DecisionList decisions(@PathVariable int year, @PathVariable String code) {
        return new DecisionList(plans.decisions(year, code));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/decisions")
    Page<Decision> history(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return plans.history(year, PageQuery.of(cursor, limit));
    }

    /** The promises in force at two versions; {@code to} is the present one when left out. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/differences")
    PlanDifferenceView differences(
            @PathVariable int year, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        long until = to == null ? plans.head(year).version() : to;
        PlanDifference d = plans.compare(year, from, until);
        return new PlanDifferenceView(
                from,
                until,
                d.added().stream()
                        .map(p -> new PromiseName(p.id(), p.subject(), p.words()))
                        .toList(),
                d.dropped().stream()
                        .map(p -> new PromiseName(p.id(), p.subject(), p.words()))
                        .toList(),
                d.changed().stream()
                        .map(c -> new PromiseDifference(
                                c.after().id(),
                                c.after().subject(),
                                c.fields().stream()
                                        .map(f -> new FieldDifference(f.field().code(), f.before(), f.after()))
                                        .toList()))
                        .toList());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/headline")
    PlanHeadline headline(@PathVariable int year) {
        return plans.headline(year);
    }

    /** All promises as an Excel sheet. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/plans/{year}/promises.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable int year, @RequestParam(required = false) @Nullable String language) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TableXlsx.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"promises-" + year + ".xlsx\"")
                .body(PromiseSheet.of(plans.promises(year), plans::ownerName, PaperTexts.of(language)));
    }

    /** What the caller's own enterprise is named in. */
    @MayCall(Role.ENTERPRISE)
    @GetMapping("/api/v1/promises-naming-us")
    NamedPromiseList naming() {
        return new NamedPromiseList(
                plans.naming().stream().map(NamedPromise::of).toList());
    }

    record NamedPromiseList(List<NamedPromise> items) {}

    /** A promise as the enterprise that it names sees it. */
    record NamedPromise(
            String code,
            String subject,
            String words,
            @Nullable String deadline) {
        static NamedPromise of(PromiseNow p) {
            return new NamedPromise(
                    p.code(),
                    p.promise().subject(),
                    p.promise().words(),
                    p.promise().deadline() == null
                            ? null
                            : String.valueOf(p.promise().deadline()));
        }
    }
}
