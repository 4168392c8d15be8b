package org.dajuan.park.energy.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dajuan.engines.carbon.CertificateLedger;
import org.dajuan.engines.carbon.Posting;
import org.dajuan.engines.carbon.SerialRange;
import org.dajuan.kernel.Period;
import org.dajuan.park.energy.CertificateEntry;
import org.dajuan.park.energy.Certificates;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of green certificates. */
@RestController
class CertificateController {

    /** {@code entry}: issue (generated, technology, expires), transfer (to) or retire (period, proof). */
    record CertificateWish(
            String entry,
            String series,
            long first,
            long last,
            String day,
            @Nullable String owner,
            @Nullable String to,
            @Nullable String generated,
            @Nullable String technology,
            @Nullable String expires,
            @Nullable String period,
            @Nullable String proof) {
        CertificateWish {
            entry = Require.text("entry", entry, 20);
            series = Require.text("series", series, 60);
            day = Require.text("day", day, 10);
        }

        Posting posting() {
            SerialRange serials;
            try {
                serials = new SerialRange(series, first, last);
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("first", first, String.valueOf(e.getMessage()));
            }
            LocalDate on = read("day", day, LocalDate::parse, "a day such as 2025-03-31");
            String holder = owner == null || owner.isBlank() ? "" : Require.text("owner", owner, 200);
            return switch (entry) {
                case "issue" ->
                    new Posting.Issue(
                            serials,
                            on,
                            holder,
                            read("generated", generated, YearMonth::parse, "a month such as 2025-03"),
                            Require.text("technology", technology, 60),
                            read("expires", expires, LocalDate::parse, "a day such as 2027-02-28"));
                case "transfer" -> new Posting.Transfer(serials, on, holder, Require.text("to", to, 200));
                case "retire" ->
                    new Posting.Retire(
                            serials,
                            on,
                            holder,
                            yearOrMonth(read("period", period, Period::parse, "a year or a month")),
                            Require.text("proof", proof, 200));
                default ->
                    throw Refusal.invalid(
                            "entry", entry, "The entry is \"" + entry + "\"; expected issue, transfer or retire.");
            };
        }

        private static Period yearOrMonth(Period p) {
            if (p.monthCount() != 1 && p.monthCount() != 12) {
                throw Refusal.invalid(
                        "period", p.text(), "The period is " + p.text() + "; expected a year or a month.");
            }
            return p;
        }

        private static <T> T read(String field, @Nullable String text, Function<String, T> reader, String expected) {
            String given = Require.text(field, text, 20);
            try {
                return checked(reader.apply(given));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Refusal.invalid(field, given, "\"" + given + "\" is not " + expected + ".");
            }
        }

        /** PostgreSQL's dates end before Java's. */
        private static <T> T checked(T value) {
            int year = switch (value) {
                case LocalDate d -> d.getYear();
                case YearMonth m -> m.getYear();
                case Period p -> p.start().getYear();
                default -> 2000;
            };
            if (year < 1990 || year > 2200) {
                throw new IllegalArgumentException("year " + year);
            }
            return value;
        }
    }

    record CertificateEntryView(
            UUID id,
            String entry,
            String series,
            String first,
            String last,
            String mwh,
            LocalDate day,
            String owner,
            @Nullable String to,
            @Nullable String period,
            @Nullable String proof,
            String postedByName,
            Instant postedAt) {
        static CertificateEntryView of(CertificateEntry e) {
            Posting p = e.posting();
            SerialRange s = p.serials();
            String owner = switch (p) {
                case Posting.Issue i -> i.owner();
                case Posting.Transfer t -> t.from();
                case Posting.Retire r -> r.owner();
            };
            return new CertificateEntryView(
                    e.id(),
                    p.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                    s.series(),
                    String.valueOf(s.first()),
                    String.valueOf(s.last()),
                    String.valueOf(s.count()),
                    p.day(),
                    owner,
                    p instanceof Posting.Transfer t ? t.to() : null,
                    p instanceof Posting.Retire r ? r.period().text() : null,
                    p instanceof Posting.Retire r ? r.proof() : null,
                    e.postedByName(),
                    e.postedAt());
        }
    }

    record CertificateHolding(
            String series,
            String first,
            String last,
            String mwh,
            String owner,
            String generated,
            String technology,
            LocalDate expires,
            @Nullable String period,
            @Nullable String proof) {
        static CertificateHolding of(CertificateLedger.Holding h) {
            Period period = h.period();
            return new CertificateHolding(
                    h.serials().series(),
                    String.valueOf(h.serials().first()),
                    String.valueOf(h.serials().last()),
                    String.valueOf(h.serials().count()),
                    h.owner(),
                    h.generated().toString(),
                    h.technology(),
                    h.expires(),
                    period == null ? null : period.text(),
                    h.proof());
        }
    }

    record CertificateHoldings(List<CertificateHolding> items) {}

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE})
    @PostMapping("/api/v1/energy/certificates")
    @ResponseStatus(HttpStatus.CREATED)
    CertificateEntryView post(@RequestBody CertificateWish body) {
        return CertificateEntryView.of(certificates.post(body.posting()));
    }

    /** Entries, newest first. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/certificates")
    Page<CertificateEntryView> entries(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return certificates.entries(PageQuery.of(cursor, limit)).map(CertificateEntryView::of);
    }

    /** What stands, by ranges. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/certificates/holdings")
    CertificateHoldings holdings() {
        return new CertificateHoldings(
                certificates.holdings().stream().map(CertificateHolding::of).toList());
    }
}
