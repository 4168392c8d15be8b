package org.dajuan.park.register.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dajuan.papers.OfficialLayout;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.papers.OfficialPdf;
import org.dajuan.papers.PdfFont;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.web.SignedIn;
import org.dajuan.park.register.ListQuery;
import org.dajuan.park.register.Register;
import org.dajuan.park.register.RegisterRecords;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.park.register.Registers;
import org.dajuan.spine.register.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records on paper, in the official layout: one, or those of a print view for a meeting. */
@RestController
class RecordPaperController {
    private final RegisterRecords records;
    private final Registers registers;
    private final RecordPaper paper;
    private final PackPaper pack;
    private final Clock clock;

    RecordPaperController(
            RegisterRecords records, Registers registers, RecordPaper paper, PackPaper pack, Clock clock) {
        this.records = records;
        this.registers = registers;
        this.paper = paper;
        this.pack = pack;
        this.clock = clock;
    }

    /** A record by id or number; {@code form} is docx or pdf, {@code language} zh or en. */
    @SignedIn
    @GetMapping("/api/v1/records/{id}/papers/{form}")
    ResponseEntity<byte[]> record(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String language) {
        PaperTexts texts = PaperTexts.of(language);
        Opened opened = records.open(id);
        OfficialPaper blank = blank(form, paper.foot(opened, texts), texts);
        return file(opened.stored().number(), form, paper.write(opened, clock.instant(), blank, texts));
    }

    /** The records of a print view, at most 200; {@code form} is docx or pdf. */
    @SignedIn
    @GetMapping("/api/v1/registers/{register}/packs/{view}/{form}")
    ResponseEntity<byte[]> pack(
            @PathVariable String register,
            @PathVariable String view,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String language) {
        PaperTexts texts = PaperTexts.of(language);
        Register known = registers.register(register);
        View print = known.definition().views().stream()
                .filter(v -> v.id().equals(view) && v.kind().equals("print"))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("print view", view)
                        .hint("The register has "
                                + known.definition().views().stream()
                                        .filter(v -> v.kind().equals("print"))
                                        .map(View::id)
                                        .toList()
                                + "."));
        Instant now = clock.instant();
        ListQuery query = new ListQuery(view, List.of(), false, false, false, "", List.of(), null, null, 200);
        OfficialPaper blank = blank(form, known.definition().name().zh(), texts);
        return file(register + "-" + view, form, pack.write(known, print, query, now, blank, texts));
    }

    private static OfficialPaper blank(String form, String foot, PaperTexts texts) {
        return switch (form) {
            case "docx" -> new OfficialLayout(texts.locale());
            case "pdf" -> new OfficialPdf(texts.locale(), foot);
            default -> throw Refusal.notFound("paper", form).hint("Use docx or pdf.");
        };
    }

    private static ResponseEntity<byte[]> file(String name, String form, OfficialPaper paper) {
        byte[] bytes;
        try {
            bytes = paper.bytes();
        } catch (PdfFont.Missing e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, String.valueOf(e.getMessage())).with("value", form);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9_.-]", "_") + "." + form + "\"")
                .body(bytes);
    }
}
