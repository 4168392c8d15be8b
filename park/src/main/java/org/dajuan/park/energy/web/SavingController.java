package org.dajuan.park.energy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.dajuan.park.energy.MeasuredSaving;
import org.dajuan.park.energy.Savings;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Savings of retrofits: measured from a table of months, read. */
@RestController
class SavingController {
    private final Savings savings;

    SavingController(Savings savings) {
        this.savings = savings;
    }

    /**
     * {@code file} is a .csv or .xlsx with month, time (baseline, works, after), energy, output, temperature; {@code unit} that of the
     * energy (吨标准煤 when left out); with {@code heatingBelow}, °C, degrees below it count in place of the temperature.
     */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE})
    @PostMapping("/api/v1/energy/savings")
    ResponseEntity<MeasuredSaving> measure(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Double heatingBelow) {
        try {
            String fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "months.csv");
            MeasuredSaving made = savings.measure(
                    file.getBytes(),
                    fileName,
                    name == null ? fileName : name,
                    unit == null ? "吨标准煤" : unit,
                    heatingBelow);
            return ResponseEntity.created(URI.create("/api/v1/energy/savings/" + made.id()))
                    .body(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first; an enterprise sees its own. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/savings")
    Page<MeasuredSaving> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return savings.list(PageQuery.of(cursor, limit));
    }

    /** The document energy-saving.v1: terms of the baseline, months, interval, doubts. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/savings/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(savings.document(Ids.parse("id", id)));
    }
}
