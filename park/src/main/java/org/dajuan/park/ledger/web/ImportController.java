package org.dajuan.park.ledger.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.feeds.table.FactMapping;
import org.dajuan.feeds.table.MappingProposal;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Imports;
import org.dajuan.park.ledger.Rejection;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.platform.web.TemporaryFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tables into the ledger: preview, import, paste, and the rows that a person must look at. */
@RestController
class ImportController {

    /** Cells pasted from a spreadsheet, header included. */
    record Paste(
            String text, @Nullable String source, @Nullable FactMapping mapping) {
        Paste {
            Require.present("text", text);
        }
    }

    /** The table's top rows, and how they would be read; null where nothing was recognised. */
    record PreviewView(List<PreviewRow> rows, @Nullable FactMapping mapping) {}

    record PreviewRow(String sheet, int number, List<String> cells) {}

    record RejectionView(
            UUID id,
            UUID importId,
            String place,
            String column,
            String value,
            String expected,
            String advice,
            List<String> cells,
            String state,
            @Nullable UUID factId,
            Instant madeAt) {

        static RejectionView of(Rejection r) {
            return new RejectionView(
                    r.id(),
                    r.importId(),
                    r.fault().place(),
                    r.fault().column(),
                    r.fault().value(),
                    r.fault().expected(),
                    r.fault().advice(),
                    r.cells(),
                    r.state().name().toLowerCase(java.util.Locale.ROOT),
                    r.factId(),
                    r.madeAt());
        }
    }

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/ledger/import-previews")
    PreviewView preview(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String source) {
        MappingProposal proposal =
                TemporaryFile.with(file, path -> imports.preview(path, name(file), source == null ? "" : source));
        return new PreviewView(
                proposal.rows().stream()
                        .map(r -> new PreviewRow(r.sheet(), r.number(), r.cells()))
                        .toList(),
                proposal.mapping());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/ledger/imports")
    @ResponseStatus(HttpStatus.CREATED)
    ImportView table(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable Boolean again) {
        Imports.Wish wish = new Imports.Wish(
                name(file),
                source == null ? "" : source,
                mapping == null || mapping.isBlank() ? null : imports.mapping(mapping),
                Boolean.TRUE.equals(again),
                FactOrigin.FILE);
        return TemporaryFile.with(file, path -> ImportView.of(imports.table(path, wish)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/ledger/pastes")
    @ResponseStatus(HttpStatus.CREATED)
    ImportView paste(@RequestBody Paste body) {
        Imports.Wish wish = new Imports.Wish(
                "paste", body.source() == null ? "" : body.source(), body.mapping(), false, FactOrigin.PASTE);
        return TemporaryFile.with(body.text(), path -> ImportView.of(imports.table(path, wish)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/ledger/imports")
    Page<ImportView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.list(PageQuery.of(cursor, limit)).map(ImportView::of);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/ledger/imports/{id}")
    ImportView done(@PathVariable String id) {
        return ImportView.of(imports.done(Ids.parse("id", id)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/ledger/rejected")
    Page<RejectionView> rejected(
            @RequestParam(required = false) @Nullable UUID importId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.listRejected(importId, state(state), PageQuery.of(cursor, limit))
                .map(RejectionView::of);
    }

    private static Rejection.@Nullable State state(@Nullable String word) {
        return switch (word == null ? "open" : word) {
            case "open" -> Rejection.State.OPEN;
            case "mended" -> Rejection.State.MENDED;
            case "dismissed" -> Rejection.State.DISMISSED;
            case "all" -> null;
            default ->
                throw Refusal.malformed("\"" + word + "\" is no state; expected open, mended, dismissed or all.")
                        .with("field", "state")
                        .with("value", word);
        };
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/ledger/rejected/{id}")
    ResponseEntity<RejectionView> oneRejected(@PathVariable String id) {
        return answer(imports.rejected(Ids.parse("id", id)));
    }

    /** Texts by field of fact.v1, as they should have been. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/ledger/rejected/{id}/mend")
    ResponseEntity<RejectionView> mend(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, String> fields) {
        Map<String, String> given = new HashMap<>();
        fields.forEach((field, text) -> given.put(field, Require.present(field, text)));
        return answer(imports.mend(Ids.parse("id", id), Etag.required(ifMatch), given));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/ledger/rejected/{id}/dismiss")
    ResponseEntity<RejectionView> dismiss(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(imports.dismiss(Ids.parse("id", id), Etag.required(ifMatch)));
    }

    private static ResponseEntity<RejectionView> answer(Rejection r) {
        return ResponseEntity.ok().eTag(Etag.of(r.version())).body(RejectionView.of(r));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "table" : name;
    }
}
