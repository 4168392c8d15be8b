package org.dajuan.park.energy.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.engines.carbon.Confidence;
import org.dajuan.engines.carbon.Evidence;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.engines.carbon.FactorKind;
import org.dajuan.engines.carbon.Posting;
import org.dajuan.engines.carbon.SerialRange;
import org.dajuan.kernel.Period;
import org.dajuan.park.energy.CarbonAccount;
import org.dajuan.park.energy.CertificateEntry;
import org.dajuan.park.energy.EnteredFactor;
import org.dajuan.park.platform.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a caller may see and add, as row-level security says. */
@Repository
public class CarbonStore {
    static final String POSTINGS = """
            select id, kind, series, first_serial, last_serial, day, owner, owner_id, receiver, receiver_id, generated,
                technology, expires, period, proof, posted_by_name, posted_at
            from energy.posting
            """;
    private static final String ACCOUNTS = """
            select id, enterprise_id, year, name, complete, passed, renewable_share, coal_tce, carbon_t, case_sha256,
                made_by_name, made_at
            from energy.account
            """;

    /** What of an account is kept as bytes; the names are those of the columns. */
    public enum Body {
        BODY_ZH,
        BODY_EN,
        MRV,
        GHG
    }

    private final JdbcClient sql;

    CarbonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nobody else posts before this transaction ends. */
    public void lockPostings() {
        sql.sql("select pg_advisory_xact_lock(hashtext('energy.posting'))")
                .query((row, n) -> true)
                .single();
    }

    public void add(CertificateEntry e, UUID by) {
        Posting p = e.posting();
        Posting.Issue issue = p instanceof Posting.Issue i ? i : null;
        Posting.Transfer transfer = p instanceof Posting.Transfer t ? t : null;
        Posting.Retire retire = p instanceof Posting.Retire r ? r : null;
        sql.sql("""
                insert into energy.posting (id, kind, series, first_serial, last_serial, day, owner, owner_id, receiver,
                    receiver_id, generated, technology, expires, period, proof, posted_by, posted_by_name, posted_at)
                values (:id, :kind, :series, :first, :last, :day, :owner, cast(:ownerId as uuid), :receiver,
                    cast(:receiverId as uuid), :generated, :technology, cast(:expires as date), :period, :proof, :by, :name,
                    :at)
                """)
                .param("id", e.id())
                .param("kind", issue != null ? "issue" : transfer != null ? "transfer" : "retire")
                .param("series", p.serials().series())
                .param("first", p.serials().first())
                .param("last", p.serials().last())
                .param("day", Date.valueOf(p.day()))
                .param("owner", owner(p))
                .param("ownerId", e.ownerId())
                .param("receiver", transfer == null ? null : transfer.to())
                .param("receiverId", e.receiverId())
                .param("generated", issue == null ? null : issue.generated().toString())
                .param("technology", issue == null ? null : issue.technology())
                .param("expires", issue == null ? null : Date.valueOf(issue.expires()))
                .param("period", retire == null ? null : retire.period().text())
                .param("proof", retire == null ? null : retire.proof())
                .param("by", by)
                .param("name", e.postedByName())
                .param("at", Timestamp.from(e.postedAt()))
                .update();
    }

    private static String owner(Posting p) {
        return switch (p) {
            case Posting.Issue i -> i.owner();
            case Posting.Transfer t -> t.from();
            case Posting.Retire r -> r.owner();
        };
    }

    /** Newest first, one more than the page holds. */
    public List<CertificateEntry> postings(PageQuery page) {
        return sql.sql(POSTINGS + """
                where cast(:after as uuid) is null or id < :after
                order by id desc limit :limit
                """)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(CarbonStore::entry)
                .list();
    }

    static CertificateEntry entry(ResultSet row, int n) throws SQLException {
        SerialRange serials =
                new SerialRange(row.getString("series"), row.getLong("first_serial"), row.getLong("last_serial"));
        LocalDate day = row.getDate("day").toLocalDate();
        String owner = row.getString("owner");
        Posting posting = switch (row.getString("kind")) {
            case "issue" ->
                new Posting.Issue(
                        serials,
                        day,
                        owner,
                        YearMonth.parse(row.getString("generated")),
                        row.getString("technology"),
                        row.getDate("expires").toLocalDate());
            case "transfer" -> new Posting.Transfer(serials, day, owner, row.getString("receiver"));
            default ->
                new Posting.Retire(serials, day, owner, Period.parse(row.getString("period")), row.getString("proof"));
        };
        return new CertificateEntry(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                posting,
                row.getObject("owner_id", UUID.class),
                row.getObject("receiver_id", UUID.class),
                row.getString("posted_by_name"),
                row.getTimestamp("posted_at").toInstant());
    }

