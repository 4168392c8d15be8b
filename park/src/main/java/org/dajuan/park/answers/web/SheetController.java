package org.dajuan.park.answers.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.answers.FrozenSheet;
import org.dajuan.park.answers.FrozenSheets;
import org.dajuan.park.answers.SheetComparison;
import org.dajuan.park.answers.SheetPapers;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frozen sheets: made and signed by leaders, read, verified and compared by staff. */
@RestController
class SheetController {

    /** {@code asOf} is today and {@code year} the latest plan's when left out. */
    record SheetFreeze(
            @Nullable Integer year,
            @Nullable String asOf,
            @Nullable String note) {
        SheetFreeze {
            note = note == null || note.isBlank() ? "" : Require.text("note", note, 500);
        }
    }

    /** The hash that was shown to whoever signs. */
    record SheetSigning(String sha256) {
        SheetSigning {
            sha256 = Require.text("sha256", sha256, 64);
        }
    }

    record SheetSignature(String sha256, String signedByName, Instant signedAt) {}

    record SheetView(
            UUID id,
            int planYear,
            int planVersion,
            LocalDate asOf,
            String note,
            int answers,
            String sha256,
            String madeByName,
            Instant madeAt,
            List<String> papers,
            List<SheetSignature> signatures) {
        static SheetView of(FrozenSheet s) {
            return new SheetView(
                    s.id(),
                    s.planYear(),
                    s.planVersion(),
                    s.asOf(),
                    s.note(),
                    s.answers(),
                    s.sha256(),
                    s.madeByName(),
                    s.madeAt(),
                    s.papers(),
                    s.signatures().stream()
                            .map(g -> new SheetSignature(g.sha256(), g.signedByName(), g.signedAt()))
                            .toList());
        }
    }

    record SheetPart(String name, String recorded, String recomputed, boolean intact) {}

    /** {@code intact} when every part still has the hash that was noted. */
    record SheetVerification(UUID id, boolean intact, List<SheetPart> parts) {}

    record ComparedSide(
            String code,
            String verdict,
            String light,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String targetUnit) {
        static @Nullable ComparedSide of(SheetComparison.@Nullable Side s) {
            return s == null
                    ? null
                    : new ComparedSide(
                            s.code(), s.verdict(), s.light(), s.value(), s.unit(), s.target(), s.targetUnit());
        }
    }

    record ComparedPromise(
            String subject,
            @Nullable ComparedSide first,
            @Nullable ComparedSide second) {}

    /** {@code total} counts all rows that differ; {@code items} is a page of them. */
    record ComparedSheets(
            Map<String, Integer> firstVerdicts,
            Map<String, Integer> secondVerdicts,
            int same,
            int total,
            List<ComparedPromise> items) {}

    private static final int MOST = 500;

    private final FrozenSheets sheets;

    SheetController(FrozenSheets sheets) {
        this.sheets = sheets;
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/answers/sheets")
    ResponseEntity<SheetView> freeze(@RequestBody SheetFreeze body) {
        FrozenSheet made =
                sheets.freeze(body.year(), AsOf.day("asOf", body.asOf()), body.note() == null ? "" : body.note());
        return ResponseEntity.created(URI.create("/api/v1/answers/sheets/" + made.id()))
                .body(SheetView.of(made));
    }

    /** Newest first. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/sheets")
    Page<SheetView> list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return sheets.list(year, PageQuery.of(cursor, limit)).map(SheetView::of);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/sheets/{id}")
    SheetView sheet(@PathVariable String id) {
        return SheetView.of(sheets.sheet(Ids.parse("id", id)));
    }

    /** The canonical JSON (sheet.v1), byte for byte: its SHA-256 is the sheet's hash. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/sheets/{id}/json")
    ResponseEntity<byte[]> json(@PathVariable String id) {
        return file("application/json", "sheet-" + id + ".json", sheets.body(Ids.parse("id", id)));
    }

    /** A paper as it was made when the sheet was frozen: xlsx, docx, html, or pdf where the server had a font for it. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/sheets/{id}/papers/{form}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String form) {
        var paper = sheets.paper(Ids.parse("id", id), form);
        return file(SheetPapers.mediaType(paper.form()), "sheet-" + id + "." + paper.form(), paper.body());
    }

    @MayCall(Role.LEADER)
    @PostMapping("/api/v1/answers/sheets/{id}/signatures")
    SheetView sign(@PathVariable String id, @RequestBody SheetSigning body) {
        return SheetView.of(sheets.sign(Ids.parse("id", id), body.sha256()));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/sheets/{id}/verification")
    SheetVerification verify(@PathVariable String id) {
        UUID sheet = Ids.parse("id", id);
        List<FrozenSheets.Part> parts = sheets.verify(sheet);
        return new SheetVerification(
                sheet,
                parts.stream().allMatch(FrozenSheets.Part::intact),
                parts.stream()
                        .map(p -> new SheetPart(p.name(), p.recorded(), p.recomputed(), p.intact()))
                        .toList());
    }

    /** Two frozen sheets, or one and today's where a side is left out; of one plan or of two years. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answers/sheets/compare")
    ComparedSheets compare(
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = AsOf.between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = AsOf.between("limit", limit, 1, MOST, MOST);
        SheetComparison c = sheets.compare(
                first == null ? null : Ids.parse("first", first), second == null ? null : Ids.parse("second", second));
        return new ComparedSheets(
                c.first(),
                c.second(),
                c.same(),
                c.rows().size(),
                c.rows().stream()
                        .skip(from)
                        .limit(most)
                        .map(r -> new ComparedPromise(
                                r.subject(), ComparedSide.of(r.first()), ComparedSide.of(r.second())))
                        .toList());
    }

    static ResponseEntity<byte[]> file(String type, String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }
}
