package org.dajuan.park.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.register.store.SearchStore;
import org.dajuan.park.register.store.SearchStore.Word;
import org.springframework.stereotype.Component;

/**
 * Narrows a list to the records that hold all words of a search. Where few do, they are looked up first; where many do, the list is walked
 * in its own order and each record is asked, so that a page is soon full.
 */
@Component
class RecordSearch {

    /** Up to so many records are looked up first and counted. */
    static final int MOST = 1_000;

    private final SearchStore store;

    RecordSearch(SearchStore store) {
        this.store = store;
    }

    /** Says whether more records than that hold the words, so that they need not be counted. */
    boolean narrow(String register, String search, List<String> conditions, Map<String, Object> parameters) {
        if (search.isBlank()) {
            return false;
        }
        List<Word> words =
                Tokens.asked(search).stream().map(w -> new Word(w, pair(w))).toList();
        List<UUID> found = words.isEmpty() ? List.of() : store.found(register, words, MOST + 1);
        if (found.isEmpty()) {
            conditions.add("false");
        } else if (found.size() <= MOST) {
            conditions.add("r.id = any (cast(:found as uuid[]))");
            parameters.put(
                    "found", found.stream().distinct().map(UUID::toString).toArray(String[]::new));
        } else {
            for (int i = 0; i < words.size(); i++) {
                conditions.add(SearchStore.holds("r.id", i, words.get(i)));
                parameters.putAll(SearchStore.parameters(i, words.get(i)));
            }
        }
        return found.size() > MOST;
    }

    private static boolean pair(String word) {
        return word.codePointCount(0, word.length()) == 2
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