    public void add(EnteredFactor e, UUID by) {
        Factor f = e.factor();
        sql.sql("""
                insert into energy.factor (id, kind, item, scope, period, value, unit, uncertainty_pct, document, entered_by,
                    entered_by_name, entered_at)
                values (:id, :kind, :item, :scope, :period, :value, :unit, :pct, :document, :by, :name, :at)
                """)
                .param("id", e.id())
                .param("kind", f.kind().name())
                .param("item", f.item())
                .param("scope", f.scope())
                .param("period", f.period())
                .param("value", String.valueOf(f.value()))
                .param("unit", f.unit())
                .param("pct", String.valueOf(f.uncertaintyPct()))
                .param("document", f.evidence().document())
                .param("by", by)
                .param("name", e.enteredByName())
                .param("at", Timestamp.from(e.enteredAt()))
                .update();
    }

    /** All of them, the oldest first. */
    public List<EnteredFactor> factors() {
        return sql.sql("""
                select id, kind, item, scope, period, value, unit, uncertainty_pct, document, entered_by_name, entered_at
                from energy.factor order by id
                """)
                .query((row, n) -> new EnteredFactor(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new Factor(
                                FactorKind.valueOf(row.getString("kind")),
                                row.getString("item"),
                                row.getString("scope"),
                                row.getString("period"),
                                Double.parseDouble(row.getString("value")),
                                row.getString("unit"),
                                Double.parseDouble(row.getString("uncertainty_pct")),
                                Confidence.PRINTED,
                                new Evidence(
                                        Evidence.Kind.PUBLICATION,
                                        row.getString("document"),
                                        "entered by " + row.getString("entered_by_name"))),
                        row.getString("entered_by_name"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    public void add(CarbonAccount a, UUID by, byte[] zh, byte[] en, byte[] mrv, byte[] ghg) {
        sql.sql("""
                insert into energy.account (id, enterprise_id, year, name, complete, passed, renewable_share, coal_tce,
                    carbon_t, case_sha256, body_zh, body_en, mrv, ghg, made_by, made_by_name, made_at)
                values (:id, cast(:enterprise as uuid), :year, :name, :complete, :passed, :share, :coal, :carbon, :sha,
                    :zh, :en, :mrv, :ghg, :by, :byName, :at)
                """)
                .param("id", a.id())
                .param("enterprise", a.enterpriseId())
                .param("year", a.year())
                .param("name", a.name())
                .param("complete", a.complete())
                .param("passed", a.passed())
                .param("share", a.renewableShare())
                .param("coal", a.coalTce())
                .param("carbon", a.carbonT())
                .param("sha", a.caseSha256())
                .param("zh", zh)
                .param("en", en)
                .param("mrv", mrv)
                .param("ghg", ghg)
                .param("by", by)
                .param("byName", a.madeByName())
                .param("at", Timestamp.from(a.madeAt()))
                .update();
    }

    public Optional<CarbonAccount> findAccount(UUID id) {
        return sql.sql(ACCOUNTS + " where id = :id")
                .param("id", id)
                .query(CarbonStore::account)
                .optional();
    }

    /** Newest first, one more than the page holds. */
    public List<CarbonAccount> accounts(PageQuery page) {
        return sql.sql(ACCOUNTS + """
                where cast(:after as uuid) is null or id < :after
                order by id desc limit :limit
                """)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(CarbonStore::account)
                .list();
    }

    public Optional<byte[]> body(UUID id, Body body) {
        return sql.sql("select " + body.name() + " from energy.account where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static CarbonAccount account(ResultSet row, int n) throws SQLException {
        return new CarbonAccount(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("enterprise_id", UUID.class),
                row.getInt("year"),
                row.getString("name"),
                row.getBoolean("complete"),
                row.getBoolean("passed"),
                row.getString("renewable_share"),
                row.getString("coal_tce"),
                row.getString("carbon_t"),
                row.getString("case_sha256"),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant());
    }
}
