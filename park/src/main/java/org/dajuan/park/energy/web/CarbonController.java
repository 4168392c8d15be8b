package org.dajuan.park.energy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.energy.CarbonAccount;
import org.dajuan.park.energy.EnergyDepartment;
import org.dajuan.park.energy.store.CarbonStore.Body;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Accounts of energy and carbon: made from a case, read, exported, recorded as facts. */
@RestController
class CarbonController {

    /** {@code renewableShare} is 0 to 1, {@code coalTce} tce, {@code carbonT} tCO2; decimal text. */
    record CarbonAccountView(
            UUID id,
            @Nullable UUID enterpriseId,
            int year,
            String name,
            boolean complete,
            boolean passed,
            String renewableShare,
            String coalTce,
            String carbonT,
            String caseSha256,
            String madeByName,
            Instant madeAt) {
        static CarbonAccountView of(CarbonAccount a) {
            return new CarbonAccountView(
                    a.id(),
                    a.enterpriseId(),
                    a.year(),
                    a.name(),
                    a.complete(),
                    a.passed(),
                    a.renewableShare(),
                    a.coalTce(),
                    a.carbonT(),
                    a.caseSha256(),
                    a.madeByName(),
                    a.madeAt());
        }
    }

    /** {@code valueAdded} in 万元; without it no intensity is recorded. */
    record CarbonFactsWish(@Nullable BigDecimal valueAdded) {
        CarbonFactsWish {
            if (valueAdded != null && (valueAdded.precision() > 30 || Math.abs((long) valueAdded.scale()) > 30)) {
                throw Refusal.invalid("valueAdded", null, "The value added has too many digits; expected at most 30.");
            }
        }
    }

    record CarbonFacts(List<UUID> facts) {}

    private final EnergyDepartment energy;

    CarbonController(EnergyDepartment energy) {
        this.energy = energy;
    }

    /** {@code file} is a .zip of a case folder without certificates: those stand in the park's ledger. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE})
    @PostMapping("/api/v1/energy/accounts")
    ResponseEntity<CarbonAccountView> account(@RequestParam MultipartFile file) {
        try {
            CarbonAccount made = energy.account(file.getBytes());
            return ResponseEntity.created(URI.create("/api/v1/energy/accounts/" + made.id()))
                    .body(CarbonAccountView.of(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/accounts")
    Page<CarbonAccountView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return energy.accounts(PageQuery.of(cursor, limit)).map(CarbonAccountView::of);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/accounts/{id}")
    CarbonAccountView one(@PathVariable String id) {
        return CarbonAccountView.of(energy.account(Ids.parse("id", id)));
    }

    /** The document carbon-account.v1; {@code lang} zh (as when left out) or en. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/accounts/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam(required = false) @Nullable String lang) {
        Body body = "en".equals(lang) ? Body.BODY_EN : Body.BODY_ZH;
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(energy.body(Ids.parse("id", id), body));
    }

    /** The Excel file: {@code mrv} or {@code ghg}; both carry the verification pack. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/accounts/{id}/papers/{shape}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String shape) {
        Body body = switch (shape) {
            case "mrv" -> Body.MRV;
            case "ghg" -> Body.GHG;
            default -> throw Refusal.malformed("There is no shape of that name; expected mrv or ghg.");
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(org.dajuan.papers.TableXlsx.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"carbon-" + shape + ".xlsx\"")
                .body(energy.body(Ids.parse("id", id), body));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/api/v1/energy/accounts/{id}/facts")
    CarbonFacts facts(@PathVariable String id, @RequestBody CarbonFactsWish body) {
        return new CarbonFacts(energy.recordFacts(Ids.parse("id", id), body.valueAdded()));
    }
}
