package org.dajuan.park.energy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.papers.TableXlsx;
import org.dajuan.park.energy.EnergyStudies;
import org.dajuan.park.energy.EnergyStudy;
import org.dajuan.park.energy.study.PlanStudy;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans of energy: asked for, followed, stopped, read. */
@RestController
class EnergyStudyController {

    /** {@code code}: conflict, conflict-loose, or what the solver remarks; {@code details}: limits as kind:name, or its own words. */
    record StudyRemark(String code, List<String> details) {}

    /** {@code state}: waiting, running, ended, cut-off. {@code done} of {@code of} shares priced. Money and seconds as decimal text. */
    record EnergyStudyView(
            UUID id,
            String name,
            int hours,
            String caseSha256,
            String madeByName,
            Instant madeAt,
            String state,
            @Nullable String phase,
            int done,
            int of,
            @Nullable String line,
            @Nullable String outcome,
            boolean passed,
            @Nullable String objective,
            @Nullable String bound,
            @Nullable String solver,
            @Nullable String seconds,
            @Nullable String message,
            List<StudyRemark> remarks,
            @Nullable Instant endedAt) {}

    private final EnergyStudies studies;

    EnergyStudyController(EnergyStudies studies) {
        this.studies = studies;
    }

    /** {@code file} is a .zip of a case folder ({@code energy-case.v1}); its run follows behind others. With {@code within}, alternatives that cost that share more are looked for. */
    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/api/v1/energy/studies")
    ResponseEntity<EnergyStudyView> begin(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable Double within) {
        try {
            EnergyStudy made = studies.begin(file.getBytes(), within == null ? 0 : within);
            return ResponseEntity.created(URI.create("/api/v1/energy/studies/" + made.id()))
                    .body(view(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/studies")
    Page<EnergyStudyView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return studies.list(PageQuery.of(cursor, limit)).map(this::view);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/studies/{id}")
    EnergyStudyView one(@PathVariable String id) {
        return view(studies.study(Ids.parse("id", id)));
    }

    /** Ends a run early; what it has found by then is kept. */
    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/api/v1/energy/studies/{id}/stop")
    EnergyStudyView stop(@PathVariable String id) {
        return view(studies.stop(Ids.parse("id", id)));
    }

    /** The document energy-plan.v1 of a run that found a plan. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/studies/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(studies.document(Ids.parse("id", id)));
    }

    /** A plan on paper: {@code docx}, or {@code xlsx} with every hour; {@code language} zh (as when left out) or en. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/studies/{id}/papers/{form}")
    ResponseEntity<byte[]> paper(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String language) {
        if (!form.equals("docx") && !form.equals("xlsx")) {
            throw Refusal.malformed("There is no paper of that form; expected docx or xlsx.");
        }
        EnergyStudy study = studies.study(Ids.parse("id", id));
        byte[] document = studies.document(study.id());
        PaperTexts texts = PaperTexts.of(language);
        if (form.equals("xlsx")) {
            return file(TableXlsx.MEDIA_TYPE, form, PlanPaper.excel(study, document, texts));
        }
        OfficialPaper paper = PlanPaper.word(study, document, texts);
        return file(paper.mediaType(), form, paper.bytes());
    }

    private static ResponseEntity<byte[]> file(String mediaType, String form, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"energy-plan." + form + "\"")
                .body(bytes);
    }

    private EnergyStudyView view(EnergyStudy read) {
        boolean underWay = read.end() == null && studies.isUnderWay(read.id());
        // It may have ended since it was read.
        EnergyStudy s = read.end() == null && !underWay ? studies.study(read.id()) : read;
        EnergyStudy.End end = s.end();
        PlanStudy.Progress progress = end == null ? studies.findProgress(s.id()).orElse(null) : null;
        String state = end != null ? "ended" : progress != null ? "running" : underWay ? "waiting" : "cut-off";
        return new EnergyStudyView(
                s.id(),
                s.name(),
                s.hours(),
                s.caseSha256(),
                s.madeByName(),
                s.madeAt(),
                state,
                progress == null ? null : progress.phase(),
                progress == null ? 0 : progress.done(),
                progress == null ? 0 : progress.of(),
                progress == null ? null : progress.line(),
                end == null ? null : end.outcome(),
                end != null && end.passed(),
                end == null ? null : end.objective(),
                end == null ? null : end.bound(),
                end == null ? null : end.solver(),
                end == null ? null : end.seconds(),
                end == null ? null : end.message(),
                end == null
                        ? List.of()
                        : end.remarks().stream()
                                .map(r -> new StudyRemark(r.code(), r.details()))
                                .toList(),
                end == null ? null : end.endedAt());
    }
}
