package org.dajuan.feeds.carbon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.engines.carbon.Activity;
import org.dajuan.engines.carbon.Cell;
import org.dajuan.engines.carbon.Confidence;
import org.dajuan.engines.carbon.Evidence;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.engines.carbon.FactorKind;
import org.dajuan.engines.carbon.Meter;
import org.dajuan.engines.carbon.Posting;
import org.dajuan.engines.carbon.Quota;
import org.dajuan.engines.carbon.SerialRange;
import org.dajuan.engines.carbon.Stock;
import org.dajuan.engines.carbon.Use;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.table.TypedTable;
import org.dajuan.feeds.table.TypedTable.Cells;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.RejectedFact;

/** The tables of a case, each CSV or Excel with a fixed header in any order; a bad row goes to {@link #rejected} and stops nothing. */
public final class CarbonTables {

    /** Columns of a table of activities; a star marks those that must stand there. */
    public static final List<String> ACTIVITIES = List.of(
            "*id",
            "*enterprise",
            "*process",
            "product",
            "*month",
            "*use",
            "*item",
            "*amount",
            "*unit",
            "uncertainty_pct",
            "*evidence_kind",
            "*evidence");

    /** Columns of a table of factors. */
    public static final List<String> FACTORS = List.of(
            "*kind", "*item", "scope", "period", "*value", "unit", "uncertainty_pct", "*confidence", "*document");

    /** Columns of a table of certificate entries. */
    public static final List<String> CERTIFICATES = List.of(
            "*entry",
            "*series",
            "*first",
            "*last",
            "*day",
            "*owner",
            "to",
            "generated",
            "technology",
            "expires",
            "period",
            "proof");

    private enum Entry {
        ISSUE,
        TRANSFER,
        RETIRE
    }

    private final ReadLimits limits;
    private final List<RejectedFact> rejected = new ArrayList<>();

    /** Reads within these limits. */
    public CarbonTables(ReadLimits limits) {
        this.limits = limits;
    }

    /** Rows that became nothing, of all tables read so far. */
    public List<RejectedFact> rejected() {
        return List.copyOf(rejected);
    }

    /** Measured amounts. */
    public List<Activity> activities(Path file, String name) {
        return TypedTable.read(file, name, ACTIVITIES, limits, CarbonTables::activity, rejected);
    }

    private static Activity activity(Cells c) {
        return new Activity(
                c.needed("id"),
                new Cell(c.needed("enterprise"), c.needed("process"), c.text("product"), c.month("month")),
                c.one("use", Use.class),
                c.needed("item"),
                c.number("amount"),
                c.needed("unit"),
                c.number("uncertainty_pct", 0),
                new Evidence(c.one("evidence_kind", Evidence.Kind.class), c.needed("evidence"), c.place()));
    }

    /** Factors. */
    public List<Factor> factors(Path file, String name) {
        return TypedTable.read(file, name, FACTORS, limits, CarbonTables::factor, rejected);
    }

    private static Factor factor(Cells c) {
        return new Factor(
                c.one("kind", FactorKind.class),
                c.needed("item"),
                c.text("scope"),
                c.text("period"),
                c.number("value"),
                c.text("unit"),
                c.number("uncertainty_pct", 0),
                c.one("confidence", Confidence.class),
                new Evidence(Evidence.Kind.PUBLICATION, c.needed("document"), c.place()));
    }

    /** Entries of the certificate ledger, in their order, each with its place. */
    public List<PlacedPosting> certificates(Path file, String name) {
        return TypedTable.read(
                file, name, CERTIFICATES, limits, c -> new PlacedPosting(c.place(), posting(c)), rejected);
    }

    /**
     * An entry and where it stands.
     *
     * @param place file and row
     * @param posting the entry
     */
    public record PlacedPosting(String place, Posting posting) {}

