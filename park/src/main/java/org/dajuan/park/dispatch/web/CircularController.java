package org.dajuan.park.dispatch.web;

import org.dajuan.papers.OfficialLayout;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.park.dispatch.Circular;
import org.dajuan.park.dispatch.Circulars;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The circular (督办通报); without dates that of the last whole week. */
@RestController
class CircularController {

    private final Circulars circulars;

    CircularController(Circulars circulars) {
        this.circulars = circulars;
    }

    @MayCall({Role.LEADER, Role.AUDITOR})
    @GetMapping("/api/v1/orders/circular")
    Circular circular(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return circulars.circular(from, to);
    }

    @MayCall({Role.LEADER, Role.AUDITOR})
    @GetMapping("/api/v1/orders/circular.docx")
    ResponseEntity<byte[]> document(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String language) {
        Circular circular = circulars.circular(from, to);
        PaperTexts texts = PaperTexts.of(language);
        OfficialPaper paper = CircularPaper.write(circular, new OfficialLayout(texts.locale()), texts);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"circular-" + circular.to() + ".docx\"")
                .body(paper.bytes());
    }
}
