package org.dajuan.park.ledger.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.StoredFact;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;

/** Reads rows of facts; few periods come many times, so each is parsed once. One reader per query. */
final class FactRow {

    /** The columns of a fact in schema fact.v1, {@code f} being the fact and {@code p} its payload. */
    static final String FACT_COLUMNS =
            "f.id, f.indicator, f.about, f.period, f.state, f.number, f.unit, f.source, f.recorded_at, p.note,"
                    + " f.confidence, f.supersedes";

    /** Those of a stored fact, {@code n} being the one that corrects it. */
    static final String STORED_COLUMNS = FACT_COLUMNS
            + ", f.stream, f.seq, f.enterprise_id, f.department_id, f.entered_by, f.origin, f.stored_at, f.attachments,"
            + " f.hash, p.why, p.erased_at, n.id as superseded_by";

    private final Map<String, Period> periods = new HashMap<>();

    Fact fact(ResultSet row) throws SQLException {
        UUID supersedes = row.getObject("supersedes", UUID.class);
        return new Fact(
                present(row, "id", UUID.class).toString(),
                text(row, "indicator"),
                text(row, "about"),
                periods.computeIfAbsent(text(row, "period"), Period::parse),
                value(row),
                text(row, "unit"),
                text(row, "source"),
                instant(row, "recorded_at"),
                orEmpty(row.getString("note")),
                row.getBigDecimal("confidence"),
                supersedes == null ? null : supersedes.toString());
    }

    StoredFact stored(ResultSet row) throws SQLException {
        return new StoredFact(
                present(row, "id", UUID.class),
                present(row, "stream", UUID.class),
                row.getLong("seq"),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getObject("entered_by", UUID.class),
                FactOrigin.of(text(row, "origin")),
                instant(row, "stored_at"),
                attachments(row).stream().map(Hash::hex).toList(),
                Hash.of(row.getBytes("hash")).hex(),
                fact(row),
                orEmpty(row.getString("why")),
                row.getTimestamp("erased_at") != null,
                row.getObject("superseded_by", UUID.class));
    }

    private static FactValue value(ResultSet row) throws SQLException {
        return new FactValue(state(text(row, "state")), row.getBigDecimal("number"));
    }

    static FactValue.State state(String word) {
        return switch (word) {
            case "measured" -> FactValue.State.MEASURED;
            case "below-limit" -> FactValue.State.BELOW_LIMIT;
            default -> FactValue.State.NOT_MEASURED;
        };
    }

    static List<Hash> attachments(ResultSet row) throws SQLException {
        Array array = row.getArray("attachments");
        if (array == null) {
            return List.of();
        }
        List<Hash> hashes = new ArrayList<>();
        for (byte[] hash : (byte[][]) array.getArray()) {
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return Objects.requireNonNull(at, column).toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static <T> T present(ResultSet row, String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, type), column);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