    private static Posting posting(Cells c) {
        SerialRange serials = new SerialRange(c.needed("series"), c.whole("first"), c.whole("last"));
        return switch (c.one("entry", Entry.class)) {
            case ISSUE ->
                new Posting.Issue(
                        serials,
                        c.day("day"),
                        c.needed("owner"),
                        c.month("generated"),
                        c.needed("technology"),
                        c.day("expires"));
            case TRANSFER -> new Posting.Transfer(serials, c.day("day"), c.needed("owner"), c.needed("to"));
            case RETIRE ->
                new Posting.Retire(
                        serials, c.day("day"), c.needed("owner"), Period.parse(c.needed("period")), c.text("proof"));
        };
    }

    /** Meters. */
    public List<Meter> meters(Path file, String name) {
        return TypedTable.read(
                file,
                name,
                List.of("*id", "*enterprise", "*item", "*unit", "parent", "multiplier", "capacity", "accuracy_pct"),
                limits,
                c -> new Meter(
                        c.needed("id"),
                        c.needed("enterprise"),
                        c.needed("item"),
                        c.needed("unit"),
                        c.text("parent"),
                        c.number("multiplier", 1),
                        c.number("capacity", 0),
                        c.number("accuracy_pct", 0)),
                rejected);
    }

    /** Readings of meters. */
    public List<Meter.Reading> readings(Path file, String name) {
        return TypedTable.read(
                file,
                name,
                List.of("*meter", "*month", "*opening", "*closing", "evidence"),
                limits,
                c -> new Meter.Reading(
                        c.needed("meter"),
                        c.month("month"),
                        c.number("opening"),
                        c.number("closing"),
                        evidence(c, Evidence.Kind.METER, "meter")),
                rejected);
    }

    /** Bills. */
    public List<Meter.Bill> bills(Path file, String name) {
        return TypedTable.read(
                file,
                name,
                List.of("*meter", "*month", "*amount", "*evidence"),
                limits,
                c -> new Meter.Bill(
                        c.needed("meter"),
                        c.month("month"),
                        c.number("amount"),
                        evidence(c, Evidence.Kind.INVOICE, "evidence")),
                rejected);
    }

    /** Stock sheets. */
    public List<Stock> stocks(Path file, String name) {
        return TypedTable.read(
                file,
                name,
                List.of(
                        "*enterprise",
                        "*item",
                        "*unit",
                        "*month",
                        "*opening",
                        "*received",
                        "*closing",
                        "drawn",
                        "*evidence"),
                limits,
                c -> new Stock(
                        c.needed("enterprise"),
                        c.needed("item"),
                        c.needed("unit"),
                        c.month("month"),
                        c.number("opening"),
                        c.number("received"),
                        c.number("closing"),
                        c.number("drawn", -1),
                        evidence(c, Evidence.Kind.DECLARED, "evidence")),
                rejected);
    }

    /** Quotas. */
    public List<Quota> quotas(Path file, String name) {
        return TypedTable.read(
                file,
                name,
                List.of("*enterprise", "*year", "*kind", "*limit", "*evidence"),
                limits,
                c -> new Quota(
                        c.needed("enterprise"),
                        Math.toIntExact(Math.min(c.whole("year"), 9999)),
                        c.one("kind", Quota.Kind.class),
                        c.number("limit"),
                        evidence(c, Evidence.Kind.PUBLICATION, "evidence")),
                rejected);
    }

    /**
     * An hour of a firm.
     *
     * @param enterprise the firm
     * @param hour from 0
     * @param usedMwh power used, MWh
     * @param freeMwh carbon-free power, MWh
     * @param place file and row
     */
    public record Hour(String enterprise, long hour, double usedMwh, double freeMwh, String place) {}

    /** Hours. */
    public List<Hour> hours(Path file, String name) {
        return TypedTable.read(
                file,
                name,
                List.of("*enterprise", "*hour", "*used_mwh", "*free_mwh"),
                limits,
                c -> new Hour(
                        c.needed("enterprise"), c.whole("hour"), c.number("used_mwh"), c.number("free_mwh"), c.place()),
                rejected);
    }

    private static Evidence evidence(Cells c, Evidence.Kind kind, String fallback) {
        String document = c.text("evidence");
        return new Evidence(kind, document.isEmpty() ? c.needed(fallback) : document, c.place());
    }
}
