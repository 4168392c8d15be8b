package org.dajuan.park.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.ledger.FactFilter;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Imports;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.ledger.StoredFact;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Facts: enter, correct, read as of a moment, export. */
@RestController
class FactController {

    /**
     * A fact as typed: every field is text, numbers as decimal text.
     *
     * @param value a number, {@code <0.05} or 未测
     * @param supersedes id of the fact it corrects
     * @param why why that one is corrected
     * @param attachments hashes of uploaded documents
     */
    record FactEntry(
            String indicator,
            @Nullable String about,
            String period,
            String value,
            @Nullable String unit,
            String source,
            @Nullable Instant recordedAt,
            @Nullable String note,
            @Nullable String confidence,
            @Nullable UUID supersedes,
            @Nullable String why,
            @Nullable UUID enterpriseId,
            @Nullable UUID departmentId,
            @Nullable List<String> attachments) {
        FactEntry {
            Require.present("indicator", indicator);
            Require.present("period", period);
            Require.present("value", value);
            Require.present("source", source);
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        Map<String, String> fields() {
            Map<String, String> fields = new HashMap<>();
            fields.put("indicator", indicator);
            fields.put("period", period);
            fields.put("value", value);
            fields.put("source", source);
            put(fields, "about", about);
            put(fields, "unit", unit);
            put(fields, "recorded_at", recordedAt);
            put(fields, "note", note);
            put(fields, "confidence", confidence);
            put(fields, "supersedes", supersedes);
            return fields;
        }

        private static void put(Map<String, String> fields, String field, @Nullable Object value) {
            if (value != null) {
                fields.put(field, value.toString());
            }
        }

        NewFact fact(Imports imports, FactOrigin origin) {
            NewFact f = imports.typed(fields(), origin);
            return new NewFact(
                    f.indicator(),
                    f.about(),
                    f.period(),
                    f.value(),
                    f.unit(),
                    f.source(),
                    f.recordedAt(),
                    f.note(),
                    f.confidence(),
                    f.supersedes(),
                    why == null ? "" : why,
                    enterpriseId,
                    departmentId,
                    origin,
                    attachments == null ? List.of() : attachments);
        }
    }

    /** Many facts of a program; what will not do is kept as rejected, the rest recorded. */
    record FactBatch(@Nullable String source, List<Map<String, String>> facts) {
        FactBatch {
            facts = List.copyOf(Require.present("facts", facts));
            if (facts.isEmpty() || facts.size() > MOST_IN_BATCH) {
                throw Refusal.invalid("facts", facts.size(), "Send 1 to " + MOST_IN_BATCH + " facts at once.");
            }
        }
    }

    record FactView(
            UUID id,
            String indicator,
            String about,
            String period,
            String state,
            @Nullable String value,
            String unit,
            String source,
            Instant recordedAt,
            Instant storedAt,
            String note,
            @Nullable String confidence,
            @Nullable UUID supersedes,
            @Nullable UUID supersededBy,
            String why,
            boolean erased,
            @Nullable UUID enterpriseId,
            @Nullable UUID departmentId,
            @Nullable UUID enteredBy,
            String origin,
            List<String> attachments,
            UUID stream,
            long seq,
            String hash) {

        static FactView of(StoredFact s) {
            Fact f = s.fact();
            String old = f.supersedes();
            return new FactView(
                    s.id(),
                    f.indicator(),
                    f.about(),
                    f.period().text(),
                    f.value().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    f.value().number() == null ? null : f.value().number().toPlainString(),
                    f.unit(),
                    f.source(),
                    f.recordedAt(),
                    s.storedAt(),
                    f.note(),
                    f.confidence() == null ? null : f.confidence().toPlainString(),
                    old == null ? null : UUID.fromString(old),
                    s.supersededBy(),
                    s.why(),
                    s.erased(),
                    s.enterpriseId(),
                    s.departmentId(),
                    s.enteredBy(),
                    s.origin().word(),
                    s.attachments(),
                    s.stream(),
                    s.seq(),
                    s.hash());
        }
    }

    record Erasure(String because) {}

    private static final int MOST_IN_BATCH = 10_000;

    private final Ledger ledger;
    private final Imports imports;

    FactController(Ledger ledger, Imports imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    private static FactFilter filter(
            @Nullable String indicator,
            @Nullable String about,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source,
            @Nullable UUID enterprise,
            @Nullable Instant recordedBefore,
            @Nullable Instant storedBefore,
            @Nullable String state) {
        FactFilter.State wanted = switch (state == null ? "current" : state) {
            case "current" -> FactFilter.State.CURRENT;
            case "superseded" -> FactFilter.State.SUPERSEDED;
            case "all" -> FactFilter.State.ALL;
            default ->
                throw Refusal.malformed("\"" + state + "\" is no state; expected current, superseded or all.")
                        .with("field", "state")
                        .with("value", state);
        };
        return new FactFilter(indicator, about, from, to, source, enterprise, recordedBefore, storedBefore, wanted);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/facts")
    Page<FactView> list(
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant recordedBefore,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant storedBefore,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ledger.list(
                        filter(indicator, about, from, to, source, enterprise, recordedBefore, storedBefore, state),
                        PageQuery.of(cursor, limit))
                .map(FactView::of);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/facts")
    ResponseEntity<FactView> enter(@RequestBody FactEntry body) {
        UUID id = ledger.record(List.of(body.fact(imports, FactOrigin.FORM))).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/facts/" + id)).body(FactView.of(ledger.fact(id)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/facts/batch")
    @ResponseStatus(HttpStatus.CREATED)
    ImportView batch(@RequestBody FactBatch body) {
        return ImportView.of(imports.batch(body.facts(), body.source() == null ? "" : body.source()));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/facts/{id}")
    FactView fact(@PathVariable String id) {
        return FactView.of(ledger.fact(Ids.parse("id", id)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/facts/{id}/history")
    List<FactView> history(@PathVariable String id) {
        return ledger.history(Ids.parse("id", id)).stream().map(FactView::of).toList();
    }

    @MayCall(Role.ADMIN)
    @PostMapping("/api/v1/facts/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id, @RequestBody Erasure body) {
        ledger.erase(Ids.parse("id", id), body.because());
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/facts/export")
    void export(
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant recordedBefore,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant storedBefore,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        FactFilter filter = filter(indicator, about, from, to, source, enterprise, recordedBefore, storedBefore, state);
        FactExport.write(ledger, filter, format == null ? "csv" : format, response);
    }
}
