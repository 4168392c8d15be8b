package org.dajuan.park.register.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of searches by words. Behind row-level security each word of each record costs a look at the record, so a search begins with its
 * rarest word and never looks at more than it must.
 */
@Repository
public class SearchStore {

    /** A word to be found; {@code whole} for a pair of Han characters, otherwise a word that begins so will do. */
    public record Word(String text, boolean whole) {}

    /** Words with more records than this are all alike common. */
    private static final int COMMON = 300;

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The records that hold all words, in no order, at most so many; one may stand there more than once. */
    public List<UUID> found(String register, List<Word> words, int most) {
        Map<Word, Integer> records = new HashMap<>();
        if (words.size() > 1) {
            words.forEach(w -> records.put(w, among(register, w)));
        }
        List<Word> rarest = new ArrayList<>(words);
        rarest.sort(Comparator.comparing(w -> records.getOrDefault(w, 0)));
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text =
                new StringBuilder("select a.record_id from register.token a where a.register = :register and "
                        + is("a", 0, rarest.getFirst()));
        for (int i = 0; i < rarest.size(); i++) {
            parameters.putAll(parameters(i, rarest.get(i)));
            if (i > 0) {
                text.append(" and ").append(holds("a.record_id", i, rarest.get(i)));
            }
        }
        return sql.sql(text + " limit :most")
                .params(parameters)
                .param("register", register)
                .param("most", most)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private int among(String register, Word word) {
        return sql.sql("select count(*) from (select from register.token a where a.register = :register and "
                        + is("a", 0, word) + " limit " + COMMON + ") x")
                .params(parameters(0, word))
                .param("register", register)
                .query(Integer.class)
                .single();
    }

    /**
     * The condition by which the record of a column holds a word; asked of each record, since its limit keeps it from being joined. It
     * leaves the register out, so that the words of the record are looked at and not the records of the word.
     */
    public static String holds(String record, int number, Word word) {
        String k = "k" + number;
        return "(select true from register.token " + k + " where " + k + ".record_id = " + record + " and "
                + is(k, number, word) + " limit 1)";
    }

    private static String is(String table, int number, Word word) {
        String w = ":w" + number;
        return word.whole()
                ? table + ".token = " + w
                : table + ".token >= " + w + " and " + table + ".token < " + w + "_end";
    }

    /** The parameters of such a condition. */
    public static Map<String, Object> parameters(int number, Word word) {
        Map<String, Object> out = new HashMap<>();
        out.put("w" + number, word.text());
        if (!word.whole()) {
            out.put("w" + number + "_end", word.text() + "\udbff\udfff");
        }
        return out;
    }
}
